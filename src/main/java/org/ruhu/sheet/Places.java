package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Fault;
import org.ruhu.sheet.Vocabulary.Content;

/** Where each part of the form stood in the workbook, so that a fault of the form is told with its cell. */
final class Places {
    private record Line(Columns columns, Row row) {}

    private final Map<String, List<Line>> lines = new HashMap<>();

    void put(String path, Columns columns, Row row) {
        lines.computeIfAbsent(path, _ -> new ArrayList<>()).add(new Line(columns, row));
    }

    SheetFault told(Fault fault) {
        Spot spot = spot(fault);
        // without its place in the form: the cell is nearer to whoever reads it, and one fault is told once
        return new SheetFault(spot, spot.equals(Spot.WORKBOOK) ? fault
            : new Fault("", "", fault.key(), fault.args(), fault.source()));
    }

    private Spot spot(Fault fault) {
        List<Line> here = lines.getOrDefault(fault.at().isEmpty() ? "form" : fault.at(), List.of());
        for (Line line : here) { // of two rows of one name the one that holds it
            Columns.Slot holding = holding(line, fault);
            if (holding != null) {
                return line.columns.spot(line.row, holding);
            }
        }
        if (here.isEmpty()) {
            return Spot.WORKBOOK;
        }
        Line line = here.getLast();
        List<Columns.Slot> slots = slots(line, fault);
        return slots.stream().filter(slot -> line.columns.isFilled(line.row, slot)).findFirst()
            .or(() -> slots.stream().findFirst()).map(slot -> line.columns.spot(line.row, slot))
            .orElseGet(() -> line.columns.spot(line.row, "name"));
    }

    /** The column whose text the fault is about. */
    private static Columns.@Nullable Slot holding(Line line, Fault fault) {
        String source = fault.source().endsWith("…") ? fault.source().substring(0, fault.source().length() - 1) : fault.source();
        for (Columns.Slot slot : slots(line, fault)) {
            String text = line.columns.raw(line.row, slot);
            boolean holds = source.isEmpty() ? fault.args().stream().anyMatch(arg -> !arg.isEmpty() && text.contains(arg))
                : text.contains(source);
            if (holds) {
                return slot;
            }
        }
        return null;
    }

    private static List<Columns.Slot> slots(Line line, Fault fault) {
        String key = fault.what().startsWith("constraint ") ? "test" : fault.what();
        return line.columns.all().stream().filter(slot -> switch (key) {
            case "text" -> slot.content() == Content.WORDS;
            case "choices", "kind" -> slot.name().equals("type");
            case "" -> slot.name().equals("calculation") || slot.name().equals("relevant");
            default -> key(slot).equals(key);
        }).toList();
    }

    /** As the form's JSON calls what is in the column. */
    private static String key(Columns.Slot slot) {
        return SurveyColumn.VOCABULARY.known().containsKey(slot.name()) ? SurveyColumn.of(slot.name()).key : slot.name();
    }
}
