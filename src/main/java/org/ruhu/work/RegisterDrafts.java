package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ruhu.model.Act;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Deed;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.store.Store;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/** Ordinary changes to households and persons, over what stands there now; everything that belongs together is written together. */
final class RegisterDrafts {
    static final String IN = "IN";
    static final String CAME_FROM = "cameFrom";
    static final String CAME_AS = "cameAs";

    private final Workspace workspace;

    RegisterDrafts(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What belongs to a field that changes is written too, so that nobody else changes one half of it unseen. */
    static void whole(RecordType type, Map<String, Draft.Entry> set, RecordState before, Function<String, List<ChangeId>> over) {
        for (String field : List.copyOf(set.keySet())) {
            for (String other : FieldGroups.together(type.tag(), field)) {
                if (!before.register(other).siblings().isEmpty()) {
                    set.putIfAbsent(other, new Draft.Entry(before.register(other).shown(), over.apply(other)));
                }
            }
        }
    }

    /** Only what differs is written. */
    Draft change(RecordType type, UUID record, Map<String, String> values) {
        RecordState before = workspace.store().records().state(record);
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (!before.register(field).shown().equals(value) || before.register(field).conflict()) {
                set.put(field, new Draft.Entry(value, before.over(field)));
            }
        });
        whole(type, set, before, before::over);
        return new Draft("set", type, record, Decide.grid(workspace, type, record, before.fields()), set);
    }

    /** A person goes to another household, and it is kept where from and as what. */
    Draft move(UUID person, HouseholdId to, String relation) {
        Fields now = fields(person);
        return change(RecordType.PERSON, person, Map.of("household", to.toString(), "relation", relation, CAME_FROM,
            now.text("household"), CAME_AS, now.text("relation")));
    }

    Fields fields(UUID record) {
        return workspace.store().records().state(record).fields();
    }

    /** @throws Trouble if it is not here, or not on the roster any more */
    Fields household(HouseholdId id) {
        Fields fields = fields(id.uuid());
        if (fields.values().isEmpty() || !fields.text("status").isEmpty() && !fields.text("status").equals(IN)
            || fields.yes(FieldGroups.DELETED)) {
            throw new Trouble("work.register.nohousehold", fields.text("no"));
        }
        return fields;
    }

    /** Saves them all, or none. @param how tag of what was done */
    void save(List<Draft> drafts, String how, HouseholdId household, String reason) {
        workspace.require(Act.DECIDE);
        if (reason.isBlank()) {
            throw new Trouble("work.conflict.noreason");
        }
        List<Draft> written = drafts.stream().filter(draft -> !draft.set().isEmpty()).toList();
        workspace.store().save(written, new Store.Note(Deed.REGISTER_CHANGED, household.toString(),
            LogDetail.of("kind", how, "words", reason)));
    }
}
