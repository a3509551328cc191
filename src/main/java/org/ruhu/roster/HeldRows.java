package org.ruhu.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruhu.sheet.Cell;

/**
 * Rows that wait, with all their cells as they stand in the file, also those of columns that nobody knows.
 *
 * @param headings of all their sheets
 */
public record HeldRows(List<String> headings, List<Held> rows) {
    /** @param cells by heading; nothing empty */
    public record Held(String sheet, int row, Map<String, String> cells, List<Doubt> doubts) {}

    static HeldRows of(List<Line> lines) {
        Set<String> headings = new LinkedHashSet<>();
        List<Held> rows = new ArrayList<>();
        for (Line line : lines) {
            Map<String, String> cells = cells(line);
            headings.addAll(line.heading.words().values());
            headings.addAll(cells.keySet());
            rows.add(new Held(line.heading.sheet().name(), line.row.number, cells, List.copyOf(line.doubts)));
        }
        return new HeldRows(List.copyOf(headings), rows);
    }

    private static Map<String, String> cells(Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        line.heading.words().forEach((place, heading) -> put(cells, heading, line.heading.merges().at(line.row, place)));
        for (int place : line.row.columns()) {
            if (!line.heading.words().containsKey(place)) {
                put(cells, "(" + (place + 1) + ")", line.row.at(place));
            }
        }
        return cells;
    }

    private static void put(Map<String, String> cells, String heading, @org.jspecify.annotations.Nullable Cell cell) {
        if (cell != null && !cell.text().isEmpty()) {
            cells.merge(heading, cell.text(), (one, other) -> one + " " + other);
        }
    }
}
