package org.ruhu.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ruhu.sheet.Cell;
import org.ruhu.sheet.Merge;
import org.ruhu.sheet.PlainSheet;
import org.ruhu.sheet.Row;

/** Looks up what is shown in a cell: of cells that are shown as one, the value of the first. */
final class Merges {
    /** No roster has more columns. */
    private static final int WIDEST = 500;

    /** By column, then by first row. */
    private final Map<Integer, TreeMap<Integer, Merge>> columns = new HashMap<>();
    private final Map<Integer, Row> rows = new HashMap<>();

    Merges(PlainSheet sheet) {
        sheet.rows().forEach(row -> rows.put(row.number, row));
        sheet.merges().forEach(this::add);
    }

    private void add(Merge merge) {
        for (int column = Math.max(0, merge.left()); column <= Math.min(merge.right(), WIDEST); column++) {
            columns.computeIfAbsent(column, one -> new TreeMap<>()).put(merge.top(), merge);
        }
    }

    /** Null if nothing is shown there. */
    @Nullable Cell at(Row row, int column) {
        Cell own = row.at(column);
        var merges = own == null ? columns.get(column) : null;
        var above = merges == null ? null : merges.floorEntry(row.number);
        if (above == null || above.getValue().bottom() < row.number) {
            return own;
        }
        Row first = rows.get(above.getValue().top());
        return first == null ? null : first.at(above.getValue().left());
    }

    static List<Integer> all(Row row) {
        return java.util.Arrays.stream(row.columns()).boxed().toList();
    }
}
