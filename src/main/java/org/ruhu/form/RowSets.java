package org.ruhu.form;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Which rows of a roster an expression means from where it stands. */
final class RowSets {
    private final Evaluator evaluator;

    RowSets(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    int row(Ast.OneRow row, Frame f) {
        int at = row.current() ? f.current : f.row;
        if (row.climb() > 0) {
            Roster roster = evaluator.answers().roster(row.from());
            for (int i = row.climb(); i > 0; i--) {
                at = roster.parent(at);
                roster = Objects.requireNonNull(roster.around);
            }
        }
        return at;
    }

    /** The rows that count and meet the predicates, in the order of the form. */
    int[] of(Ast.RowSet set, Frame f) {
        return switch (set) {
            case Ast.OneRow row -> new int[] {row(row, f)};
            case Ast.RowsIn(int repeat, Ast.RowSet around, List<Ast> where) ->
                    around == null ? rowsIn(repeat, 0, where, f) : rowsIn(repeat, of(around, f), where, f);
        };
    }

    private int[] rowsIn(int repeat, int[] around, List<Ast> where, Frame f) {
        if (around.length == 1) {
            return rowsIn(repeat, around[0], where, f);
        }
        int[] all = new int[evaluator.answers().roster(repeat).size()];
        int size = 0;
        for (int parent : around) {
            int[] here = rowsIn(repeat, parent, where, f);
            System.arraycopy(here, 0, all, size, here.length);
            size += here.length;
        }
        return Arrays.copyOf(all, size);
    }

    private int[] rowsIn(int repeat, int parent, List<Ast> where, Frame f) {
        Roster roster = evaluator.answers().roster(repeat);
        int size = evaluator.answers().relevant(roster.place, parent) ? roster.live(parent) : 0;
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = roster.first(parent) + i;
        }
        for (Ast predicate : where) {
            rows = meeting(rows, predicate, f);
        }
        return rows;
    }

    private int[] meeting(int[] rows, Ast predicate, Frame f) {
        int before = f.row;
        int position = f.position;
        int[] left = new int[rows.length];
        int size = 0;
        for (int i = 0; i < rows.length; i++) {
            f.row = rows[i];
            f.position = i + 1;
            if (evaluator.holds(predicate, f)) {
                left[size++] = rows[i];
            }
        }
        f.row = before;
        f.position = position;
        return Arrays.copyOf(left, size);
    }
}
