package org.ruhu.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.ChangeId;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.RecordType;
import org.ruhu.sync.RecordState;
import org.ruhu.sync.Register;

/** Rows that few records have. */
final class Loose {
    private static final int LONGEST = 64;
    private static final int LONGEST_ID = 80;

    private Loose() {}

    /** Fields in which two values stand that nobody has seen together. */
    static void conflicts(Handle handle, UUID id, String type, boolean stored, RecordState state) {
        if (stored) {
            handle.createUpdate("DELETE FROM conflict WHERE record = :id").bind("id", id).execute();
        }
        state.conflicts().forEach(field -> FieldGroups.asked(type, field).ifPresent(asked ->
            handle.createUpdate("INSERT INTO conflict (record, kind, field, asked, code) VALUES (:id, :kind, :field, :asked, :code)")
                .bind("id", id).bind("kind", type).bind("field", field).bind("asked", asked)
                .bind("code", OpenConflicts.code(id, asked)).execute()));
    }

    /** With which other records it is one. Where one says so and another takes it back unseen, they are. */
    static void links(Handle handle, UUID id, boolean stored, RecordState state) {
        if (stored) {
            handle.createUpdate("DELETE FROM link WHERE a = :id").bind("id", id).execute();
        }
        // one id can be written in several ways
        Set<UUID> others = new HashSet<>();
        state.registers().forEach((field, register) -> {
            if (field.startsWith(FieldGroups.LINK) && register.siblings().stream().anyMatch(sibling -> !sibling.value().isEmpty())) {
                uuid(field.substring(FieldGroups.LINK.length())).ifPresent(others::add);
            }
        });
        others.forEach(other -> handle.createUpdate("INSERT INTO link (a, b) VALUES (:a, :b)").bind("a", id).bind("b", other).execute());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a record may belong too, as long as nobody has decided: to another grid, to another household. */
    static void elsewhere(Handle handle, UUID id, String type, boolean stored, RecordState state) {
        if (stored) {
            handle.createUpdate("DELETE FROM elsewhere WHERE record = :id").bind("id", id).execute();
        }
        Register place = state.register(type.equals(RecordType.HOUSEHOLD.tag()) ? "grid" : "household");
        if (place.siblings().size() > 1) {
            place.siblings().stream().map(Register.Sibling::value).distinct().filter(value -> value.length() <= LONGEST)
                .forEach(value -> handle.createUpdate("INSERT INTO elsewhere (record, kind, place) VALUES (:id, :kind, :place)")
                    .bind("id", id).bind("kind", type).bind("place", value).execute());
        }
    }

    /** Grids that some of its changes name, though not the first. */
    static void grids(Handle handle, UUID id, Set<String> grids) {
        for (String grid : grids) {
            boolean known = handle.createQuery("SELECT COUNT(*) FROM record_grid WHERE record = :id AND grid = :grid")
                .bind("id", id).bind("grid", grid).mapTo(Integer.class).one() > 0;
            if (!known) {
                handle.createUpdate("INSERT INTO record_grid (record, grid) VALUES (:id, :grid)").bind("id", id)
                    .bind("grid", grid).execute();
            }
        }
    }

    /** A picture or a file that a change names. */
    static void attachment(Handle handle, String name) {
        boolean known = handle.createQuery("SELECT COUNT(*) FROM attachment WHERE name = :name").bind("name", name)
            .mapTo(Integer.class).one() > 0;
        if (!known) {
            handle.createUpdate("INSERT INTO attachment (name) VALUES (:name)").bind("name", name).execute();
        }
    }

    /** @param changes ids of the changes whose values are to go, separated by blanks; what is no id is passed over */
    static void erasure(Handle handle, ChangeId order, String changes) {
        for (String change : changes.split(" ")) {
            if (change.length() <= LONGEST_ID && isId(change)) {
                handle.createUpdate("INSERT INTO erasure (ordered_by, change) VALUES (:order, :change)")
                    .bind("order", order.toString()).bind("change", change).execute();
            }
        }
    }

    private static boolean isId(String text) {
        try {
            ChangeId.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Two have written as one writer: a disk was cloned, or an old state came back unnoticed. */
    static void fork(Handle handle, UUID writer) {
        boolean known = handle.createQuery("SELECT COUNT(*) FROM fork WHERE writer = :writer").bind("writer", writer)
            .mapTo(Integer.class).one() > 0;
        if (!known) {
            handle.createUpdate("INSERT INTO fork (writer) VALUES (:writer)").bind("writer", writer).execute();
        }
    }
}
