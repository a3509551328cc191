package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.sheet.Vocabulary.Content;
import tools.jackson.databind.node.ObjectNode;

/** The columns of one table, and what its rows say in them. */
final class Columns {
    /**
     * One column.
     *
     * @param name     as the vocabulary has it
     * @param language as the form has it; of media as it was written
     */
    record Slot(int index, String name, int number, String language, Content content) {}

    private static final String FREE = "[\\p{L}_][\\p{L}\\p{N}_.-]*";

    private final Table table;
    private final Vocabulary vocabulary;
    private final Faults faults;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<Slot>> byName = new HashMap<>();
    private final Set<Integer> known = new HashSet<>();

    Columns(Table table, Vocabulary vocabulary, Languages languages, Faults faults) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.faults = faults;
        for (int index : table.head.columns()) {
            known.add(index);
            heading(index, languages);
        }
        slots.forEach(slot -> byName.computeIfAbsent(slot.name(), _ -> new ArrayList<>()).add(slot));
    }

    private void heading(int index, Languages languages) {
        String written = table.heading(index);
        Spot spot = table.spot(table.head.number, index);
        if (written.startsWith("_") && !vocabulary.open()) {
            return; // a column of notes for people
        }
        Heading heading = Heading.of(written);
        String name = name(heading, written);
        Content content = vocabulary.known().get(name);
        if (content == null) {
            free(index, written, spot);
        } else if (!heading.language().isEmpty() && !content.inLanguages()) {
            faults.error(spot, "sheet.fault.nottranslated", name);
        } else {
            String language = content == Content.MEDIA ? heading.language()
                : content == Content.WORDS ? languages.of(heading) : "";
            add(new Slot(index, name, heading.number(), language, content), spot);
        }
    }

    /** A heading that is exactly a known one comes before one that only resembles it. */
    private String name(Heading heading, String written) {
        String plain = vocabulary.aliases().getOrDefault(heading.name(), heading.name());
        boolean exactElsewhere = !plain.equals(written) && vocabulary.open() && heading.language().isEmpty()
            && java.util.Arrays.stream(table.head.columns()).anyMatch(other -> table.heading(other).equals(plain));
        return exactElsewhere ? written : plain;
    }

    private void free(int index, String written, Spot spot) {
        if (!vocabulary.open()) {
            faults.add(SheetFault.of(spot, "sheet.fault.column", written)
                .meaning(Similar.to(written, vocabulary.known().keySet())));
        } else if (!written.matches(FREE)) {
            faults.error(spot, "sheet.fault.columnname", written);
        } else {
            add(new Slot(index, written, 1, "", Content.TEXT), spot);
        }
    }

    private void add(Slot fresh, Spot spot) {
        for (Slot slot : slots) {
            if (slot.name().equals(fresh.name()) && slot.number() == fresh.number()
                && slot.language().equals(fresh.language())) {
                faults.error(spot, "sheet.fault.twocolumns", table.heading(slot.index()));
                return;
            }
        }
        slots.add(fresh);
    }

    List<Slot> all() {
        return slots;
    }

    List<Slot> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Whether the cells of a row stand under headings. */
    void check(Row row) {
        for (int column : row.columns()) {
            if (!known.contains(column)) {
                faults.error(table.spot(row.number, column), "sheet.fault.noheading");
            }
        }
    }

    String text(Row row, String name) {
        List<Slot> named = named(name);
        return named.isEmpty() ? "" : text(row, named.getFirst());
    }

    String text(Row row, String name, int number) {
        return named(name).stream().filter(slot -> slot.number() == number).findFirst().map(slot -> text(row, slot)).orElse("");
    }

    /** Empty if the cell is, or holds what cannot be meant here; that is noted. */
    String text(Row row, Slot slot) {
        Cell cell = row.at(slot.index());
        if (cell == null) {
            return "";
        }
        if (slot.content().kinds.contains(cell.kind())) {
            return cell.text();
        }
        Spot spot = table.spot(row.number, slot.index());
        switch (cell.kind()) {
            case TEXT, NUMBER -> { }
            case DATE -> faults.error(spot, "sheet.fault.datecell", cell.text());
            case TRUTH -> faults.error(spot, "sheet.fault.truthcell");
            case LONG_NUMBER -> faults.error(spot, "sheet.fault.longnumber", cell.text());
            case ERROR -> faults.error(spot, "sheet.fault.errorcell", cell.text());
            case UNCOMPUTED -> faults.error(spot, "sheet.fault.uncomputed");
            case TOO_LONG -> faults.error(spot, "sheet.fault.longcell", Cell.LONGEST);
        }
        return "";
    }

    /** Puts the texts of a column by language into {@code node}, if there is any. */
    void words(Row row, String name, int number, ObjectNode node, String key) {
        for (Slot slot : named(name)) {
            String text = slot.number() == number ? text(row, slot) : "";
            if (!text.isEmpty()) {
                (node.get(key) instanceof ObjectNode words ? words : node.putObject(key)).put(slot.language(), text);
            }
        }
    }

    void words(Row row, String name, ObjectNode node, String key) {
        words(row, name, 1, node, key);
    }

    boolean isFilled(Row row, Slot slot) {
        return row.at(slot.index()) != null;
    }

    Spot spot(Row row, Slot slot) {
        return table.spot(row.number, slot.index());
    }

    /** The cell of the column, also if it is empty; the row if there is no such column. */
    Spot spot(Row row, String name) {
        List<Slot> named = named(name);
        return named.isEmpty() ? table.spot(row.number, -1) : spot(row, named.getFirst());
    }

    /** What the cell holds, whatever it is; empty if it is empty. */
    String raw(Row row, Slot slot) {
        @Nullable Cell cell = row.at(slot.index());
        return cell == null ? "" : cell.text();
    }
}
