package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.Change;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.RecordType;
import org.ruhu.sync.RecordState;
import org.ruhu.text.Texts;

/** Every value ever written into a field, with who, when, and why; nothing of it is ever thrown away. */
public final class FieldHistory {
    private final Workspace workspace;
    private final Conflicts conflicts;

    public FieldHistory(Workspace workspace, Texts texts) {
        this.workspace = workspace;
        this.conflicts = new Conflicts(workspace, texts);
    }

    /**
     * One value.
     *
     * @param words    masked where it is a personal number
     * @param reason   why somebody decided so; empty where nobody decided
     * @param standing whether it stands now
     */
    public record Written(String who, String moment, String words, String reason, boolean standing) {}

    /** The youngest first. @param type the record's, by its tag */
    public List<Written> of(String type, UUID record, String field) {
        workspace.require(Act.SEE);
        RecordState state = workspace.store().records().state(record);
        String form = type.equals(RecordType.VISIT.tag()) ? state.fields().text("form") : "";
        List<Written> all = new ArrayList<>();
        for (Change change : workspace.store().trail().of(record, field, state.over(field))) {
            var value = change.set().get(field);
            var reason = change.set().get(field + FieldGroups.REASON);
            all.add(new Written(conflicts.sayings().who(change), conflicts.words().moment(change.wall()),
                conflicts.words().value(type, field, form, value == null || value.value() == null ? "" : value.value()),
                reason == null || reason.value() == null ? "" : reason.value(), state.over(field).contains(change.id())));
        }
        return all;
    }
}
