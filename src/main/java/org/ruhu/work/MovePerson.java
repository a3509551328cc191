package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import org.ruhu.model.Act;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;

/** Moves one person, who keeps the id for life, into another household. */
public final class MovePerson {
    /** Code of CHANGE_IN and CHANGE_OUT: registered elsewhere. */
    private static final String REGISTERED = "I";

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
        run(person, to, relation, new Why(REGISTERED, workspace.today(), "", reason), REGISTERED);
    }

    /**
     * @param out why they leave, with a code of CHANGE_OUT
     * @param in  code of CHANGE_IN
     */
    public void run(PersonId person, HouseholdId to, String relation, Why out, String in) {
        workspace.require(Act.DECIDE);
        Fields there = drafts.household(to);
        out.check(workspace, "CHANGE_OUT");
        out.as(in).check(workspace, "CHANGE_IN");
        Fields now = drafts.fields(person.uuid());
        var from = new HouseholdId(ReadHousehold.uuid(now, "household"));
        boolean leads = now.text("relation").equals(Person.HEAD) && new ReadHousehold(workspace).read(from).active().size() > 1;
        if (leads || from.equals(to) || relation.isBlank()) {
            throw new Trouble("work.register.move");
        }
        List<Draft> all = new ArrayList<>(List.of(drafts.move(person.uuid(), to, relation)));
        all.addAll(new MoveDrafts(workspace).pair(person.toString(), from.uuid(), drafts.fields(from.uuid()), to.uuid(), there, out,
            out.as(in)));
        drafts.save(all, "move", to, out.words());
    }
}
