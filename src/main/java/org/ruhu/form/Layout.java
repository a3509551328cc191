package org.ruhu.form;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a form being filled lie, one behind the other in one array: those of one item together, a row
 * after the other. Coming and going rows move cells.
 */
final class Layout {
    private final List<Place> items;
    /** By item of the layout: place of its first row, and behind the last one the number of all cells. */
    private int[] first;

    /** @param items as many as there are, each once in every row of the roster it is within */
    Layout(List<Place> items) {
        this.items = items;
        first = new int[items.size() + 1];
        for (int i = 0; i < items.size(); i++) {
            first[i + 1] = first[i] + (items.get(i).within < 0 ? 1 : 0);
        }
    }

    int size() {
        return first[first.length - 1];
    }

    int at(int item, int row) {
        return first[item] + row;
    }

    /** Makes place for a row. @return by new place the old one, -1 for a new cell */
    int[] insert(int roster, int row) {
        int[] fresh = moved(roster, 1);
        int[] from = new int[fresh[fresh.length - 1]];
        for (int i = 0; i < items.size(); i++) {
            boolean changed = items.get(i).within == roster;
            for (int cell = fresh[i]; cell < fresh[i + 1]; cell++) {
                int at = cell - fresh[i];
                from[cell] = changed && at == row ? -1 : first[i] + (changed && at > row ? at - 1 : at);
            }
        }
        first = fresh;
        return from;
    }

    /** Takes a row away. @return by new place the old one */
    int[] remove(int roster, int row) {
        int[] fresh = moved(roster, -1);
        int[] from = new int[fresh[fresh.length - 1]];
        for (int i = 0; i < items.size(); i++) {
            boolean changed = items.get(i).within == roster;
            for (int cell = fresh[i]; cell < fresh[i + 1]; cell++) {
                int at = cell - fresh[i];
                from[cell] = first[i] + (changed && at >= row ? at + 1 : at);
            }
        }
        first = fresh;
        return from;
    }

    private int[] moved(int roster, int by) {
        int[] fresh = first.clone();
        int sum = 0;
        for (int i = 0; i < items.size(); i++) {
            sum += items.get(i).within == roster ? by : 0;
            fresh[i + 1] += sum;
        }
        return fresh;
    }

    static String[] move(String[] old, int[] from) {
        var fresh = new String[from.length];
        for (int i = 0; i < from.length; i++) {
            fresh[i] = from[i] < 0 ? "" : old[from[i]];
        }
        return fresh;
    }

    static double[] move(double[] old, int[] from) {
        var fresh = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            fresh[i] = from[i] < 0 ? Double.NaN : old[from[i]];
        }
        return fresh;
    }

    static boolean[] move(boolean[] old, int[] from) {
        var fresh = new boolean[from.length];
        for (int i = 0; i < from.length; i++) {
            fresh[i] = from[i] >= 0 && old[from[i]];
        }
        return fresh;
    }

    /** New cells are null. */
    static <T> @Nullable T[] moveAny(@Nullable T[] old, int[] from) {
        @Nullable T[] fresh = Arrays.copyOf(old, from.length);
        for (int i = 0; i < from.length; i++) {
            fresh[i] = from[i] < 0 ? null : old[from[i]];
        }
        return fresh;
    }
}
