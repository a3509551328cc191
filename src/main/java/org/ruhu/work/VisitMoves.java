package org.ruhu.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.sync.Draft;

/**
 * Who came and who went, as a completed visit has it: what it changes in the register is noted as moves, in the same save,
 * {@code domain.md} §8.5 and §8.6 (HV-A4, HV-B1, HV-B2, HV-B4).
 */
final class VisitMoves {
    private static final String OTHER = "O";

    private final Workspace workspace;
    private final VisitWork work;
    private final MoveDrafts moves;
    private final HouseholdId household;
    private final Fields place;

    VisitMoves(Workspace workspace, VisitWork work) {
        this.workspace = workspace;
        this.work = work;
        this.moves = new MoveDrafts(workspace);
        this.household = work.page().household().id();
        this.place = work.page().household().fields();
    }

    /** @param register what the visit changes of the household and its persons; given back with the moves behind */
    List<Draft> with(List<Draft> register) {
        List<Draft> all = new ArrayList<>(register);
        for (Draft draft : register) {
            if (draft.type() == RecordType.PERSON) {
                person(draft, all);
            }
        }
        household(register, all);
        return all;
    }

    private void person(Draft draft, List<Draft> all) {
        Fields before = work.before(draft.record()).fields();
        Fields after = after(before, draft);
        boolean was = isIn(before);
        boolean is = isIn(after);
        String id = draft.record().toString();
        if (was && !is) {
            all.add(moves.out(id, household.uuid(), place, why(after)));
        } else if (before.values().isEmpty() && is) {
            all.add(moves.in(id, household.uuid(), place, why(after)));
        } else if (!was && is) {
            all.add(moves.takenBack(id, household.uuid(), place, false, why(after)));
        }
    }

    private static boolean isIn(Fields person) {
        return person.text("status").equals(RegisterDrafts.IN) || !person.values().isEmpty() && person.text("status").isEmpty();
    }

    private static Fields after(Fields before, Draft draft) {
        Map<String, String> values = new LinkedHashMap<>(before.values());
        draft.set().forEach((field, entry) -> values.put(field, entry.value()));
        return new Fields(values);
    }

    private Why why(Fields person) {
        String reason = person.text("changeReason");
        return new Why(reason.isEmpty() ? OTHER : reason, person.date("statusDate").orElse(today()), "", "");
    }

    private LocalDate today() {
        return workspace.today();
    }

    /** The household does not exist any more, or does after all. */
    private void household(List<Draft> register, List<Draft> all) {
        Draft status = register.stream().filter(draft -> draft.type() == RecordType.HOUSEHOLD && draft.set().containsKey("status"))
            .findFirst().orElse(null);
        var removing = new RemoveHousehold(workspace);
        boolean gone = work.outcome().equals(Missed.GONE);
        if (gone && status != null && isIn(place)) {
            all.addAll(removing.leaving(work.page(), place, new Why(after(place, status).text("status"), today(), "", "")));
        } else if (!gone && work.before(work.visit().uuid()).fields().text("outcome").equals(Missed.GONE) && !isIn(place)) {
            Draft back = new RegisterDrafts(workspace).change(RecordType.HOUSEHOLD, household.uuid(), Map.of("status", RegisterDrafts.IN));
            all.removeIf(draft -> draft.record().equals(household.uuid()));
            all.add(joined(register, back));
            all.addAll(removing.returning(household, place, new Why(OTHER, today(), "", "")));
        }
    }

    /** One record is written once in a save. */
    private Draft joined(List<Draft> register, Draft back) {
        Map<String, Draft.Entry> set = new LinkedHashMap<>(back.set());
        register.stream().filter(draft -> draft.record().equals(household.uuid())).forEach(draft -> draft.set().forEach(set::putIfAbsent));
        return new Draft(back.kind(), back.type(), back.record(), back.grid(), set);
    }
}
