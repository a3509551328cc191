package org.ruhu.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Configuration;
import org.ruhu.model.Trouble;
import org.ruhu.sheet.PlainSheet;
import org.ruhu.sheet.ReadSheets;

/**
 * A roster in a spreadsheet, judged: what is certain as the rows of a plain roster, and what is not with its place and reason. A
 * household that cannot be right waits as a whole; of others only the doubtful persons wait. Immutable once it is read.
 */
public final class RosterBook {
    private final Map<String, List<Map<String, String>>> arrays = new LinkedHashMap<>();
    private final List<Line> held = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private int rows;
    private int repeated;

    private RosterBook() {}

    /** @throws Trouble if the file cannot be read or must not be, or none of its sheets is a roster */
    public static RosterBook read(Path file, Configuration configuration, Known known) {
        var columns = new RosterColumns(configuration);
        var book = new RosterBook();
        List<Line> lines = new ArrayList<>();
        for (PlainSheet sheet : ReadSheets.read(file)) {
            Optional<Heading> heading = Heading.of(sheet, new Merges(sheet), columns);
            heading.ifPresent(one -> {
                book.unused.addAll(one.unused());
                lines.addAll(ReadLines.of(sheet, one, columns));
            });
            if (heading.isEmpty() && !sheet.rows().isEmpty()) {
                book.passedOver.add(sheet.name());
            }
        }
        if (lines.isEmpty()) {
            throw new Trouble("roster.trouble.none", String.valueOf(file.getFileName()));
        }
        book.judge(lines, known);
        return book;
    }

    private void judge(List<Line> lines, Known known) {
        var places = new JudgePlaces(known);
        var homes = new JudgeHomes(known, places);
        homes.judge(lines);
        arrays.put("households", homes.households());
        arrays.put("persons", homes.people());
        arrays.put("villages", places.villages());
        arrays.put("grids", places.grids());
        rows = lines.size();
        repeated = homes.repeated();
        lines.stream().filter(Line::held).forEach(held::add);
    }

    /** The rows of one array of a plain roster; empty if it has none. */
    public List<Map<String, String>> rows(String array) {
        return arrays.getOrDefault(array, List.of());
    }

    /** In the order of the file. */
    public List<Doubt> doubts() {
        return held.stream().flatMap(line -> line.doubts.stream()).toList();
    }

    /** The rows that wait, as they stand in the file. */
    public HeldRows held() {
        return HeldRows.of(held);
    }

    /** Rows with anything in them below the headings. */
    public int rows() {
        return rows;
    }

    /** Rows that say word for word what another row says. */
    public int repeated() {
        return repeated;
    }

    /** Names of sheets without headings of a roster. */
    public List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    /** Headings that the register has no place for. */
    public List<String> unused() {
        return List.copyOf(unused);
    }
}
