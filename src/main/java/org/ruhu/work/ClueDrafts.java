package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.ClueState;
import org.ruhu.model.Fields;
import org.ruhu.model.Household;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/** Records of clues, {@code domain.md} §4.3, to be saved. */
final class ClueDrafts {
    private final Workspace workspace;

    ClueDrafts(Workspace workspace) {
        this.workspace = workspace;
    }

    Fields fields(UUID id) {
        return workspace.store().records().state(id).fields();
    }

    /** Rules, and answers such as {@code opinion=4}, that call for a clue. */
    Set<String> signs() {
        return Set.of(workspace.configuration().params().getOrDefault("clueSigns", "").strip().split("\\s+"));
    }

    /** @param fields what was found, when, by which sign, from which source */
    Draft fresh(UUID id, Household household, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("household", household.id().toString());
        all.put("deadline", workspace.today().plusDays(days()).toString());
        all.put("by", workspace.userName());
        all.put("state", ClueState.OPEN.tag());
        return Draft.born("new", RecordType.CLUE, id, household.grid().toString(), all);
    }

    private long days() {
        try {
            return Long.parseLong(workspace.configuration().params().getOrDefault("clueDays", ""));
        } catch (NumberFormatException e) {
            throw new Trouble("round.param", "clueDays");
        }
    }

    Draft set(UUID id, Map<String, String> values) {
        RecordState before = workspace.store().records().state(id);
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        values.forEach((field, value) -> set.put(field, new Draft.Entry(value, before.over(field))));
        return new Draft("set", RecordType.CLUE, id, Decide.grid(workspace, RecordType.CLUE, id, before.fields()), set);
    }
}
