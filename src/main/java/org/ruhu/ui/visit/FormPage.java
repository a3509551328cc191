package org.ruhu.ui.visit;

/**
 * One page of the form on the screen: a section, or one row of a roster.
 *
 * @param path   {@code a} for a section, {@code member[5c1f…]} for a row
 * @param repeat path of the roster if this is a row, else empty
 * @param row    the row's id, else empty
 */
record FormPage(String path, String repeat, String row) {
    static FormPage section(String name) {
        return new FormPage(name, "", "");
    }

    static FormPage row(String repeat, String row) {
        return new FormPage(repeat + "[" + row + "]", repeat, row);
    }

    boolean isRow() {
        return !row.isEmpty();
    }

    boolean holds(String question) {
        return question.startsWith(path + "/") || question.equals(path);
    }
}
