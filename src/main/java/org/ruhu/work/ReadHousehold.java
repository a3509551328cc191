package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.Fields;
import org.ruhu.model.Grid;
import org.ruhu.model.GridId;
import org.ruhu.model.Household;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.Round;
import org.ruhu.model.Village;
import org.ruhu.model.VillageId;
import org.ruhu.model.VisitId;
import org.ruhu.model.VisitState;
import org.ruhu.store.Records;
import org.ruhu.store.Visits;
import org.ruhu.sync.RecordState;
import org.ruhu.text.Words;

/** Reads one household with its people and its visits. */
public final class ReadHousehold {
    static final UUID NOWHERE = new UUID(0, 0);

    private final Workspace workspace;
    private final Records records;

    public ReadHousehold(Workspace workspace) {
        this.workspace = workspace;
        this.records = workspace.store().records();
    }

    public Optional<HouseholdId> byNumber(String no) {
        workspace.require(Act.SEE);
        return workspace.store().households().byNumber(no);
    }

    public HouseholdPage read(HouseholdId id) {
        workspace.require(Act.SEE);
        RecordState state = records.state(id.uuid());
        Household household = household(id, state.fields());
        List<String> conflicts = new ArrayList<>(state.conflicts());
        List<Person> members = new ArrayList<>();
        for (var personId : records.membersOf(id)) {
            RecordState person = records.state(personId.uuid());
            members.add(new Person(personId, id, person.fields()));
            conflicts.addAll(person.conflicts());
        }
        return new HouseholdPage(household, village(household.village()), grid(household.grid()), members, visits(id),
            stateNow(id), conflicts);
    }

    static Household household(HouseholdId id, Fields fields) {
        return new Household(id, new GridId(uuid(fields, "grid")), new VillageId(uuid(fields, "village")), fields);
    }

    static UUID uuid(Fields fields, String field) {
        try {
            return UUID.fromString(fields.text(field));
        } catch (IllegalArgumentException e) {
            return NOWHERE;
        }
    }

    private Optional<Village> village(VillageId id) {
        Fields fields = records.state(id.uuid()).fields();
        return fields.values().isEmpty() ? Optional.empty() : Optional.of(new Village(id, fields.text("code"),
            fields.text("name"), fields.text("nameBo"), fields.text("township")));
    }

    private Optional<Grid> grid(GridId id) {
        Fields fields = records.state(id.uuid()).fields();
        return fields.values().isEmpty() ? Optional.empty()
            : Optional.of(new Grid(id, new VillageId(uuid(fields, "village")), fields.text("name"), fields.text("team")));
    }

    private List<HouseholdPage.PastVisit> visits(HouseholdId id) {
        List<HouseholdPage.PastVisit> visits = new ArrayList<>();
        for (VisitId begun : workspace.store().visits().unfinished(id)) {
            if (!records.exists(begun.uuid())) {
                workspace.store().visits().unfinished(begun).ifPresent(open -> visits.add(begun(open)));
            }
        }
        for (VisitId visitId : workspace.store().visits().of(id)) {
            Fields visit = records.state(visitId.uuid()).fields();
            boolean completed = visit.text("state").equals("completed");
            visits.add(new HouseholdPage.PastVisit(roundName(uuid(visit, "round")), title(visit.text("form")),
                completed ? VisitState.ofOutcome(visit.text("outcome")) : VisitState.IN_PROGRESS, visit.text("outcome"),
                visit.text("by"), visit.text("completedAt"), visit.text(VisitFields.ANSWER + VisitFields.PER_HEAD)));
        }
        return visits;
    }

    /** Typed on this laptop and in no change yet. */
    private HouseholdPage.PastVisit begun(Visits.Unfinished open) {
        return new HouseholdPage.PastVisit(roundName(open.round().uuid()), title(open.form()), VisitState.IN_PROGRESS, "",
            workspace.userName(), "", "");
    }

    private String roundName(UUID round) {
        return records.state(round).fields().text("name");
    }

    private Words title(String form) {
        return workspace.title(form).orElse(Words.of(""));
    }

    private VisitState stateNow(HouseholdId id) {
        Optional<Round> round = workspace.round();
        if (round.isEmpty()) {
            return VisitState.TODO;
        }
        VisitId visit = VisitFields.visitOf(id, round.get(), round.get().form());
        Fields fields = records.state(visit.uuid()).fields();
        if (fields.text("state").equals("completed")) {
            return VisitState.ofOutcome(fields.text("outcome"));
        }
        boolean begun = !fields.values().isEmpty() || workspace.store().visits().unfinished(visit).isPresent();
        return begun ? VisitState.IN_PROGRESS : VisitState.TODO;
    }
}
