package org.ruhu.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a workspace keeps for itself, by name: never in a package, always in a back-up. */
public final class Settings {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<Handle> handles;
    private final Consumer<byte[]> save;

    Settings(Supplier<Handle> handles, Consumer<byte[]> save) {
        this.handles = handles;
        this.save = save;
    }

    public Optional<String> get(String name) {
        return handles.get().createQuery("SELECT val FROM setting WHERE name = :name").bind("name", name).mapTo(String.class)
            .findOne();
    }

    /** Saves all of them, or none. @param values by names of at most 64 characters; an empty value takes one away */
    public void set(Map<String, String> values) {
        save.accept(JSON.writeValueAsBytes(values));
    }

    static void apply(Handle handle, byte[] body) {
        JSON.readValue(body, new TypeReference<Map<String, String>>() { }).forEach((name, value) -> {
            handle.createUpdate("DELETE FROM setting WHERE name = :name").bind("name", name).execute();
            if (!value.isEmpty()) {
                handle.createUpdate("INSERT INTO setting (name, val) VALUES (:name, :value)").bind("name", name)
                    .bind("value", value).execute();
            }
        });
    }
}
