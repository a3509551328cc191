package org.ruhu.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.ChangeId;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.Knowledge.Ranges;

/** Which changes of which writers are held, in memory; writers by a small number in the database. */
final class Writers {
    private static final HexFormat HEX = HexFormat.of();

    private final Handle handle;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UUID> writers = new ArrayList<>();
    private final List<TreeMap<Long, Long>> ranges = new ArrayList<>();
    /** Per writer, XOR of the hashes of the ids of all its changes here. */
    private final List<Held> sums = new ArrayList<>();

    /** Reads what the database holds; {@code visit} sees each change that is no entry of the log. */
    Writers(Handle handle, java.util.function.Consumer<ChangeId> visit) {
        this.handle = handle;
        handle.createQuery("SELECT w, uuid FROM writer ORDER BY w").map((row, context) ->
            row.getObject("uuid", UUID.class)).forEach(this::remember);
        try (var runs = Run.stream(Run.query(handle, ""))) {
            runs.forEach(run -> {
                add(run.writer(), run.n(), run.n() + run.count() - 1);
                for (int i = 0; i < run.count(); i++) {
                    ChangeId id = run.id(writers.get(run.writer()), i);
                    sums.get(run.writer()).add(id);
                    if (!run.audit()) {
                        visit.accept(id);
                    }
                }
            });
        }
    }

    private void remember(UUID writer) {
        numbers.put(writer, writers.size());
        writers.add(writer);
        ranges.add(new TreeMap<>());
        sums.add(new Held());
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

    /** The writer's number, if anything of it was ever here. */
    Optional<Integer> known(UUID writer) {
        return Optional.ofNullable(numbers.get(writer));
    }

    List<UUID> all() {
        return List.copyOf(writers);
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

    /** Whether all numbers of a range are held. */
    boolean holds(int writer, long[] range) {
        var held = ranges.get(writer).floorEntry(range[0]);
        return held != null && held.getValue() >= range[1];
    }

    void add(ChangeId change) {
        int writer = Objects.requireNonNull(numbers.get(change.writer()));
        add(writer, change.n(), change.n());
        sums.get(writer).add(change);
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

    /** What is held of a writer, in ranges. */
    List<long[]> ranges(int writer) {
        return ranges.get(writer).entrySet().stream().map(range -> new long[] {range.getKey(), range.getValue()}).toList();
    }

    /** XOR of the hashes of the ids of all changes of a writer here, hex. */
    String sum(int writer) {
        return HEX.formatHex(sums.get(writer).digest());
    }

    Knowledge knowledge() {
        Map<UUID, Ranges> known = new HashMap<>();
        numbers.forEach((writer, number) -> {
            List<long[]> ranges = ranges(number);
            if (!ranges.isEmpty()) {
                List<String> tips = ranges.stream().map(range -> Run.hash8(handle, number, range[1])).toList();
                known.put(writer, new Ranges(ranges, tips, sum(number)));
            }
        });
        return new Knowledge(known);
    }
}
