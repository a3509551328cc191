package org.ruhu.work;

import java.util.List;
import org.ruhu.model.Act;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.model.Trouble;

/** Moves one person, who keeps the id for life, into another household. */
public final class MovePerson {
    private final Workspace workspace;
    private final RegisterDrafts drafts;

    public MovePerson(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new RegisterDrafts(workspace);
    }

    /**
     * @param relation to the head there, a code of RELATION
     * @throws Trouble if the person is the head of others, is there already, or the household is not on the roster
     */
    public void run(PersonId person, HouseholdId to, String relation, String reason) {
        workspace.require(Act.DECIDE);
        drafts.household(to);
        Fields now = drafts.fields(person.uuid());
        var from = new HouseholdId(ReadHousehold.uuid(now, "household"));
        boolean leads = now.text("relation").equals(Person.HEAD) && new ReadHousehold(workspace).read(from).active().size() > 1;
        if (leads || from.equals(to) || relation.isBlank()) {
            throw new Trouble("work.register.move");
        }
        drafts.save(List.of(drafts.move(person.uuid(), to, relation)), "move", to, reason);
    }
}
