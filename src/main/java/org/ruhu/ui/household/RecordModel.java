package org.ruhu.ui.household;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.HouseholdPage;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.RecordHistory;
import org.ruhu.work.Workspace;

/** Everything that is registered of a household or of one of its people, and how it came to be so. */
public final class RecordModel {
    private final Desk desk;
    private final Workspace workspace;
    private final HouseholdId household;
    private final Optional<PersonId> person;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param name of the person, else of the head */
    record Known(String no, String name, boolean active, List<RecordHistory.Fact> facts, List<RecordHistory.Line> history) {}

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

    void refresh() {
        desk.run(this::read, now -> known.set(Optional.of(now)));
    }

    private Known read() {
        HouseholdPage page = new ReadHousehold(workspace).read(household);
        Optional<Person> whose = person.isEmpty() ? page.head() : page.members().stream().filter(each -> each.id().equals(person.get())).findFirst();
        var history = new RecordHistory(workspace, texts);
        RecordType type = person.isPresent() ? RecordType.PERSON : RecordType.HOUSEHOLD;
        var id = person.map(PersonId::uuid).orElse(household.uuid());
        return new Known(page.household().no(), whose.map(Person::name).orElse(""), whose.map(Person::active).orElse(false),
            history.facts(type, id), history.of(type, id));
    }
}
