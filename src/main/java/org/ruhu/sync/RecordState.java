package org.ruhu.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.Fields;
import org.ruhu.model.VisitPaths;

/**
 * All fields of one record, each a {@link Register}. A pure function of the changes applied. Immutable.
 */
public record RecordState(Map<String, Register> registers) {
    public static final RecordState EMPTY = new RecordState(Map.of());

    public RecordState apply(Change change) {
        Map<String, Register> next = new LinkedHashMap<>(registers);
        change.set().forEach((field, write) ->
            next.merge(field, Register.EMPTY.apply(change, write), (old, alone) -> old.apply(change, write)));
        return new RecordState(next);
    }

    public Register register(String field) {
        return registers.getOrDefault(field, Register.EMPTY);
    }

    /** What somebody who sees this field now writes over. */
    public List<ChangeId> over(String field) {
        return register(field).over();
    }

    /**
     * The values shown, cleared ones left out. What somebody deleted while another went on writing it is shown as not deleted; a
     * visit that somebody completed while another went on drafting it is shown as completed, unless a check sent it back.
     */
    public Fields fields() {
        boolean kept = writtenUnseen();
        Map<String, String> shown = new LinkedHashMap<>();
        registers.forEach((field, register) -> {
            String value = register.shown();
            if (!value.isEmpty() && !(kept && field.equals(FieldGroups.DELETED))) {
                shown.put(field, value);
            }
        });
        if (register(VisitPaths.STATE).conflict() && !shown.getOrDefault(VisitPaths.CHECK, "").equals(VisitPaths.RETURNED)
            && register(VisitPaths.STATE).siblings().stream().anyMatch(sibling -> sibling.value().equals(VisitPaths.COMPLETED))) {
            shown.put(VisitPaths.STATE, VisitPaths.COMPLETED);
        }
        return new Fields(shown);
    }

    /** Fields with values that nobody has seen together; {@code deleted} where somebody went on writing what another deleted. */
    public List<String> conflicts() {
        boolean unseen = writtenUnseen();
        List<String> fields = new ArrayList<>();
        registers.forEach((field, register) -> {
            if (register.conflict() || unseen && field.equals(FieldGroups.DELETED)) {
                fields.add(field);
            }
        });
        return fields;
    }

    /** Every change whose value stands in some field: what somebody who deletes the record has seen, and writes over. */
    public List<ChangeId> standing() {
        return registers.values().stream().flatMap(register -> register.over().stream()).distinct().toList();
    }

    /** Whether it was deleted, and there are values that whoever deleted it had not seen, {@code sync-spec.md} §3.3. */
    private boolean writtenUnseen() {
        Register deleted = register(FieldGroups.DELETED);
        return !deleted.shown().isEmpty() && registers.values().stream().filter(register -> register != deleted)
            .flatMap(register -> register.over().stream())
            .anyMatch(id -> !deleted.dead().contains(id) && !deleted.over().contains(id));
    }

    /** Two records that are the same thing, seen as one: what stands in either stands side by side, {@code sync-spec.md} §3.3. */
    public RecordState joined(RecordState other) {
        Map<String, Register> both = new LinkedHashMap<>(registers);
        other.registers.forEach((field, register) -> both.merge(field, register, Register::joined));
        return new RecordState(both);
    }
}
