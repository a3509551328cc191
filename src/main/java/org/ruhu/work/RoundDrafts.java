package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ruhu.model.RecordType;
import org.ruhu.model.RoundId;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/** Changes to the record of a round, over what stands there now. */
final class RoundDrafts {
    private RoundDrafts() {}

    /** Only what differs is written. */
    static Draft set(Workspace workspace, RoundId round, Map<String, String> values) {
        RecordState before = workspace.store().records().state(round.uuid());
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (!before.register(field).shown().equals(value) || before.register(field).conflict()) {
                set.put(field, new Draft.Entry(value, before.over(field)));
            }
        });
        return new Draft("ctl", RecordType.ROUND, round.uuid(), "", set);
    }
}
