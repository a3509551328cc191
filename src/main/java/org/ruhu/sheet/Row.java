package org.ruhu.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filled cells of a row, kept small: a list of choices may have a hundred thousand. Immutable. */
public final class Row {
    /** As Excel counts, from 1. */
    public final int number;
    private final short[] columns;
    private final Cell[] cells;

    /** @param columns of {@code cells}, from 0 */
    public Row(int number, List<Integer> columns, List<Cell> cells) {
        this.number = number;
        this.columns = new short[columns.size()];
        for (int i = 0; i < this.columns.length; i++) {
            this.columns[i] = columns.get(i).shortValue();
        }
        this.cells = cells.toArray(Cell[]::new);
    }

    public @Nullable Cell at(int column) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == column) {
                return cells[i];
            }
        }
        return null;
    }

    /** The columns that are filled. */
    public int[] columns() {
        int[] filled = new int[columns.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = columns[i];
        }
        return filled;
    }
}
