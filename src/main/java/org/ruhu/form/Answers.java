package org.ruhu.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of a form being filled: one a question, in a roster one a question and row. What counts stands beside what
 * was typed, and numbers are read once, when they change.
 */
final class Answers {
    private final String[][] kept;
    private final String[][] effective;
    private final double[][] numbers;
    /** By item; only items with a condition of their own have an array. */
    private final boolean[][] relevance;
    private final List<List<String>> rowIds = new ArrayList<>();
    /** How many rows of each roster count; the surplus stays behind them. */
    private final int[] live;
    private final Outline outline;
    /** By item number: the item whose condition decides, -1 if none does. */
    private final int[] deciding;

    Answers(Outline outline) {
        this.outline = outline;
        int slots = outline.questions.size();
        kept = new String[slots][];
        effective = new String[slots][];
        numbers = new double[slots][];
        relevance = new boolean[outline.items.size()][];
        deciding = new int[outline.items.size()];
        live = new int[outline.repeats.size()];
        for (Place _ : outline.repeats) {
            rowIds.add(new ArrayList<>());
        }
        for (Place item : outline.items) {
            allocate(item);
        }
    }

    private void allocate(Place item) {
        int size = inRows(item) ? 0 : 1;
        if (item.isQuestion()) {
            kept[item.slot] = filled(size);
            effective[item.slot] = filled(size);
            numbers[item.slot] = new double[size];
            Arrays.fill(numbers[item.slot], Double.NaN);
        }
        boolean own = item.item != null && !item.item.relevant().isBlank();
        int above = item.parent == null || item.parent.item == null ? -1 : deciding[item.parent.number];
        deciding[item.number] = own ? item.number : above;
        if (own) {
            relevance[item.number] = new boolean[size];
        }
    }

    private static String[] filled(int size) {
        var texts = new String[size];
        Arrays.fill(texts, "");
        return texts;
    }

    /** Whether there is one of it in every row; the repeat itself is there once. */
    static boolean inRows(Place item) {
        return item.repeat >= 0 && !item.isRepeat();
    }

    String kept(int slot, int row) {
        return kept[slot][row];
    }

    String text(int slot, int row) {
        return effective[slot][row];
    }

    double number(int slot, int row) {
        return numbers[slot][row];
    }

    void keep(int slot, int row, String value) {
        kept[slot][row] = value;
    }

    /** @return whether the value that counts has changed */
    boolean count(int slot, int row, String value) {
        if (effective[slot][row].equals(value)) {
            return false;
        }
        effective[slot][row] = value;
        numbers[slot][row] = value.isEmpty() ? Double.NaN : Numbers.parse(value);
        return true;
    }

    boolean relevant(int item, int row) {
        int by = deciding[item];
        if (by < 0) {
            return true;
        }
        boolean[] flags = relevance[by];
        return flags[inRows(outline.items.get(by)) ? row : 0];
    }

    boolean relevant(Place item, int row) {
        return relevant(item.number, row);
    }

    /** @return whether that is a change */
    boolean relevant(int item, int row, boolean relevant) {
        boolean changed = relevance[item][row] != relevant;
        relevance[item][row] = relevant;
        return changed;
    }

    int live(int repeat) {
        return live[repeat];
    }

    void live(int repeat, int rows) {
        live[repeat] = rows;
    }

    List<String> rowIds(int repeat) {
        return rowIds.get(repeat);
    }

    int rowOf(int repeat, String id) {
        return rowIds.get(repeat).indexOf(id);
    }

    void addRow(int repeat, String id) {
        rowIds.get(repeat).add(id);
        resize(repeat, rowIds.get(repeat).size(), -1);
    }

    void removeRow(int repeat, int row) {
        rowIds.get(repeat).remove(row);
        resize(repeat, rowIds.get(repeat).size(), row);
    }

    private void resize(int repeat, int size, int without) {
        for (Place item : outline.items) {
            if (item.repeat != repeat || !inRows(item)) {
                continue;
            }
            if (item.isQuestion()) {
                kept[item.slot] = resized(kept[item.slot], size, without);
                effective[item.slot] = resized(effective[item.slot], size, without);
                numbers[item.slot] = resized(numbers[item.slot], size, without);
            }
            if (relevance[item.number] != null) {
                boolean[] grown = new boolean[size];
                for (int from = 0, to = 0; from < relevance[item.number].length; from++) {
                    if (from != without) {
                        grown[to++] = relevance[item.number][from];
                    }
                }
                relevance[item.number] = grown;
            }
        }
    }

    private static String[] resized(String[] old, int size, int without) {
        String[] resized = filled(size);
        for (int from = 0, to = 0; from < old.length; from++) {
            if (from != without) {
                resized[to++] = old[from];
            }
        }
        return resized;
    }

    private static double[] resized(double[] old, int size, int without) {
        var resized = new double[size];
        Arrays.fill(resized, Double.NaN);
        for (int from = 0, to = 0; from < old.length; from++) {
            if (from != without) {
                resized[to++] = old[from];
            }
        }
        return resized;
    }

    String path(Place item, int row) {
        return inRows(item) ? item.path(rowIds.get(item.repeat).get(row)) : item.path;
    }
}
