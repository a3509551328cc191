package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;

/** Moves everybody of one household into another, which stays; the one that is left points to it. Can be taken back. */
public final class MergeHouseholds {
    /** Code of HH_STATUS. */
    private static final String MERGED = "MRG";
    private static final String INTO = "mergedInto";
    /** Code of RELATION: another one, to be put right at the door. */
    private static final String OTHER = "99";

    private final Workspace workspace;
    private final RegisterDrafts drafts;

    public MergeHouseholds(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new RegisterDrafts(workspace);
    }

    /** @throws Trouble if either is not on the roster, or both are the same; then nothing was changed */
    public void run(HouseholdId from, HouseholdId into, String reason) {
        workspace.require(Act.DECIDE);
        Fields old = drafts.household(from);
        Fields there = drafts.household(into);
        if (from.equals(into)) {
            throw new Trouble("work.register.same");
        }
        var moves = new MoveDrafts(workspace);
        Why why = new Why(SplitHousehold.SPLIT, workspace.today(), "", reason);
        List<Draft> all = new ArrayList<>(List.of(moves.out(MoveDrafts.WHOLE, from.uuid(), old, why.as(MERGED))));
        for (Person member : new ReadHousehold(workspace).read(from).active()) {
            all.add(drafts.move(member.id().uuid(), into, member.head() ? OTHER : member.relation()));
            all.addAll(moves.pair(member.id().toString(), from.uuid(), old, into.uuid(), there, why, why));
        }
        all.add(drafts.change(RecordType.HOUSEHOLD, from.uuid(), Map.of("status", MERGED, INTO, into.toString())));
        drafts.save(all, "merge", from, reason);
    }

    /** Whoever came from the household goes back, as what they were there. @throws Trouble if it is not merged */
    public void takeBack(HouseholdId from, String reason) {
        workspace.require(Act.DECIDE);
        Fields fields = drafts.fields(from.uuid());
        UUID into = ReadHousehold.uuid(fields, INTO);
        if (!fields.text("status").equals(MERGED) || into.equals(ReadHousehold.NOWHERE)) {
            throw new Trouble("work.register.notmerged", fields.text("no"));
        }
        var moves = new MoveDrafts(workspace);
        Why why = new Why(SplitHousehold.SPLIT, workspace.today(), "", reason);
        List<Draft> all = new ArrayList<>(List.of(moves.takenBack(MoveDrafts.WHOLE, from.uuid(), fields, false, why.as("IN"))));
        for (Person member : new ReadHousehold(workspace).read(new HouseholdId(into)).members()) {
            if (member.fields().text(RegisterDrafts.CAME_FROM).equals(from.toString())) {
                all.add(drafts.change(RecordType.PERSON, member.id().uuid(), Map.of("household", from.toString(), "relation",
                    member.fields().text(RegisterDrafts.CAME_AS), RegisterDrafts.CAME_FROM, "", RegisterDrafts.CAME_AS, "")));
                all.add(moves.takenBack(member.id().toString(), from.uuid(), fields, false, why));
                all.add(moves.takenBack(member.id().toString(), into, drafts.fields(into), true, why));
            }
        }
        all.add(drafts.change(RecordType.HOUSEHOLD, from.uuid(), Map.of("status", RegisterDrafts.IN, INTO, "")));
        drafts.save(all, "unmerge", from, reason);
    }
}
