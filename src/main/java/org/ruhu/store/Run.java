package org.ruhu.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * Changes of one writer with consecutive numbers, that stand one after the other in one entry of the journal: most of what
 * a package brings. One row holds them all, so that a hundred thousand changes are a thousand rows.
 *
 * @param index  of the first in its entry
 * @param audit  whether they say who did what
 * @param hashes the first four bytes of each change's hash
 */
record Run(int writer, long n, long entry, int index, boolean audit, int[] hashes) {
    /** So that the run that holds a number begins not further than this before it. */
    static final int LONGEST = 256;

    private static final String ALL = "SELECT w, n, entry, idx, audit, hashes FROM change_run ";

    int count() {
        return hashes.length;
    }

    static void insert(Handle handle, List<Run> runs) {
        try (PreparedBatch batch = handle.prepareBatch("INSERT INTO change_run (w, n, cnt, entry, idx, audit, hashes) "
            + "VALUES (:w, :n, :cnt, :entry, :idx, :audit, :hashes)")) {
            for (Run run : runs) {
                ByteBuffer hashes = ByteBuffer.allocate(4 * run.count());
                hashes.asIntBuffer().put(run.hashes);
                batch.bind("w", run.writer).bind("n", run.n).bind("cnt", run.count()).bind("entry", run.entry)
                    .bind("idx", run.index).bind("audit", run.audit).bind("hashes", hashes.array()).add();
            }
            batch.execute();
        }
    }

    /** By writer and number. @param where such as {@code WHERE NOT audit}, or nothing */
    static Query query(Handle handle, String where) {
        return handle.createQuery(ALL + where + " ORDER BY w, n, entry, idx").setFetchSize(1000);
    }

    static java.util.stream.Stream<Run> stream(Query query) {
        return query.map((row, context) -> {
            int[] hashes = new int[row.getBytes(6).length / 4];
            ByteBuffer.wrap(row.getBytes(6)).asIntBuffer().get(hashes);
            return new Run(row.getInt(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getBoolean(5), hashes);
        }).stream();
    }

    /** Whether a change is held. */
    static boolean holds(Handle handle, int writer, long n, int hash) {
        try (var runs = stream(query(handle, "WHERE w = :w AND n <= :n AND n > :n - " + LONGEST).bind("w", writer)
            .bind("n", n))) {
            return runs.anyMatch(run -> n < run.n + run.count() && run.hashes[(int) (n - run.n)] == hash);
        }
    }

    /** The run with the writer's greatest number, if it has any. */
    static java.util.Optional<Run> last(Supplier<Handle> handles, int writer) {
        try (var runs = stream(handles.get().createQuery(ALL + "WHERE w = :w ORDER BY n + cnt DESC LIMIT 1").bind("w", writer))) {
            return runs.findFirst();
        }
    }
}
