package org.ruhu.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.sync.RecordState;

/** Records with all their fields. */
public final class Records {
    private final Supplier<Handle> handles;

    Records(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /** The record's state; the empty state if nothing is known of it. */
    public RecordState state(UUID id) {
        return handles.get().createQuery("SELECT state FROM record WHERE id = :id").bind("id", id).mapTo(byte[].class).findOne()
            .map(StateCodec::decode).orElse(RecordState.EMPTY);
    }

    public boolean exists(UUID id) {
        return handles.get().createQuery("SELECT COUNT(*) FROM record WHERE id = :id").bind("id", id).mapTo(Integer.class)
            .one() > 0;
    }

    /** The ids of all records, if there are no more than so many; empty if there are. */
    public Optional<Set<UUID>> few(int most) {
        var ids = handles.get().createQuery("SELECT id FROM record LIMIT :most").bind("most", most + 1).mapTo(UUID.class).set();
        return ids.size() > most ? Optional.empty() : Optional.of(ids);
    }

    public boolean anyHousehold() {
        return handles.get().createQuery("SELECT COUNT(*) FROM (SELECT id FROM household LIMIT 1) AS one").mapTo(Integer.class)
            .one() > 0;
    }

    /** All records of a small type: configuration, forms, users, villages, grids, rounds. */
    public List<UUID> all(RecordType type) {
        String table = switch (type) {
            case CONFIG -> "config";
            case FORM -> "form";
            case USER -> "person_in_charge";
            case VILLAGE -> "village";
            case GRID -> "grid";
            case ROUND -> "round";
            case HOUSEHOLD -> "household";
            case PERSON -> "person";
            case VISIT -> "visit";
            case TEAM -> "team";
            case DEVICE -> "device";
            case ASSIGNMENT -> "assignment";
            case AUDIT -> "audit";
            case SHEET -> "sheet";
            case BASE -> "base";
            case MOVE -> "move";
            case CLUE -> "clue";
        };
        return handles.get().createQuery("SELECT id FROM " + table + " ORDER BY id").mapTo(UUID.class).list();
    }

    /** Gives out every record of a type with its state, without holding them all in memory. */
    public void each(RecordType type, BiConsumer<UUID, RecordState> reader) {
        for (UUID id : all(type)) {
            reader.accept(id, state(id));
        }
    }

    /** Members of a household: the head first, then the spouse, then by age; reduced ones last. */
    public List<PersonId> membersOf(HouseholdId household) {
        return handles.get().createQuery("SELECT id FROM person WHERE household = :household ORDER BY active DESC, "
                + "CASE WHEN relation = '01' THEN 0 WHEN relation = '02' THEN 1 ELSE 2 END, birth, id")
            .bind("household", household.uuid()).mapTo(UUID.class).map(PersonId::new).list();
    }

    /** Names of pictures and files that changes here name. */
    public List<String> attachments() {
        return handles.get().createQuery("SELECT name FROM attachment ORDER BY name").mapTo(String.class).list();
    }

    /** The form's latest version by its name. */
    public Optional<UUID> form(String name) {
        return handles.get().createQuery("SELECT id FROM form WHERE form = :form ORDER BY version DESC, id LIMIT 1")
            .bind("form", name).mapTo(UUID.class).findOne();
    }

    /** Names of the forms that are here. */
    public List<String> forms() {
        return handles.get().createQuery("SELECT DISTINCT form FROM form ORDER BY form").mapTo(String.class).list();
    }

    /** The open round of a day: one whose days it is in before others, the newest before older ones. */
    public Optional<UUID> openRound(LocalDate day) {
        return handles.get().createQuery("SELECT id FROM round WHERE is_open ORDER BY "
                + "CASE WHEN begins <= :day AND ends >= :day THEN 0 ELSE 1 END, begins DESC, id LIMIT 1")
            .bind("day", day.toString()).mapTo(UUID.class).findOne();
    }
}
