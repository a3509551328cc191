package org.ruhu.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruhu.sheet.Cell;
import org.ruhu.sheet.PlainSheet;
import org.ruhu.sheet.Row;

/**
 * The row that says what the columns are: that of the first rows with the most headings that rosters are known to have. Titles stand
 * above it, in as many rows as somebody liked, and its own cells may reach over several rows.
 */
final class Heading {
    private static final int FIRST_ROWS = 60;
    private static final int FEWEST = 3;

    private final PlainSheet sheet;
    private final Merges merges;
    private final Row row;
    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<Integer, String> words = new LinkedHashMap<>();
    private final List<String> unused = new ArrayList<>();

    private Heading(PlainSheet sheet, Merges merges, Row row, RosterColumns known) {
        this.sheet = sheet;
        this.merges = merges;
        this.row = row;
        for (int place = 0; place <= last(sheet); place++) {
            Cell cell = merges.at(row, place);
            String heading = cell == null ? "" : Writing.text(cell.text());
            if (!heading.isEmpty()) {
                words.put(place, heading);
                name(place, heading, known);
            }
        }
    }

    private void name(int place, String heading, RosterColumns known) {
        Optional<Column> column = known.named(heading).filter(one -> !places.containsKey(one.key()));
        column.ifPresent(one -> {
            columns.put(place, one);
            places.put(one.key(), place);
        });
        if (column.isEmpty() && !known.isUnused(heading)) {
            unused.add(heading);
        }
    }

    private static int last(PlainSheet sheet) {
        return sheet.rows().stream().limit(FIRST_ROWS).flatMap(row -> Merges.all(row).stream()).mapToInt(Integer::intValue).max().orElse(-1);
    }

    /** Empty if the sheet is no roster. */
    static Optional<Heading> of(PlainSheet sheet, Merges merges, RosterColumns known) {
        Heading best = null;
        for (Row row : sheet.rows().subList(0, Math.min(FIRST_ROWS, sheet.rows().size()))) {
            var one = new Heading(sheet, merges, row, known);
            // of a heading in two rows the lower one has all
            if (best == null || one.columns.size() >= best.columns.size()) {
                best = one;
            }
        }
        return Optional.ofNullable(best).filter(heading -> heading.columns.size() >= FEWEST
            && (heading.has("person.name") || heading.has("head.name")));
    }

    PlainSheet sheet() {
        return sheet;
    }

    Merges merges() {
        return merges;
    }

    int rowNumber() {
        return row.number;
    }

    Map<Integer, Column> columns() {
        return columns;
    }

    boolean has(String key) {
        return places.containsKey(key);
    }

    /** Headings that the register has no place for. */
    List<String> unused() {
        return unused;
    }

    /** All headings by their place. */
    Map<Integer, String> words() {
        return words;
    }

    /** How a field's column is headed here; empty if it has none. */
    String words(String key) {
        Integer place = places.get(key);
        return place == null ? "" : words.getOrDefault(place, "");
    }

    /** As it stands in the sheet. */
    String raw(Row at, String key) {
        Integer place = places.get(key);
        @Nullable Cell cell = place == null ? null : merges.at(at, place);
        return cell == null ? "" : cell.text();
    }

    /** Whether a row further down only says the headings again, as on every printed page. */
    boolean isRepeatedIn(Row other) {
        long same = columns.keySet().stream().filter(place -> other.at(place) instanceof Cell cell
            && Writing.text(cell.text()).equals(words.get(place))).count();
        return same >= FEWEST;
    }
}
