package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps all sheets of a workbook as they are, as far as a roster may go. */
final class WholeSheets implements RowTaker {
    /** Twice the persons of a district. */
    static final int MOST_ROWS = 150_000;
    private static final int COMMON = 20_000;

    private final String file;
    private final List<PlainSheet> sheets = new ArrayList<>();
    private final Map<Cell, Cell> common = new HashMap<>();
    private int rows;
    private int cells;

    /** @param file as it is called */
    WholeSheets(String file) {
        this.file = file;
    }

    @Override
    public Bounds bounds() {
        return Bounds.ROSTER;
    }

    @Override
    public boolean begin(String name) {
        sheets.add(new PlainSheet(name, new ArrayList<>(), new ArrayList<>()));
        return true;
    }

    @Override
    public void row(int number, List<Integer> columns, List<Cell> row) {
        List<Integer> filledColumns = new ArrayList<>(row.size());
        List<Cell> filled = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).text().isBlank() || row.get(i).kind() != Cell.Kind.TEXT) {
                filledColumns.add(columns.get(i));
                filled.add(shared(row.get(i)));
            }
        }
        if (filled.isEmpty()) {
            return;
        }
        cells += filled.size();
        if (++rows > MOST_ROWS || cells > Bounds.ROSTER.cells()) {
            throw WorkbookFile.refused("sheet.fault.manyrows", file, MOST_ROWS);
        }
        sheets.getLast().rows().add(new Row(number, filledColumns, filled));
    }

    /** The same villages, codes and words stand in thousands of rows. */
    private Cell shared(Cell cell) {
        if (common.size() > COMMON) {
            common.clear();
        }
        Cell known = common.putIfAbsent(cell, cell);
        return known == null ? cell : known;
    }

    @Override
    public void merged(Merge merge) {
        if (sheets.getLast().merges().size() == MOST_ROWS * 10) {
            throw WorkbookFile.refused("sheet.fault.manyrows", file, MOST_ROWS);
        }
        sheets.getLast().merges().add(merge);
    }

    List<PlainSheet> sheets() {
        return sheets;
    }
}
