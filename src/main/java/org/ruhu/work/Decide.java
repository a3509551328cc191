package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.store.Store;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/**
 * Decides where two wrote different things. The decision is a change like any other: it travels, its reason with it, and is
 * written over what the person saw; a value that came in since stays beside it, and is asked about again.
 */
public final class Decide {
    private static final int LONGEST = 20_000;

    private final Workspace workspace;

    public Decide(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Takes one of the values. @param option its number, from 0. @throws Trouble without a reason; then nothing is decided */
    public void take(Conflict conflict, int option, String reason) {
        if (option < 0 || option >= conflict.options().size()) {
            throw new Trouble("work.conflict.nooption", option + 1, conflict.options().size());
        }
        write(conflict, conflict.options().get(option).values(), reason);
    }

    /** Writes another value than those. @throws Trouble if it cannot be, or there is no reason; then nothing is decided */
    public void instead(Conflict conflict, String value, String reason) {
        String clean = value.strip();
        boolean known = conflict.choices().isEmpty() || clean.isEmpty() || conflict.choices().containsKey(clean);
        if (!conflict.typed() || !known || !clean.isEmpty() && !fits(conflict, clean) || clean.length() > LONGEST || clean.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new Trouble("work.conflict.value");
        }
        write(conflict, Map.of(conflict.asked(), clean), reason);
    }

    /** A number where the form asks for one, a day where it asks for a day. */
    private boolean fits(Conflict conflict, String value) {
        String form = workspace.store().records().state(conflict.record()).fields().text("form");
        return new FormWords(workspace).asked(conflict.type(), conflict.asked(), form).map(question -> switch (question.type()) {
            case INTEGER -> value.matches("-?[0-9]{1,18}");
            case DECIMAL, RANGE -> value.matches("-?[0-9]{1,18}([.][0-9]{1,10})?");
            case DATE -> value.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
            case SELECT_ONE, TEXT, BARCODE, TIME, DATETIME -> true;
            case SELECT_MULTIPLE, RANK, ACKNOWLEDGE, IMAGE, FILE, SIGNATURE, GEOPOINT, NOTE, CALCULATE, HIDDEN, META -> false;
        }).orElse(true);
    }

    private void write(Conflict conflict, Map<String, String> values, String reason) {
        workspace.require(Act.DECIDE);
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new Trouble("work.conflict.noreason");
        }
        RecordState state = workspace.store().records().state(conflict.record());
        RecordType type = RecordType.of(conflict.type()).orElseThrow(() -> new Trouble("work.conflict.value"));
        String noted = conflict.asked() + FieldGroups.REASON;
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        values.forEach((field, value) -> set.put(field, new Draft.Entry(value, conflict.over().getOrDefault(field, List.of()))));
        set.put(noted, new Draft.Entry(why, state.over(noted)));
        var draft = new Draft("resolve", type, conflict.record(), grid(type, conflict.record(), state.fields()), set);
        workspace.store().save(List.of(draft), new Store.Note(Deed.DECISION, conflict.record().toString(),
            LogDetail.of("item", conflict.asked(), "words", why)));
    }

    private String grid(RecordType type, UUID record, Fields fields) {
        return grid(workspace, type, record, fields);
    }

    /** Of the household that a record belongs to; empty: everybody's. */
    static String grid(Workspace workspace, RecordType type, UUID record, Fields fields) {
        return switch (type) {
            case HOUSEHOLD -> fields.text("grid");
            case PERSON, VISIT, SHEET, MOVE, CLUE -> {
                UUID household = ReadHousehold.uuid(fields, "household");
                yield workspace.store().records().state(household).fields().text("grid");
            }
            case BASE -> fields.text("grid");
            case CONFIG, FORM, USER, VILLAGE, GRID, ROUND, TEAM, DEVICE, ASSIGNMENT, AUDIT -> "";
        };
    }
}
