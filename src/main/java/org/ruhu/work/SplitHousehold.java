package org.ruhu.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Act;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;

/** Makes a household of its own of some members of one, {@code domain.md} §8.5: place and type are copied. */
public final class SplitHousehold {
    private static final List<String> COPIED = List.of("grid", "village", "address", "type", "group");

    /** Code of CHANGE_IN and CHANGE_OUT. */
    static final String SPLIT = "S";

    private final Workspace workspace;
    private final RegisterDrafts drafts;

    public SplitHousehold(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new RegisterDrafts(workspace);
    }

    /**
     * @param members who goes; the head of the household and at least one more stay or go, not all
     * @param head    of the new household, one of those who go
     * @return the new household
     * @throws Trouble if that cannot be; then nothing was changed
     */
    public HouseholdId run(HouseholdId from, Collection<PersonId> members, PersonId head, String reason) {
        workspace.require(Act.DECIDE);
        Fields old = drafts.household(from);
        List<Person> active = new ReadHousehold(workspace).read(from).active();
        boolean known = active.stream().map(Person::id).toList().containsAll(members) && members.contains(head);
        boolean headGoes = active.stream().anyMatch(person -> person.head() && members.contains(person.id()));
        if (!known || headGoes || members.size() >= active.size()) {
            throw new Trouble("work.register.split");
        }
        var made = new HouseholdId(workspace.env().newId());
        Map<String, String> fields = new LinkedHashMap<>();
        COPIED.forEach(field -> fields.put(field, old.text(field)));
        fields.putAll(Map.of("no", number(old.text("no")), "status", RegisterDrafts.IN, "splitFrom", from.toString()));
        var there = new Fields(fields);
        var moves = new MoveDrafts(workspace);
        Why why = new Why(SPLIT, workspace.today(), "", reason);
        List<Draft> all = new ArrayList<>(List.of(moves.in(MoveDrafts.WHOLE, made.uuid(), there, why.as("NEW"))));
        all.add(Draft.born("new", RecordType.HOUSEHOLD, made.uuid(), old.text("grid"), fields));
        for (PersonId member : members) {
            String relation = member.equals(head) ? Person.HEAD : drafts.fields(member.uuid()).text("relation");
            all.add(drafts.move(member.uuid(), made, relation));
            all.addAll(moves.pair(member.toString(), from.uuid(), old, made.uuid(), there, why, why));
        }
        drafts.save(all, "split", made, reason);
        return made;
    }

    /** The old number and the first figure behind it that is free. */
    private String number(String old) {
        int next = 1;
        while (workspace.store().households().byNumber(old + "-" + next).isPresent()) {
            next++;
        }
        return old + "-" + next;
    }
}
