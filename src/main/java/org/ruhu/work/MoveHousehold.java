package org.ruhu.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Fields;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;

/** Moves a whole household into another grid; into another village it leaves the one and comes to the other. */
public final class MoveHousehold {
    private static final String REGISTERED = "I";

    private final Workspace workspace;
    private final RegisterDrafts drafts;

    public MoveHousehold(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new RegisterDrafts(workspace);
    }

    /** @param why its code does not matter. @throws Trouble if the household is not on the roster, or is in that grid */
    public void run(HouseholdId household, GridId to, Why why) {
        Fields old = drafts.household(household);
        Fields grid = drafts.fields(to.uuid());
        if (grid.values().isEmpty() || old.text("grid").equals(to.toString())) {
            throw new Trouble("round.move.grid", old.text("no"));
        }
        Map<String, String> now = new LinkedHashMap<>(old.values());
        now.putAll(Map.of("grid", to.toString(), "village", grid.text("village")));
        List<Draft> all = new ArrayList<>(List.of(drafts.change(RecordType.HOUSEHOLD, household.uuid(), Map.of("grid", to.toString(),
            "village", grid.text("village")))));
        if (!old.text("village").equals(grid.text("village"))) {
            all.addAll(moved(household, old, new Fields(now), why));
        }
        drafts.save(all, "roster", household, why.words());
    }

    private List<Draft> moved(HouseholdId household, Fields old, Fields now, Why why) {
        var moves = new MoveDrafts(workspace);
        List<Draft> all = new ArrayList<>(moves.pair(MoveDrafts.WHOLE, household.uuid(), old, household.uuid(), now, why.as("OUT"),
            why.as("IN")));
        Why each = why.as(REGISTERED);
        for (Person member : new ReadHousehold(workspace).read(household).active()) {
            all.addAll(moves.pair(member.id().toString(), household.uuid(), old, household.uuid(), now, each, each));
        }
        return all;
    }
}
