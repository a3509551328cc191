package org.ruhu.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one repeat. Rows are numbered through the whole form in its order: those of the first row around come
 * first, so that what stands in one row of an outer roster is a run of numbers. Outside rosters there is one row around.
 */
final class Roster {
    final Place place;
    final @Nullable Roster around;
    private final List<String> ids = new ArrayList<>();
    /** By row: the row around it. */
    private int[] parents = {};
    /** By row around: number of its first row, and behind the last one the number of all. */
    private int[] first;
    /** By row around: how many of its rows count; the surplus stays behind them. */
    private int[] live;
    /** By row around: whether the form wanted more rows there than there may be. */
    private boolean[] cut;

    Roster(Place place, @Nullable Roster around) {
        this.place = place;
        this.around = around;
        int rows = around == null ? 1 : around.size();
        first = new int[rows + 1];
        live = new int[rows];
        cut = new boolean[rows];
    }

    int size() {
        return ids.size();
    }

    String id(int row) {
        return ids.get(row);
    }

    /** The row around it; 0 outside rosters. */
    int parent(int row) {
        return parents[row];
    }

    int first(int parent) {
        return first[parent];
    }

    /** Number of all rows there, also of those that do not count. */
    int all(int parent) {
        return first[parent + 1] - first[parent];
    }

    int live(int parent) {
        return live[parent];
    }

    /** @return whether that is a change */
    boolean live(int parent, int rows) {
        boolean changed = live[parent] != rows;
        live[parent] = rows;
        return changed;
    }

    boolean cut(int parent) {
        return cut[parent];
    }

    /** @return whether that is a change */
    boolean cut(int parent, boolean now) {
        boolean changed = cut[parent] != now;
        cut[parent] = now;
        return changed;
    }

    /** All ids in a row around, in order. */
    List<String> ids(int parent) {
        return ids.subList(first[parent], first[parent + 1]);
    }

    /** -1 if there is none of that id. */
    int find(int parent, String id) {
        int at = ids(parent).indexOf(id);
        return at < 0 ? -1 : first[parent] + at;
    }

    /** Adds a row behind the others there. @return its number; those behind it move up */
    int add(int parent, String id) {
        int row = first[parent + 1];
        ids.add(row, id);
        parents = Arrays.copyOf(parents, ids.size());
        System.arraycopy(parents, row, parents, row + 1, ids.size() - 1 - row);
        parents[row] = parent;
        shift(parent + 1, 1);
        return row;
    }

    void remove(int row) {
        int parent = parents[row];
        ids.remove(row);
        System.arraycopy(parents, row + 1, parents, row, ids.size() - row);
        parents = Arrays.copyOf(parents, ids.size());
        live[parent] = Math.min(live[parent], first[parent + 1] - first[parent] - 1);
        shift(parent + 1, -1);
    }

    private void shift(int from, int by) {
        for (int i = from; i < first.length; i++) {
            first[i] += by;
        }
    }

    /** There is a new row around. */
    void parentAdded(int parent) {
        first = Arrays.copyOf(first, first.length + 1);
        System.arraycopy(first, parent, first, parent + 1, first.length - 1 - parent);
        live = Arrays.copyOf(live, live.length + 1);
        System.arraycopy(live, parent, live, parent + 1, live.length - 1 - parent);
        live[parent] = 0;
        cut = Arrays.copyOf(cut, cut.length + 1);
        System.arraycopy(cut, parent, cut, parent + 1, cut.length - 1 - parent);
        cut[parent] = false;
        for (int row = 0; row < parents.length; row++) {
            if (parents[row] >= parent) {
                parents[row]++;
            }
        }
    }

    /** A row around that had no rows any more is gone. */
    void parentRemoved(int parent) {
        System.arraycopy(first, parent + 1, first, parent, first.length - 1 - parent);
        first = Arrays.copyOf(first, first.length - 1);
        System.arraycopy(live, parent + 1, live, parent, live.length - 1 - parent);
        live = Arrays.copyOf(live, live.length - 1);
        System.arraycopy(cut, parent + 1, cut, parent, cut.length - 1 - parent);
        cut = Arrays.copyOf(cut, cut.length - 1);
        for (int row = 0; row < parents.length; row++) {
            if (parents[row] > parent) {
                parents[row]--;
            }
        }
    }
}
