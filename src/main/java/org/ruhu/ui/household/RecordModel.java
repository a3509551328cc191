package org.ruhu.ui.household;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.GridNames;
import org.ruhu.work.HouseholdPage;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.RecordHistory;
import org.ruhu.work.Standing;
import org.ruhu.work.Workspace;

/** Everything that is registered of a household or of one of its people, and how it came to be so. */
public final class RecordModel {
    private final Desk desk;
    private final Workspace workspace;
    private final HouseholdId household;
    private final Optional<PersonId> person;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param name of the person, else of the head. @param person empty if it is about the household */
    record Known(String no, String name, Optional<Person> person, List<RecordHistory.Fact> facts, List<RecordHistory.Line> history,
                 RosterCards.Known roster) {}

    /** @param person empty: the household itself */
    public RecordModel(Desk desk, Workspace workspace, HouseholdId household, Optional<PersonId> person, Texts texts) {
        this.desk = desk;
        this.workspace = workspace;
        this.household = household;
        this.person = person;
        this.texts = texts;
    }

    /** Empty until it has been read. */
    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    boolean ofPerson() {
        return person.isPresent();
    }

    boolean mayChange() {
        return workspace.may(Act.DECIDE);
    }

    RosterChanges changes() {
        return new RosterChanges(desk, workspace, household, texts);
    }

    void refresh() {
        desk.run(this::read, now -> known.set(Optional.of(now)));
    }

    private Known read() {
        var history = new RecordHistory(workspace, texts);
        // who moves is looked at where they are now
        HouseholdPage page = new ReadHousehold(workspace).read(person.map(history::household).orElse(household));
        Optional<Person> whose = person.isEmpty() ? page.head() : page.members().stream().filter(each -> each.id().equals(person.get())).findFirst();
        RecordType type = person.isPresent() ? RecordType.PERSON : RecordType.HOUSEHOLD;
        var id = person.map(PersonId::uuid).orElse(household.uuid());
        return new Known(page.household().no(), whose.map(Person::name).orElse(""), whose.filter(each -> person.isPresent()), history.facts(type, id),
            history.of(type, id), new RosterCards.Known(page, workspace.configuration(), new GridNames(workspace).all(), Standing.of(workspace).today()));
    }
}
