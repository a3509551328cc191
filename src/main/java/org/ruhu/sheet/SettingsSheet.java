package org.ruhu.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.sheet.Vocabulary.Content;
import tools.jackson.databind.node.ObjectNode;

/** What the one row of the settings says of the whole form. */
final class SettingsSheet {
    static final String ID = "form_id";
    static final String TITLE = "form_title";
    static final String VERSION = "version";
    static final String STANDARD = "default_language";
    static final Vocabulary VOCABULARY = new Vocabulary(
        Map.of(ID, Content.TEXT, TITLE, Content.WORDS, VERSION, Content.DATED),
        Map.of("id_string", ID, "set_form_id", ID, "title", TITLE, "set_form_title", TITLE), true);
    /** What the form is told by. */
    private static final Set<String> USED = Set.of(ID, TITLE, VERSION, STANDARD);

    private final @Nullable Table table;
    private final Faults faults;

    /** @param table null: the workbook has no settings */
    SettingsSheet(@Nullable Table table, Faults faults) {
        this.table = table;
        this.faults = faults;
    }

    /** Asked before the columns are known, as it decides what they mean. */
    String standardLanguage() {
        if (table == null || table.rows.isEmpty()) {
            return "";
        }
        for (int column : table.head.columns()) {
            Cell cell = table.rows.element().at(column);
            if (table.heading(column).equalsIgnoreCase(STANDARD) && cell != null) {
                return cell.text().strip();
            }
        }
        return "";
    }

    /** @param otherwise the name of a form that gives itself none */
    void read(ObjectNode form, String otherwise, Languages languages, Places places) {
        if (table != null && !table.rows.isEmpty()) {
            read(form, table, new Columns(table, VOCABULARY, languages, faults), places);
        }
        Spot spot = Spot.sheet(Sheets.SETTINGS);
        if (!form.has("form")) {
            form.put("form", otherwise);
            faults.hint(spot, "sheet.hint.noid", otherwise);
        }
        if (!form.has("title")) {
            form.putObject("title").put(languages.plain, form.path("form").asString());
            faults.hint(spot, "sheet.hint.notitle");
        }
        if (!form.has(VERSION)) {
            faults.hint(spot, "sheet.hint.noversion");
        }
    }

    private void read(ObjectNode form, Table table, Columns columns, Places places) {
        Row row = table.rows.element();
        columns.check(row);
        places.put("form", columns, row);
        table.rows.stream().skip(1).forEach(more -> faults.error(table.spot(more.number, -1), "sheet.fault.settingsrows"));
        put(form, "form", columns.text(row, ID).strip());
        put(form, VERSION, columns.text(row, VERSION));
        columns.words(row, TITLE, form, "title");
        Cell version = columns.named(VERSION).isEmpty() ? null : row.at(columns.named(VERSION).getFirst().index());
        if (version != null && version.kind() == Cell.Kind.NUMBER && version.text().contains(".")) {
            faults.hint(columns.spot(row, VERSION), "sheet.hint.version", version.text());
        }
        ObjectNode settings = form.objectNode();
        for (Columns.Slot slot : columns.all()) {
            if (!List.of(ID, TITLE, VERSION).contains(slot.name())) {
                put(settings, slot.name(), columns.text(row, slot));
                if (columns.isFilled(row, slot) && !USED.contains(slot.name())) {
                    faults.hint(columns.spot(row, slot), "sheet.hint.setting", slot.name());
                }
            }
        }
        if (!settings.isEmpty()) {
            form.set("settings", settings);
        }
    }

    private static void put(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }
}
