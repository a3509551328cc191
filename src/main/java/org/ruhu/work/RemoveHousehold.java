package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.store.RoundTables;
import org.ruhu.sync.Draft;

/** Takes a whole household off the roster, with all its members: it moved out, or nobody of it is left. Can be taken back. */
public final class RemoveHousehold {
    /** Reason of each member, a code of CHANGE_OUT, by that of the household, a code of HH_STATUS. */
    private static final Map<String, String> REASONS = Map.of("OUT", "I", "EXT", "D", "MRG", "S");

    private final Workspace workspace;
    private final RegisterDrafts drafts;
    private final MoveDrafts moves;

    public RemoveHousehold(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new RegisterDrafts(workspace);
        this.moves = new MoveDrafts(workspace);
    }

    /** @param why with code OUT or EXT of HOUSEHOLDS_OUT. @throws Trouble if the household is not on the roster */
    public void run(HouseholdId household, Why why) {
        Fields place = drafts.household(household);
        why.check(workspace, "HOUSEHOLDS_OUT");
        if (why.reason().equals("MRG")) {
            throw new Trouble("round.move.reason", why.reason());
        }
        List<Draft> all = new ArrayList<>(List.of(drafts.change(RecordType.HOUSEHOLD, household.uuid(), Map.of("status", why.reason()))));
        all.addAll(leaving(new ReadHousehold(workspace).read(household), place, why));
        drafts.save(all, "roster", household, why.words());
    }

    /** What goes with the household's status: its move, and its members with theirs. */
    List<Draft> leaving(HouseholdPage page, Fields place, Why why) {
        List<Draft> all = new ArrayList<>();
        HouseholdId household = page.household().id();
        all.add(moves.out(MoveDrafts.WHOLE, household.uuid(), place, why));
        Why each = why.as(REASONS.getOrDefault(why.reason(), "O"));
        for (Person member : page.active()) {
            all.add(drafts.change(RecordType.PERSON, member.id().uuid(), Map.of("status", "OUT", "changeReason", each.reason(),
                "statusDate", each.date().toString())));
            all.add(moves.out(member.id().toString(), household.uuid(), place, each));
        }
        return all;
    }

    /** It is on the roster again, with everybody who left with it. @throws Trouble if it is on the roster */
    public void takeBack(HouseholdId household, Why why) {
        Fields place = drafts.fields(household.uuid());
        if (place.values().isEmpty() || !REASONS.containsKey(place.text("status")) || !place.text("mergedInto").isEmpty()) {
            throw new Trouble("round.move.there", place.text("no"));
        }
        List<Draft> all = new ArrayList<>(List.of(drafts.change(RecordType.HOUSEHOLD, household.uuid(),
            Map.of("status", RegisterDrafts.IN))));
        all.addAll(returning(household, place, why));
        drafts.save(all, "roster", household, why.words());
    }

    List<Draft> returning(HouseholdId household, Fields place, Why why) {
        List<Draft> all = new ArrayList<>();
        all.add(moves.takenBack(MoveDrafts.WHOLE, household.uuid(), place, false, why.as("IN")));
        String reason = REASONS.getOrDefault(place.text("status"), "O");
        for (Person member : new ReadHousehold(workspace).read(household).members()) {
            if (!member.active() && leftWithIt(member, household, reason)) {
                all.add(drafts.change(RecordType.PERSON, member.id().uuid(), Map.of("status", RegisterDrafts.IN, "changeReason", "",
                    "statusDate", "")));
                all.add(moves.takenBack(member.id().toString(), household.uuid(), place, false, why.as("O")));
            }
        }
        return all;
    }

    private boolean leftWithIt(Person member, HouseholdId household, String reason) {
        List<RoundTables.Moved> known = workspace.store().rounds().movesOf(member.id().uuid());
        return !known.isEmpty() && !known.getLast().in() && known.getLast().household().equals(household.uuid())
            && known.getLast().reason().equals(reason);
    }
}
