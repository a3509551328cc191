package org.ruhu.sheet;

/**
 * A place in a workbook.
 *
 * @param sheet   or the name of a CSV file; empty: the workbook
 * @param row     as Excel counts, from 1; 0: the sheet
 * @param column  from 0; -1: the row
 * @param heading of the column; empty if it has none
 */
public record Spot(String sheet, int row, int column, String heading) {
    static final Spot WORKBOOK = sheet("");

    static Spot sheet(String name) {
        return new Spot(name, 0, -1, "");
    }

    /** Such as {@code F12}; empty for a whole sheet. */
    public String cell() {
        return row == 0 ? "" : column < 0 ? String.valueOf(row) : letters() + row;
    }

    private String letters() {
        var letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
