package org.ruhu.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Fields;

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

    /** The values shown, cleared ones left out. */
    public Fields fields() {
        Map<String, String> shown = new LinkedHashMap<>();
        registers.forEach((field, register) -> {
            String value = register.shown();
            if (!value.isEmpty()) {
                shown.put(field, value);
            }
        });
        return new Fields(shown);
    }

    /** Fields with values that nobody has seen together. */
    public List<String> conflicts() {
        return registers.entrySet().stream().filter(e -> e.getValue().conflict()).map(Map.Entry::getKey).toList();
    }
}
