package org.ruhu.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.ruhu.sync.Knowledge;

/** Which numbers of which writers are held, in memory; writers by a small number in the database. */
final class Writers {
    private final Handle handle;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UUID> writers = new ArrayList<>();
    private final List<TreeMap<Long, Long>> ranges = new ArrayList<>();

    /** Reads what the database holds; {@code visit} sees the hash of each change that is no entry of the log. */
    Writers(Handle handle, java.util.function.BiConsumer<UUID, Numbered> visit) {
        this.handle = handle;
        handle.createQuery("SELECT w, uuid FROM writer ORDER BY w").map((row, context) ->
            row.getObject("uuid", UUID.class)).forEach(this::remember);
        try (var changes = handle.createQuery("SELECT w, n, h, audit FROM change_log ORDER BY w, n").setFetchSize(1000)
            .map((row, context) -> new Object[] {row.getInt(1), row.getLong(2), row.getInt(3), row.getBoolean(4)}).stream()) {
            changes.forEach(row -> {
                UUID writer = writers.get((int) row[0]);
                add(writer, (long) row[1]);
                if (!(boolean) row[3]) {
                    visit.accept(writer, new Numbered((long) row[1], HexFormat.of().toHexDigits((int) row[2])));
                }
            });
        }
    }

    record Numbered(long n, String hash8) {}

    private void remember(UUID writer) {
        numbers.put(writer, writers.size());
        writers.add(writer);
        ranges.add(new TreeMap<>());
    }

    /** The writer's number, given out here if it is new. */
    int number(UUID writer) {
        Integer number = numbers.get(writer);
        if (number == null) {
            number = writers.size();
            handle.createUpdate("INSERT INTO writer (w, uuid) VALUES (:w, :uuid)").bind("w", number)
                .bind("uuid", writer).execute();
            remember(writer);
        }
        return number;
    }

    UUID writer(int number) {
        return writers.get(number);
    }

    /** Whether a change with that number is held; after a clone there may be two, so its hash decides. */
    boolean holds(int writer, long n) {
        var range = ranges.get(writer).floorEntry(n);
        return range != null && range.getValue() >= n;
    }

    boolean holds(UUID writer, long n) {
        Integer number = numbers.get(writer);
        return number != null && holds(number, n);
    }

    void add(UUID writer, long n) {
        TreeMap<Long, Long> held = ranges.get(Objects.requireNonNull(numbers.get(writer)));
        var before = held.floorEntry(n);
        long first = n;
        long last = n;
        if (before != null && before.getValue() >= n - 1) {
            first = before.getKey();
            last = Math.max(n, before.getValue());
        }
        Long after = held.get(last + 1);
        if (after != null) {
            held.remove(last + 1);
            last = after;
        }
        held.put(first, last);
    }

    Knowledge knowledge() {
        Map<UUID, Knowledge.Ranges> known = new HashMap<>();
        numbers.forEach((writer, number) -> known.put(writer, new Knowledge.Ranges(ranges.get(number).entrySet().stream()
            .map(range -> new long[] {range.getKey(), range.getValue()}).toList())));
        return new Knowledge(known);
    }
}
