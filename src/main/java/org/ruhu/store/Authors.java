package org.ruhu.store;

import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The names behind the ids of users and devices, as far as they are known here. */
public final class Authors {
    private final Supplier<Handle> handles;

    Authors(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /** @param team empty if it has none */
    public record Device(String name, String team) {}

    public Optional<String> user(String tag) {
        return handles.get().createQuery("SELECT name FROM person_in_charge WHERE tag = :tag ORDER BY id LIMIT 1").bind("tag", tag)
            .mapTo(String.class).findOne();
    }

    /** Empty for one that no centre has admitted. */
    public Optional<Device> device(String tag) {
        return handles.get().createQuery("SELECT d.name, t.name FROM device d LEFT JOIN team t ON t.id = d.team WHERE d.tag = :tag "
            + "LIMIT 1").bind("tag", tag).map((row, context) -> new Device(row.getString(1),
            Optional.ofNullable(row.getString(2)).orElse(""))).findOne();
    }
}
