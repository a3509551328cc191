package org.ruhu.work;

import java.util.Map;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;

/** What a household's last completed visit with the same form holds; all empty if there was none. */
record LastVisit(Map<String, String> answers, Map<String, String> notes) {
    private static final LastVisit NONE = new LastVisit(Map.of(), Map.of());

    static LastVisit of(Workspace workspace, HouseholdId household, Round round, String form) {
        return workspace.store().visits().before(household, round.id(), form)
            .map(visit -> workspace.store().records().state(visit.uuid()).fields())
            .map(fields -> new LastVisit(VisitFields.answers(fields), VisitFields.notes(fields))).orElse(NONE);
    }
}
