package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;

/** Takes a person off the roster who died, married out, was registered out: the record stays, out of every count. */
public final class RemovePerson {
    /** Code of RELATION: another one, to be put right at the door. */
    private static final String OTHER = "99";
    /** Code of CHANGE_OUT: entered in error. */
    private static final String ERROR = "E";

    private final Workspace workspace;
    private final RegisterDrafts drafts;

    public RemovePerson(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new RegisterDrafts(workspace);
    }

    /**
     * @param why     with a code of CHANGE_OUT
     * @param newHead must be named where the head of others goes, and only then
     * @throws Trouble if the person is not on the roster, is the last one, or the new head is missing or no member
     */
    public void run(PersonId id, Why why, Optional<PersonId> newHead) {
        Fields person = drafts.fields(id.uuid());
        var household = new HouseholdId(ReadHousehold.uuid(person, "household"));
        Fields place = drafts.household(household);
        why.check(workspace, "CHANGE_OUT");
        List<Person> active = new ReadHousehold(workspace).read(household).active();
        List<PersonId> others = active.stream().map(Person::id).filter(other -> !other.equals(id)).toList();
        if (others.size() == active.size()) {
            throw new Trouble("round.move.gone");
        }
        if (others.isEmpty()) {
            throw new Trouble("round.move.last");
        }
        boolean head = person.text("relation").equals(Person.HEAD);
        if (head != newHead.isPresent() || newHead.isPresent() && !others.contains(newHead.get())) {
            throw new Trouble("round.move.head");
        }
        List<Draft> all = new ArrayList<>();
        all.add(drafts.change(RecordType.PERSON, id.uuid(), Map.of("status", "OUT", "changeReason", why.reason(), "statusDate",
            why.date().toString())));
        newHead.ifPresent(next -> active.stream().filter(other -> others.contains(other.id())).forEach(other -> all.add(drafts.change(
            RecordType.PERSON, other.id().uuid(), Map.of("relation", other.id().equals(next) ? Person.HEAD : OTHER)))));
        all.add(move(id, household, place, why));
        drafts.save(all, "roster", household, why.words());
    }

    /** Who was entered in error in this round never came. */
    private Draft move(PersonId id, HouseholdId household, Fields place, Why why) {
        var moves = new MoveDrafts(workspace);
        boolean error = why.reason().equals(ERROR) && moves.stands(id.toString(), household.uuid(), place, true);
        return error ? moves.takenBack(id.toString(), household.uuid(), place, true, why)
            : moves.out(id.toString(), household.uuid(), place, why);
    }
}
