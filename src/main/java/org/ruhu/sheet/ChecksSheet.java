package org.ruhu.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.sheet.Vocabulary.Content;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The checks across questions. */
final class ChecksSheet {
    static final Vocabulary VOCABULARY = new Vocabulary(known(), Map.of(), false);

    private ChecksSheet() {}

    private static Map<String, Content> known() {
        Map<String, Content> known = new LinkedHashMap<>();
        for (String text : List.of("id", "level", "scope", "when", "fields")) {
            known.put(text, Content.TEXT);
        }
        known.put("message", Content.WORDS);
        known.put("explain", Content.WORDS);
        return known;
    }

    static void read(Table table, Languages languages, ArrayNode checks, Places places, Faults faults) {
        var columns = new Columns(table, VOCABULARY, languages, faults);
        for (String needed : List.of("id", "when", "message")) {
            if (columns.named(needed).isEmpty()) {
                faults.error(table.spot(table.head.number, -1), "sheet.fault.nocolumn", needed);
            }
        }
        for (Row row : table.rows) {
            columns.check(row);
            String id = columns.text(row, "id").strip();
            if (id.isEmpty()) {
                faults.error(columns.spot(row, "id"), "sheet.fault.nocheckid");
                continue;
            }
            places.put("checks/" + id, columns, row);
            check(columns, row, checks.addObject().put("id", id));
        }
    }

    private static void check(Columns columns, Row row, ObjectNode check) {
        for (String name : List.of("level", "scope", "when")) {
            String text = columns.text(row, name);
            if (!text.isEmpty()) {
                check.put(name, text);
            }
        }
        columns.words(row, "message", check, "message");
        columns.words(row, "explain", check, "explain");
        ArrayNode fields = check.putArray("fields");
        for (String field : columns.text(row, "fields").split("[\\s,;，；、]+")) {
            if (!field.isEmpty()) {
                fields.add(field);
            }
        }
    }
}
