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

/** Puts a household that is new or came from elsewhere on the roster, with its members. */
public final class AddHousehold {
    private final Workspace workspace;
    private final RegisterDrafts drafts;
    private final MoveDrafts moves;

    public AddHousehold(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new RegisterDrafts(workspace);
        this.moves = new MoveDrafts(workspace);
    }

    /**
     * @param fields  of the household; its number must be free
     * @param members fields of each person; exactly one is the head
     * @param why     with code NEW or IN of HOUSEHOLDS_IN
     * @param each    why the members are new, with a code of CHANGE_IN
     * @throws Trouble if that cannot be; then nothing was written
     */
    public HouseholdId run(GridId grid, Map<String, String> fields, List<Map<String, String>> members, Why why, Why each) {
        why.check(workspace, "HOUSEHOLDS_IN");
        each.check(workspace, "CHANGE_IN");
        Fields place = drafts.fields(grid.uuid());
        String no = fields.getOrDefault("no", "").strip();
        boolean taken = no.isEmpty() || workspace.store().households().byNumber(no).isPresent();
        boolean oneHead = members.stream().filter(member -> Person.HEAD.equals(member.get("relation"))).count() == 1;
        boolean named = members.stream().noneMatch(member -> member.getOrDefault("name", "").isBlank());
        if (taken || place.values().isEmpty() || !oneHead || !named) {
            throw new Trouble("round.move.household", no);
        }
        var made = new HouseholdId(workspace.env().newId());
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(Map.of("no", no, "grid", grid.toString(), "village", place.text("village"), "status", RegisterDrafts.IN));
        var there = new Fields(all);
        List<Draft> written = new ArrayList<>();
        written.add(Draft.born("new", RecordType.HOUSEHOLD, made.uuid(), grid.toString(), all));
        written.add(moves.in(MoveDrafts.WHOLE, made.uuid(), there, why));
        for (Map<String, String> member : members) {
            var person = workspace.env().newOrderedId();
            Map<String, String> one = new LinkedHashMap<>(member);
            one.putAll(Map.of("household", made.toString(), "status", RegisterDrafts.IN, "changeReason", each.reason(), "statusDate",
                each.date().toString()));
            written.add(Draft.born("new", RecordType.PERSON, person, grid.toString(), one));
            written.add(moves.in(person.toString(), made.uuid(), there, each));
        }
        drafts.save(written, "roster", made, why.words());
        return made;
    }
}
