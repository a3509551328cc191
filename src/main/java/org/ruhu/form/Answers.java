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
    final List<Roster> rosters = new ArrayList<>();
    private final Outline outline;
    /** By item number: the item whose condition decides, -1 if none does. */
    private final int[] deciding;
    /** By item number: how many rosters further out the deciding condition stands. */
    private final int[] climb;

    Answers(Outline outline) {
        this.outline = outline;
        int slots = outline.questions.size();
        kept = new String[slots][];
        effective = new String[slots][];
        numbers = new double[slots][];
        relevance = new boolean[outline.items.size()][];
        deciding = new int[outline.items.size()];
        climb = new int[outline.items.size()];
        for (Place repeat : outline.repeats) {
            rosters.add(new Roster(repeat, repeat.within < 0 ? null : rosters.get(repeat.within)));
        }
        for (Place item : outline.items) {
            allocate(item);
        }
    }

    private void allocate(Place item) {
        int size = item.within >= 0 ? 0 : 1;
        if (item.isQuestion()) {
            kept[item.slot] = filled(size);
            effective[item.slot] = filled(size);
            numbers[item.slot] = new double[size];
            Arrays.fill(numbers[item.slot], Double.NaN);
        }
        boolean own = item.item != null && !item.item.relevant().isBlank();
        Place parent = item.parent;
        if (own) {
            deciding[item.number] = item.number;
            relevance[item.number] = new boolean[size];
        } else if (parent == null || parent.item == null) {
            deciding[item.number] = -1;
        } else {
            deciding[item.number] = deciding[parent.number];
            climb[item.number] = climb[parent.number] + (parent.isRepeat() ? 1 : 0);
        }
    }

    private static String[] filled(int size) {
        var texts = new String[size];
        Arrays.fill(texts, "");
        return texts;
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

    /** The same for a value that was computed as a number. */
    boolean count(int slot, int row, double value) {
        double before = numbers[slot][row];
        if (before == value) {
            return false;
        }
        String text = Double.isNaN(value) ? "" : Numbers.text(value);
        boolean changed = !effective[slot][row].equals(text);
        effective[slot][row] = text;
        numbers[slot][row] = value;
        return changed;
    }

    /** @param row of the roster in which the item is there once */
    boolean relevant(Place item, int row) {
        int by = deciding[item.number];
        if (by < 0) {
            return true;
        }
        int at = row;
        int roster = item.within;
        for (int i = climb[item.number]; i > 0; i--) {
            at = rosters.get(roster).parent(at);
            roster = outline.repeats.get(roster).within;
        }
        return relevance[by][at];
    }

    /** Whether what it stands in is relevant. */
    boolean relevantAround(Place item, int row) {
        Place parent = item.parent;
        if (parent == null || parent.item == null) {
            return true;
        }
        return relevant(parent, parent.isRepeat() ? rosters.get(item.within).parent(row) : row);
    }

    /** @return whether that is a change */
    boolean relevant(int item, int row, boolean relevant) {
        boolean changed = relevance[item][row] != relevant;
        relevance[item][row] = relevant;
        return changed;
    }

    Roster roster(int repeat) {
        return rosters.get(repeat);
    }

    /** How many rows there are of what is there once in each row of the roster; 1 for -1. */
    int size(int repeat) {
        return repeat < 0 ? 1 : rosters.get(repeat).size();
    }

    /** @return number of the new row */
    int addRow(int repeat, int parent, String id) {
        int row = rosters.get(repeat).add(parent, id);
        rosters.stream().filter(inner -> inner.place.within == repeat).forEach(inner -> inner.parentAdded(row));
        resize(repeat, row, true);
        return row;
    }

    /** Removes a row with all that stands in it. */
    void removeRow(int repeat, int row) {
        for (Roster inner : rosters) {
            if (inner.place.within == repeat) {
                for (int i = inner.first(row + 1) - 1; i >= inner.first(row); i--) {
                    removeRow(inner.place.repeat, i);
                }
                inner.parentRemoved(row);
            }
        }
        rosters.get(repeat).remove(row);
        resize(repeat, row, false);
    }

    private void resize(int repeat, int row, boolean added) {
        for (Place item : outline.items) {
            if (item.within != repeat) {
                continue;
            }
            if (item.isQuestion()) {
                kept[item.slot] = resized(kept[item.slot], row, added);
                effective[item.slot] = resized(effective[item.slot], row, added);
                numbers[item.slot] = resized(numbers[item.slot], row, added);
            }
            if (relevance[item.number] != null) {
                relevance[item.number] = resized(relevance[item.number], row, added);
            }
        }
    }

    private static String[] resized(String[] old, int row, boolean added) {
        var fresh = new String[old.length + (added ? 1 : -1)];
        move(old, fresh, row, added);
        if (added) {
            fresh[row] = "";
        }
        return fresh;
    }

    private static double[] resized(double[] old, int row, boolean added) {
        var fresh = new double[old.length + (added ? 1 : -1)];
        move(old, fresh, row, added);
        if (added) {
            fresh[row] = Double.NaN;
        }
        return fresh;
    }

    private static boolean[] resized(boolean[] old, int row, boolean added) {
        var fresh = new boolean[old.length + (added ? 1 : -1)];
        move(old, fresh, row, added);
        return fresh;
    }

    private static void move(Object old, Object fresh, int row, boolean added) {
        int length = java.lang.reflect.Array.getLength(old);
        System.arraycopy(old, 0, fresh, 0, row);
        if (added) {
            System.arraycopy(old, row, fresh, row + 1, length - row);
        } else {
            System.arraycopy(old, row + 1, fresh, row, length - row - 1);
        }
    }

    /** @param row of the roster in which the item is there once */
    String path(Place item, int row) {
        return item.within < 0 ? item.path : path(item.pattern, item.within, row);
    }

    /** The path of a whole row. */
    String rowPath(int repeat, int row) {
        Place place = outline.repeats.get(repeat);
        return path(place, rosters.get(repeat).parent(row)) + "[" + rosters.get(repeat).id(row) + "]";
    }

    private String path(String pattern, int repeat, int row) {
        int bracket = pattern.lastIndexOf("[]");
        String rest = pattern.substring(bracket + 2);
        Roster roster = rosters.get(repeat);
        String before = pattern.substring(0, bracket);
        int around = outline.repeats.get(repeat).within;
        String outer = around < 0 ? before : path(before, around, roster.parent(row));
        return outer + "[" + roster.id(row) + "]" + rest;
    }
}
