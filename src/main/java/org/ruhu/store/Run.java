package org.ruhu.store;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.ruhu.model.ChangeId;

/**
 * Changes of one writer with consecutive numbers, that stand one after the other in one entry of the journal: most of what
 * a package brings. One row holds them all, so that a hundred thousand changes are a thousand rows.
 *
 * @param index  of the first in its entry
 * @param audit  whether they say who did what
 * @param grid   grid of the records when they were written; empty: everybody's
 * @param hashes the first four bytes of each change's hash
 */
record Run(int writer, long n, long entry, int index, boolean audit, String grid, int[] hashes) {
    /** So that the run that holds a number begins not further than this before it. */
    static final int LONGEST = 256;

    private static final String ALL = "SELECT w, n, entry, idx, audit, grid, hashes FROM change_run ";

    int count() {
        return hashes.length;
    }

    /** Of the change with the number {@code n + i}. */
    ChangeId id(UUID writer, int i) {
        return new ChangeId(writer, n + i, HexFormat.of().toHexDigits(hashes[i]));
    }

    static void insert(Handle handle, List<Run> runs) {
        try (PreparedBatch batch = handle.prepareBatch("INSERT INTO change_run (w, n, cnt, entry, idx, audit, grid, hashes) "
            + "VALUES (:w, :n, :cnt, :entry, :idx, :audit, :grid, :hashes)")) {
            for (Run run : runs) {
                ByteBuffer hashes = ByteBuffer.allocate(4 * run.count());
                hashes.asIntBuffer().put(run.hashes);
                batch.bind("w", run.writer).bind("n", run.n).bind("cnt", run.count()).bind("entry", run.entry)
                    .bind("idx", run.index).bind("audit", run.audit).bind("grid", run.grid).bind("hashes", hashes.array()).add();
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
            byte[] bytes = row.getBytes(7);
            int[] hashes = new int[bytes.length / 4];
            ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
            return new Run(row.getInt(1), row.getLong(2), row.getLong(3), row.getInt(4), row.getBoolean(5), row.getString(6),
                hashes);
        }).stream();
    }

    /** Whether a change is held. */
    static boolean holds(Handle handle, int writer, long n, int hash) {
        try (var runs = stream(query(handle, "WHERE w = :w AND n <= :n AND n > :n - " + LONGEST).bind("w", writer)
            .bind("n", n))) {
            return runs.anyMatch(run -> n < run.n + run.count() && run.hashes[(int) (n - run.n)] == hash);
        }
    }

    /** The first eight hex digits of a held change's hash; of two under one number, the smaller. */
    static String hash8(Handle handle, int writer, long n) {
        try (var runs = stream(query(handle, "WHERE w = :w AND n <= :n AND n > :n - " + LONGEST).bind("w", writer).bind("n", n))) {
            return runs.filter(run -> n < run.n + run.count()).map(run -> HexFormat.of().toHexDigits(run.hashes[(int) (n - run.n)]))
                .min(String::compareTo).orElseThrow();
        }
    }

    /** The run with the writer's smallest number, if it has any. */
    static java.util.Optional<Run> first(Handle handle, int writer) {
        try (var runs = stream(handle.createQuery(ALL + "WHERE w = :w ORDER BY n LIMIT 1").bind("w", writer))) {
            return runs.findFirst();
        }
    }

    /** The run with the writer's greatest number, if it has any. */
    static java.util.Optional<Run> last(Supplier<Handle> handles, int writer) {
        try (var runs = stream(handles.get().createQuery(ALL + "WHERE w = :w ORDER BY n + cnt DESC LIMIT 1").bind("w", writer))) {
            return runs.findFirst();
        }
    }
}
