package org.ruhu.sheet;

import java.util.List;

/** Receives the sheets of a workbook row by row while it is read. */
interface RowTaker {
    /** How much of a workbook is read at most. */
    Bounds bounds();

    /** @return whether the sheet's rows are wanted */
    boolean begin(String name);

    /** @param number as Excel counts, from 1. @param columns of the cells, from 0 */
    void row(int number, List<Integer> columns, List<Cell> cells);

    /** Cells of the sheet that are shown as one; some workbooks tell it before the rows and some after. */
    void merged(Merge merge);
}
