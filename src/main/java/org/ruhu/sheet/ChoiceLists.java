package org.ruhu.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ruhu.sheet.Vocabulary.Content;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form's lists of choices, taken from the sheet {@code choices} and from files. */
final class ChoiceLists {
    static final String LIST = "list_name";
    static final String OTHER = "other";
    private static final Map<String, Content> FILE = Map.of("name", Content.TEXT, "label", Content.WORDS, "image", Content.MEDIA,
        "big-image", Content.MEDIA, "audio", Content.MEDIA, "video", Content.MEDIA);
    private static final Map<String, String> MEDIA = Map.of("media::image", "image", "media::big-image", "big-image",
        "media::audio", "audio", "media::video", "video");
    private static final Vocabulary OF_FILE = new Vocabulary(FILE, MEDIA, true);
    private static final Vocabulary OF_SHEET = new Vocabulary(sheet(FILE, LIST, Content.TEXT),
        sheet(MEDIA, "value", "name"), true);

    private final ObjectNode lists;
    private final Languages languages;
    private final Faults faults;
    /** By list and name, the row that has it. */
    private final Map<String, Map<String, Integer>> rows = new HashMap<>();
    private int count;

    ChoiceLists(ObjectNode lists, Languages languages, Faults faults) {
        this.lists = lists;
        this.languages = languages;
        this.faults = faults;
    }

    private static <V> Map<String, V> sheet(Map<String, V> some, String name, V value) {
        Map<String, V> all = new LinkedHashMap<>(some);
        all.put(name, value);
        return all;
    }

    boolean has(String list) {
        return lists.has(list);
    }

    java.util.Collection<String> names() {
        return lists.propertyNames();
    }

    void sheet(Table table) {
        var columns = new Columns(table, OF_SHEET, languages, faults);
        Spot head = table.spot(table.head.number, -1);
        for (String needed : java.util.List.of(LIST, "name")) {
            if (columns.named(needed).isEmpty()) {
                faults.error(head, "sheet.fault.nocolumn", needed);
            }
        }
        if (columns.named(LIST).isEmpty() || columns.named("name").isEmpty()) {
            return;
        }
        for (Row row = table.rows.poll(); row != null; row = table.rows.poll()) {
            columns.check(row);
            String list = columns.text(row, LIST).strip();
            if (list.isEmpty()) {
                faults.error(columns.spot(row, LIST), "sheet.fault.nolistname");
            } else {
                choice(list, columns, row, "name", "label");
            }
        }
    }

    /** @param value and {@code label} the columns that serve as such */
    void file(Table table, String list, String value, String label) {
        var columns = new Columns(table, OF_FILE, languages, faults);
        for (String needed : java.util.List.of(value, label)) {
            if (columns.named(needed).isEmpty() && !needed.equals("label")) {
                faults.error(table.spot(table.head.number, -1), "sheet.fault.nocolumn", needed);
            }
        }
        for (String replaced : java.util.List.of("name", "label")) {
            String by = replaced.equals("name") ? value : label;
            if (!by.equals(replaced) && !columns.named(replaced).isEmpty()) {
                faults.error(table.spot(table.head.number, columns.named(replaced).getFirst().index()),
                    "sheet.fault.replaced", replaced, by);
            }
        }
        begin(list);
        for (Row row = table.rows.poll(); row != null; row = table.rows.poll()) {
            columns.check(row);
            choice(list, columns, row, value, label);
        }
    }

    void begin(String list) {
        lists.putArray(list);
    }

    private void choice(String list, Columns columns, Row row, String value, String label) {
        if (++count > Sheets.MOST_CHOICES) {
            throw new Unreadable(Spot.WORKBOOK, "sheet.fault.choices", Sheets.MOST_CHOICES);
        }
        ArrayNode choices = lists.get(list) instanceof ArrayNode known ? known : lists.putArray(list);
        String name = columns.text(row, value).strip();
        if (name.isEmpty()) {
            faults.error(columns.spot(row, value), "sheet.fault.nochoicename", list);
            return;
        }
        Integer before = rows.computeIfAbsent(list, _ -> new HashMap<>()).putIfAbsent(name, row.number);
        if (before != null) {
            faults.error(columns.spot(row, value), "sheet.fault.twochoices", list, name, before);
            return;
        }
        if (name.matches("-?\\d+\\.0+")) {
            faults.hint(columns.spot(row, value), "sheet.hint.pointzero", name);
        }
        ObjectNode choice = choices.addObject().put("name", name);
        columns.words(row, "label", choice, "label");
        if (!label.equals("label") && !columns.text(row, label).isEmpty()) {
            choice.putObject("label").put(languages.plain, columns.text(row, label));
        }
        further(columns, row, choice);
        if (!choice.has("label") && choice.size() == 1) {
            faults.hint(columns.spot(row, "label"), "sheet.hint.nochoicelabel", name);
        }
    }

    private void further(Columns columns, Row row, ObjectNode choice) {
        for (Columns.Slot slot : columns.all()) {
            if (slot.name().equals(LIST) || slot.name().equals("name") || slot.name().equals("label")) {
                continue;
            }
            String text = columns.text(row, slot);
            if (!text.isEmpty()) {
                choice.put(slot.language().isEmpty() ? slot.name() : slot.name() + "::" + slot.language(), text);
            }
        }
    }

    /** Adds the choice that {@code or_other} asks for. */
    void addOther(String list) {
        if (lists.get(list) instanceof ArrayNode choices && rows.getOrDefault(list, Map.of()).get(OTHER) == null) {
            rows.computeIfAbsent(list, _ -> new HashMap<>()).put(OTHER, 0);
            ObjectNode label = choices.addObject().put("name", OTHER).putObject("label");
            label.put("zh", new Texts(Lang.ZH).of("sheet.other.choice")).put("en", new Texts(Lang.EN).of("sheet.other.choice"));
        }
    }

    /** A choice whose name has a space, which no answer of several choices could hold; empty if there is none. */
    String withSpace(String list) {
        return rows.getOrDefault(list, Map.of()).keySet().stream().filter(name -> name.matches("(?s).*\\s.*")).findFirst().orElse("");
    }
}
