package org.ruhu.work;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/**
 * Records of who came and went, {@code domain.md} §8.5, to be saved together with what they say of. The same thing noted by two
 * teams is one record: its id follows from round, person, household and direction.
 */
final class MoveDrafts {
    static final String WHOLE = "";
    private static final String IN = "in";
    private static final String OUT = "out";

    private final Workspace workspace;
    private final Rounds rounds;

    MoveDrafts(Workspace workspace) {
        this.workspace = workspace;
        this.rounds = new Rounds(workspace);
    }

    /** @param person its id; empty: the whole household. @param household in which they are from now on */
    Draft in(String person, UUID household, Fields place, Why why) {
        return written(key(person, household, place, IN), why, "");
    }

    Draft out(String person, UUID household, Fields place, Why why) {
        return written(key(person, household, place, OUT), why, "");
    }

    /** Out of one household and into another of the district: two halves that know each other. */
    List<Draft> pair(String person, UUID from, Fields old, UUID to, Fields now, Why out, Why in) {
        Key left = key(person, from, old, OUT);
        Key came = key(person, to, now, IN);
        return List.of(written(left, out, came.record().toString()), written(came, in, left.record().toString()));
    }

    /** Takes the last word back that somebody went, or came; where it was said in another round, the opposite is noted. */
    Draft takenBack(String person, UUID household, Fields place, boolean in, Why why) {
        Key key = key(person, household, place, in ? IN : OUT);
        Optional<UUID> last = key.last();
        return last.isPresent() ? set(last.get(), key.grid, Map.of(FieldGroups.DELETED, "1"))
            : written(key(person, household, place, in ? OUT : IN), why, "");
    }

    /** Whether somebody has noted, in the round that runs there, that they came, or went. */
    boolean stands(String person, UUID household, Fields place, boolean in) {
        return key(person, household, place, in ? IN : OUT).last().isPresent();
    }

    /** Who, where, in which direction, in the round that runs there. */
    private final class Key {
        private final String text;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final String grid;

        Key(String person, UUID household, Fields place, String direction) {
            String village = workspace.store().records().state(ReadHousehold.uuid(place, "village")).fields().text("code");
            String round = rounds.running(village).map(Round::id).map(Object::toString).orElse("");
            text = String.join(" ", RecordType.MOVE.tag(), round, person, household.toString(), direction);
            grid = place.text("grid");
            fields.put("person", person);
            fields.put("household", household.toString());
            fields.put("village", village);
            fields.put("direction", direction);
            fields.put("round", round);
        }

        private UUID record(int time) {
            return UUID.nameUUIDFromBytes((text + " " + time).getBytes(StandardCharsets.UTF_8));
        }

        private boolean stands(int time) {
            Fields known = workspace.store().records().state(record(time)).fields();
            return !known.values().isEmpty() && !known.yes(FieldGroups.DELETED);
        }

        /** The first that is free: who goes, comes back and goes again goes twice. */
        UUID record() {
            int time = 0;
            while (stands(time)) {
                time++;
            }
            return record(time);
        }

        Optional<UUID> last() {
            int time = 0;
            while (stands(time)) {
                time++;
            }
            return time == 0 ? Optional.empty() : Optional.of(record(time - 1));
        }
    }

    private Key key(String person, UUID household, Fields place, String direction) {
        return new Key(person, household, place, direction);
    }

    private Draft written(Key key, Why why, String pair) {
        Map<String, String> fields = new LinkedHashMap<>(key.fields);
        fields.put("reason", why.reason());
        fields.put("date", why.date().toString());
        fields.put("evidence", why.evidence());
        fields.put("by", workspace.userName());
        fields.put("pair", pair);
        fields.put(FieldGroups.DELETED, "");
        return set(key.record(), key.grid, fields);
    }

    private Draft set(UUID record, String grid, Map<String, String> values) {
        RecordState before = workspace.store().records().state(record);
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (!before.register(field).shown().equals(value)) {
                // who takes a record back has seen all of it
                set.put(field, new Draft.Entry(value, field.equals(FieldGroups.DELETED) ? before.standing() : before.over(field)));
            }
        });
        return new Draft(before.registers().isEmpty() ? "new" : "set", RecordType.MOVE, record, grid, set);
    }
}
