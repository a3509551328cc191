package org.ruhu.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The cells of a form being filled: one a question, in a roster one a question and row. What counts stands beside what
 * was typed, and numbers are read once, when they change.
 */
final class Answers {
    private final Outline outline;
    /** Of questions by slot. */
    private final Layout layout;
    private String[] kept;
    private String[] effective;
    private double[] numbers;
    /** Of items that have a condition of their own, by the number of the condition. */
    private final Layout conditions;
    private boolean[] relevance;
    final List<Roster> rosters = new ArrayList<>();
    private final Consumer<int[]> onMove;

    /** @param onMove is told how cells have moved: by new place the old one, -1 for new cells */
    Answers(Outline outline, Layout layout, Consumer<int[]> onMove) {
        this.outline = outline;
        this.layout = layout;
        this.onMove = onMove;
        kept = new String[layout.size()];
        Arrays.fill(kept, "");
        effective = kept.clone();
        numbers = new double[layout.size()];
        Arrays.fill(numbers, Double.NaN);
        conditions = new Layout(outline.conditions);
        relevance = new boolean[conditions.size()];
        for (Place repeat : outline.repeats) {
            rosters.add(new Roster(repeat, repeat.within < 0 ? null : rosters.get(repeat.within)));
        }
    }

    String kept(int slot, int row) {
        return kept[layout.at(slot, row)];
    }

    String text(int slot, int row) {
        return effective[layout.at(slot, row)];
    }

    double number(int slot, int row) {
        return numbers[layout.at(slot, row)];
    }

    void keep(int slot, int row, String value) {
        kept[layout.at(slot, row)] = value;
    }

    /** @return whether the value that counts has changed */
    boolean count(int slot, int row, String value) {
        int at = layout.at(slot, row);
        if (effective[at].equals(value)) {
            return false;
        }
        effective[at] = value;
        numbers[at] = value.isEmpty() ? Double.NaN : Numbers.parse(value);
        return true;
    }

    /** @param row of the roster in which the item is there once */
    boolean relevant(Place item, int row) {
        int by = item.condition;
        if (by < 0) {
            return true;
        }
        int at = row;
        if (item.climb > 0) {
            Roster roster = rosters.get(item.within);
            for (int i = item.climb; i > 0; i--) {
                at = roster.parent(at);
                roster = roster.around == null ? roster : roster.around;
            }
        }
        return relevance[conditions.at(by, at)];
    }

    /** Whether what it stands in is relevant. */
    boolean relevantAround(Place item, int row) {
        Place parent = item.parent;
        if (parent == null || parent.item == null) {
            return true;
        }
        return relevant(parent, parent.isRepeat() ? rosters.get(item.within).parent(row) : row);
    }

    /** @return whether that is a change of the item's own condition */
    boolean relevant(Place item, int row, boolean relevant) {
        int at = conditions.at(item.condition, row);
        boolean changed = relevance[at] != relevant;
        relevance[at] = relevant;
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
        move(layout.insert(repeat, row), conditions.insert(repeat, row));
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
        move(layout.remove(repeat, row), conditions.remove(repeat, row));
    }

    private void move(int[] cells, int[] flags) {
        kept = Layout.move(kept, cells);
        effective = Layout.move(effective, cells);
        numbers = Layout.move(numbers, cells);
        relevance = Layout.move(relevance, flags);
        onMove.accept(cells);
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
