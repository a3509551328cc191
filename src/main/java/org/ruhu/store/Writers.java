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
        try (var runs = Run.stream(Run.query(handle, ""))) {
            runs.forEach(run -> {
                UUID writer = writers.get(run.writer());
                add(run.writer(), run.n(), run.n() + run.count() - 1);
                for (int i = 0; !run.audit() && i < run.count(); i++) {
                    visit.accept(writer, new Numbered(run.n() + i, HexFormat.of().toHexDigits(run.hashes()[i])));
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
        add(Objects.requireNonNull(numbers.get(writer)), n, n);
    }

    /** Numbers from {@code from} to {@code to}, both included. */
    private void add(int writer, long from, long to) {
        TreeMap<Long, Long> held = ranges.get(writer);
        var before = held.floorEntry(from);
        long first = from;
        long last = to;
        if (before != null && before.getValue() >= from - 1) {
            first = before.getKey();
            last = Math.max(to, before.getValue());
        }
        for (var after = held.higherEntry(first); after != null && after.getKey() <= last + 1; after = held.higherEntry(first)) {
            last = Math.max(last, after.getValue());
            held.remove(after.getKey());
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
