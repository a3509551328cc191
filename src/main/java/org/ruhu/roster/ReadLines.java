package org.ruhu.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Person;
import org.ruhu.sheet.Cell;
import org.ruhu.sheet.PlainSheet;
import org.ruhu.sheet.Row;

/** Takes the rows of one sheet apart: one line a person, the household's columns filled where its cells are shown as one. */
final class ReadLines {
    private final RosterColumns known;
    private final Heading heading;
    /** Of the row just above, unless that was none of a person. */
    private @Nullable Line above;

    private ReadLines(RosterColumns known, Heading heading) {
        this.known = known;
        this.heading = heading;
    }

    static List<Line> of(PlainSheet sheet, Heading heading, RosterColumns known) {
        var reading = new ReadLines(known, heading);
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (row.number > heading.rowNumber() && !heading.isRepeatedIn(row)) {
                reading.read(row, lines);
            }
        }
        return lines;
    }

    private void read(Row row, List<Line> lines) {
        var line = new Line(heading, row);
        heading.columns().forEach((place, column) -> {
            Cell cell = column.shared() ? heading.merges().at(row, place) : row.at(place);
            if (cell != null) {
                cell(line, column, cell);
            }
        });
        if (line.values.isEmpty() && !line.held()) {
            above = null;
            return;
        }
        onlyHeads(line);
        fromAbove(line);
        above = line;
        lines.add(line);
    }

    private void cell(Line line, Column column, Cell cell) {
        switch (Reading.of(column, cell, known)) {
            case Reading.Sound(String value) -> {
                if (!value.isEmpty()) {
                    line.values.put(column.key(), value);
                }
            }
            case Reading.Doubtful(String key) -> line.doubt(column.key(), key);
        }
    }

    /** A list of heads has one row a household. */
    private void onlyHeads(Line line) {
        if (heading.has("person.name")) {
            return;
        }
        line.values.put("person.name", line.text("head.name"));
        line.values.putIfAbsent("person.relation", Person.HEAD);
        if (!line.text("head.idNo").isEmpty()) {
            line.values.putIfAbsent("person.idNo", line.text("head.idNo"));
        }
    }

    /** Where only the head's row names the household, those below it who are somebody to a head are the head's. */
    private void fromAbove(Line line) {
        String relation = line.text("person.relation");
        boolean blank = heading.columns().values().stream().noneMatch(column -> column.shared() && line.values.containsKey(column.key()));
        if (above != null && above.row.number == line.row.number - 1 && blank && !line.held() && !relation.isEmpty()
            && !relation.equals(Person.HEAD)) {
            above.values.forEach((key, value) -> {
                if (!key.startsWith("person.")) {
                    line.values.put(key, value);
                }
            });
        }
    }
}
