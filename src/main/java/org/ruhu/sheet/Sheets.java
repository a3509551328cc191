package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the rows of the sheets that make a form, as far as a form may go. */
final class Sheets implements RowTaker {
    static final String SURVEY = "survey";
    static final String CHOICES = "choices";
    static final String SETTINGS = "settings";
    static final String CHECKS = "checks";

    /** The longest visit form of the field has some 300 questions; a screen of 5,000 would help nobody. */
    static final int MOST_QUESTIONS = 5_000;
    /** All households of a county; what is more belongs into the register. */
    static final int MOST_CHOICES = 100_000;
    static final int MOST_CELLS = Bounds.FORM.cells();
    private static final Map<String, Integer> MOST_ROWS =
        Map.of(SURVEY, MOST_QUESTIONS, CHOICES, MOST_CHOICES, SETTINGS, 100, CHECKS, MOST_QUESTIONS);

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Cell> common = new LinkedHashMap<>();
    private String current = "";
    private int left;
    private int cells;

    @Override
    public Bounds bounds() {
        return Bounds.FORM;
    }

    @Override
    public boolean begin(String name) {
        names.add(name);
        current = name.strip().toLowerCase(Locale.ROOT);
        left = MOST_ROWS.getOrDefault(current, 0) + 1; // and the headings
        if (left > 1 && tables.containsKey(current)) {
            throw new Unreadable(Spot.sheet(name), "sheet.fault.twosheets", current);
        }
        return left > 1;
    }

    @Override
    public void row(int number, List<Integer> columns, List<Cell> row) {
        List<Integer> filledColumns = new ArrayList<>();
        List<Cell> filled = new ArrayList<>();
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
        if (cells > MOST_CELLS) {
            throw new Unreadable(Spot.sheet(current), "sheet.fault.cells", MOST_CELLS);
        }
        if (--left < 0) {
            throw new Unreadable(Spot.sheet(current), "sheet.fault.rows", MOST_ROWS.getOrDefault(current, 0));
        }
        Table table = tables.get(current);
        if (table == null) {
            tables.put(current, new Table(current, new Row(number, filledColumns, filled)));
            common.clear();
        } else {
            table.rows.add(new Row(number, filledColumns, filled));
        }
    }

    /** A form has nothing to say for several cells at once. */
    @Override
    public void merged(Merge merge) {}

    /** Names of lists and villages stand in thousands of rows. */
    private Cell shared(Cell cell) {
        if (common.size() > 10_000) {
            common.clear();
        }
        Cell known = common.putIfAbsent(cell.text(), cell);
        return known != null && known.equals(cell) ? known : cell;
    }

    @Nullable Table table(String name) {
        return tables.get(name);
    }

    List<String> names() {
        return names;
    }
}
