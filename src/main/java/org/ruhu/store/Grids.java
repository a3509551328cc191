package org.ruhu.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.ChangeId;

/** Check digests of the changes of each grid: what two who both have a grid can compare, {@code sync-spec.md} §3.5. */
final class Grids {
    private static final int LONGEST = 64;

    private final Map<String, Held> since = new HashMap<>();

    /** The grid as it stands in columns: a text of a newer program may be longer than any of ours. */
    static String column(String grid) {
        return grid.length() <= LONGEST ? grid : grid.substring(0, LONGEST);
    }

    void add(String grid, ChangeId change) {
        since.computeIfAbsent(grid, g -> new Held()).add(change);
    }

    /** Brings what was added into the table. */
    void flush(Handle handle) {
        since.forEach((grid, added) -> {
            byte[] before = handle.createQuery("SELECT digest FROM grid_digest WHERE grid = :grid").bind("grid", grid)
                .mapTo(byte[].class).findOne().orElse(null);
            String statement = before == null ? "INSERT INTO grid_digest (grid, digest) VALUES (:grid, :digest)"
                : "UPDATE grid_digest SET digest = :digest WHERE grid = :grid";
            byte[] now = before == null ? added.digest() : Held.xor(before, added.digest());
            handle.createUpdate(statement).bind("grid", grid).bind("digest", now).execute();
        });
        since.clear();
    }
}
