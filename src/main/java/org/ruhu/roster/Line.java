package org.ruhu.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.sheet.Row;

/** One row of a sheet, which is one person. Mutable until it is judged. */
final class Line {
    final Heading heading;
    final Row row;
    /** What the register would get, by {@link Column#key}; nothing empty. */
    final Map<String, String> values = new LinkedHashMap<>();
    final List<Doubt> doubts = new ArrayList<>();

    Line(Heading heading, Row row) {
        this.heading = heading;
        this.row = row;
    }

    String text(String key) {
        return values.getOrDefault(key, "");
    }

    boolean held() {
        return !doubts.isEmpty();
    }

    /** @param field that the doubt is about, with its value as it stands in the sheet; empty: the row */
    void doubt(String field, String key, Object... args) {
        doubts.add(new Doubt(heading.sheet().name(), row.number, heading.words(field), field, heading.raw(row, field), key,
            java.util.Arrays.stream(args).map(String::valueOf).toList()));
    }

    /** The fields of one record. */
    Map<String, String> of(String record) {
        Map<String, String> fields = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(record + ".")) {
                fields.put(key.substring(record.length() + 1), value);
            }
        });
        return fields;
    }
}
