package org.ruhu.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.ruhu.sync.Digests;

/**
 * What a database holds, as one number a table: the sum of the hashes of its rows, so that their order does not matter.
 * Two databases made from the same journal have the same numbers.
 */
final class Fingerprint {
    private static final int WORDS = 4;
    /** What the table of notes holds of its own life, not of the journal's. */
    private static final String META = "SELECT * FROM meta WHERE name IN ('identity', 'digest', 'demo')";

    private final Map<String, long[]> sums = new TreeMap<>();

    private Fingerprint() {}

    static Fingerprint of(Handle handle) {
        var fingerprint = new Fingerprint();
        handle.createQuery("SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' "
                + "AND table_schema = 'public' ORDER BY table_name").mapTo(String.class).list()
            .forEach(table -> fingerprint.add(handle, table));
        return fingerprint;
    }

    private void add(Handle handle, String table) {
        var sum = new Sum();
        switch (table) {
            case "writer" -> {
                // the numbers of writers are each database's own; who they are stands with their changes
            }
            case "change_run" -> changes(handle, sum);
            default -> {
                var hash = Digests.sha256();
                try (var rows = handle.createQuery(table.equals("meta") ? META : "SELECT * FROM " + table).setFetchSize(1000)
                    .map((row, context) -> hash(row, hash)).stream()) {
                    rows.forEach(sum::add);
                }
            }
        }
        sums.put(table, sum.words);
    }

    /** How changes are gathered in rows is each database's own. */
    private static void changes(Handle handle, Sum sum) {
        Map<Integer, UUID> writers = new HashMap<>();
        handle.createQuery("SELECT w, uuid FROM writer").map((row, context) ->
            Map.entry(row.getInt(1), row.getObject(2, UUID.class))).forEach(writer -> writers.put(writer.getKey(), writer.getValue()));
        var hash = Digests.sha256();
        try (var runs = Run.stream(Run.query(handle, ""))) {
            runs.forEach(run -> {
                UUID writer = Objects.requireNonNull(writers.get(run.writer()));
                for (int i = 0; i < run.count(); i++) {
                    sum.add(hash.digest(ByteBuffer.allocate(8 * 4 + 4 * 2 + 1).putLong(writer.getMostSignificantBits())
                        .putLong(writer.getLeastSignificantBits()).putLong(run.n() + i).putLong(run.entry())
                        .putInt(run.index() + i).putInt(run.hashes()[i]).put((byte) (run.audit() ? 1 : 0)).array()));
                }
            });
        }
    }

    private static final class Sum {
        private final long[] words = new long[WORDS + 1];

        void add(byte[] row) {
            ByteBuffer parts = ByteBuffer.wrap(row);
            for (int i = 0; i < WORDS; i++) {
                words[i] += parts.getLong();
            }
            words[WORDS]++;
        }
    }

    private static byte[] hash(ResultSet row, MessageDigest hash) throws SQLException {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            byte[] bytes = value instanceof byte[] raw ? raw : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            hash.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            hash.update(bytes);
        }
        return hash.digest();
    }

    /** Names of the tables in which two databases differ. */
    Iterable<String> differences(Fingerprint other) {
        var names = new java.util.TreeSet<>(sums.keySet());
        names.addAll(other.sums.keySet());
        names.removeIf(name -> Arrays.equals(sums.get(name), other.sums.get(name)));
        return names;
    }

    long rows() {
        return sums.values().stream().mapToLong(sum -> sum[WORDS]).sum();
    }
}
