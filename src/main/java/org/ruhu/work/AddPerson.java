package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;

/** Puts a person who came from outside the register into a household: born, married in, registered in, found again. */
public final class AddPerson {
    private static final String BIRTH = "B";

    private final Workspace workspace;
    private final RegisterDrafts drafts;

    public AddPerson(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new RegisterDrafts(workspace);
    }

    /**
     * @param fields of the person as in the register; a newborn may have no name and no number yet, {@code domain.md} §8.5
     * @param why    with a code of CHANGE_IN
     * @throws Trouble if the household is not on the roster, name, sex, birth or relation is missing, or it would have two heads
     */
    public PersonId run(HouseholdId to, Map<String, String> fields, Why why) {
        Fields household = drafts.household(to);
        why.check(workspace, "CHANGE_IN");
        var given = new Fields(fields);
        boolean named = !given.text("name").isBlank() || why.reason().equals(BIRTH);
        boolean second = given.text("relation").equals(Person.HEAD) && new ReadHousehold(workspace).read(to).head().isPresent();
        if (!named || given.text("sex").isEmpty() || given.date("birth").isEmpty() || given.text("relation").isEmpty() || second) {
            throw new Trouble("round.move.person");
        }
        var person = new PersonId(workspace.env().newOrderedId());
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(Map.of("household", to.toString(), "status", RegisterDrafts.IN, "changeReason", why.reason(), "statusDate",
            why.date().toString()));
        if (given.text("idNo").isEmpty()) {
            all.put("idType", "NONE");
        }
        drafts.save(List.of(Draft.born("new", RecordType.PERSON, person.uuid(), household.text("grid"), all),
            new MoveDrafts(workspace).in(person.toString(), to.uuid(), household, why)), "roster", to, why.words());
        return person;
    }
}
