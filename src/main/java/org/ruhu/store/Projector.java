package org.ruhu.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ForkJoinTask;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.RecordType;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.RecordState;

/**
 * Brings changes into the database: their place in the journal, the state of their records, the list columns. Works in
 * pages of a few thousand changes, so that memory stays constant; {@link #flush} writes the last page.
 */
final class Projector {
    private static final int PAGE = 2_000;
    /** Entries of the journal that are read before their turn. */
    private static final int MOST_AHEAD = 3;
    /** Beyond this the ids would take too much memory, and records are looked up. */
    private static final int MOST_FRESH = 500_000;
    /** No type of ours is longer; one of a newer program may be. */
    private static final int LONGEST_TYPE = 20;

    private final Handle handle;
    private final Writers writers;
    private final Held held;
    private final Runnable needIndexes;
    private final Rows rows;
    /** In a bulk load, the records there are so far; null where looking them up is as quick. */
    private final @Nullable Set<UUID> fresh;
    private final Deque<Ahead> ahead = new ArrayDeque<>();
    private final List<Logged> log = new ArrayList<>();
    private final Map<UUID, Touched> touched = new LinkedHashMap<>();
    private final Grids grids = new Grids();
    private final Set<UUID> forked = new HashSet<>();
    private final Set<String> attachments = new HashSet<>();
    /** What is to be erased, by the change that orders it. */
    private final Map<ChangeId, String> orders = new LinkedHashMap<>();

    private record Ahead(long entry, ForkJoinTask<List<Change>> changes) {}

    private record Logged(int writer, long n, int hash, long entry, int index, boolean audit, String grid) {
        boolean follows(Logged before) {
            return writer == before.writer && n == before.n + 1 && entry == before.entry && index == before.index + 1
                && audit == before.audit && grid.equals(before.grid);
        }
    }

    private static final class Touched {
        private final String type;
        private final boolean stored;
        /** The grid that its first change named. */
        private final String grid;
        private final Set<String> otherGrids = new HashSet<>(1);
        private RecordState state;

        Touched(String type, boolean stored, String grid, RecordState state) {
            this.type = type;
            this.stored = stored;
            this.grid = grid;
            this.state = state;
        }
    }

    /** @param bulk whether the records here are few and many come: they are not looked up one by one */
    Projector(Handle handle, Writers writers, Held held, Runnable needIndexes, boolean bulk) {
        this.fresh = bulk ? new HashSet<>(handle.createQuery("SELECT id FROM record").mapTo(UUID.class).list()) : null;
        this.needIndexes = needIndexes;
        this.handle = handle;
        this.writers = writers;
        this.held = held;
        this.rows = new Rows(handle);
    }

    /** Changes of our own: answers typed before a save of the same visit are in that save. @return the last of them */
    Optional<Change> saved(long entry, byte[] body) {
        catchUp();
        List<byte[]> lines = Lines.split(body);
        Optional<Change> last = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            Change change = ChangeCodec.trusted(lines.get(i));
            apply(change, entry, i);
            if (change.type().equals(RecordType.VISIT.tag())) {
                forgetAnswers(change.record());
            }
            last = Optional.of(change);
        }
        return last;
    }

    /**
     * Changes of others, as far as they are not here yet. Answers being typed here are not touched. They are read while
     * the database is busy with those before them, and applied before anything that comes after.
     */
    void imported(long entry, byte[] body) {
        ahead.add(new Ahead(entry, ForkJoinTask.adapt(() -> Lines.split(body).stream().map(ChangeCodec::trusted).toList()).fork()));
        if (ahead.size() > MOST_AHEAD) {
            applyNext();
        }
    }

    private void applyNext() {
        Ahead next = ahead.remove();
        List<Change> changes = next.changes.join();
        for (int i = 0; i < changes.size(); i++) {
            apply(changes.get(i), next.entry, i);
        }
    }

    private void catchUp() {
        while (!ahead.isEmpty()) {
            applyNext();
        }
    }

    /** Changes that are held and shown no more. */
    void aside(long entry, byte[] body) {
        catchUp();
        List<byte[]> lines = Lines.split(body);
        for (int i = 0; i < lines.size(); i++) {
            hold(ChangeCodec.trusted(lines.get(i)), entry, i);
        }
    }

    private void apply(Change change, long entry, int index) {
        if (hold(change, entry, index)) {
            show(change);
        }
        if (log.size() >= PAGE) {
            write();
        }
    }

    /** @return whether it was not held before */
    private boolean hold(Change change, long entry, int index) {
        int writer = writers.number(change.writer());
        int hash = Integer.parseUnsignedInt(change.id().hash8(), 16);
        if (holds(writer, change.n(), hash)) {
            return false;
        }
        boolean audit = Held.isLog(change);
        String grid = Grids.column(change.grid());
        log.add(new Logged(writer, change.n(), hash, entry, index, audit, grid));
        writers.add(change.id());
        held.add(change);
        if (!audit) {
            grids.add(grid, change.id());
        }
        return true;
    }

    private void show(Change change) {
        String grid = Grids.column(change.grid());
        Touched record = touched.computeIfAbsent(change.record(), id -> load(id, change));
        record.state = record.state.apply(change);
        for (Change.FieldWrite write : change.set().values()) {
            if (write.value() != null && Blobs.isName(write.value())) {
                attachments.add(write.value());
            }
        }
        if (!record.grid.equals(grid)) {
            record.otherGrids.add(grid);
        }
        if (change.kind().equals("erase")) {
            Change.FieldWrite what = change.set().get("erased");
            orders.put(change.id(), what == null || what.value() == null ? "" : what.value());
        }
    }

    private boolean holds(int writer, long n, int hash) {
        if (!writers.holds(writer, n)) {
            return false;
        }
        needIndexes.run();
        boolean held = log.stream().anyMatch(l -> l.writer == writer && l.n == n && l.hash == hash)
            || Run.holds(handle, writer, n, hash);
        if (!held) {
            forked.add(writers.writer(writer));
        }
        return held;
    }

    private Touched load(UUID id, Change first) {
        String grid = Grids.column(first.grid());
        String type = Rows.cut(first.type(), LONGEST_TYPE);
        if (fresh != null && fresh.size() < MOST_FRESH) {
            if (fresh.add(id)) {
                return new Touched(type, false, grid, RecordState.EMPTY);
            }
            needIndexes.run();
        }
        return handle.createQuery("SELECT grid, state FROM record WHERE id = :id").bind("id", id)
            .map((row, context) -> new Touched(type, true, row.getString(1), StateCodec.decode(row.getBytes(2))))
            .findOne().orElseGet(() -> new Touched(type, false, grid, RecordState.EMPTY));
    }

    private void forgetAnswers(UUID visit) {
        handle.createUpdate("DELETE FROM answer WHERE visit = :visit").bind("visit", visit).execute();
        handle.createUpdate("DELETE FROM open_visit WHERE visit = :visit").bind("visit", visit).execute();
    }

    void flush() {
        catchUp();
        if (!log.isEmpty()) {
            write();
        }
    }

    private void write() {
        Run.insert(handle, runs());
        List<Ready> ready = touched.entrySet().parallelStream().map(one -> Ready.of(one.getKey(), one.getValue())).toList();
        states(ready);
        columns(ready);
        loose();
        grids.flush(handle);
        log.clear();
        touched.clear();
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < log.size(); ) {
            int to = from + 1;
            while (to < log.size() && to - from < Run.LONGEST && log.get(to).follows(log.get(to - 1))) {
                to++;
            }
            Logged first = log.get(from);
            runs.add(new Run(first.writer, first.n, first.entry, first.index, first.audit, first.grid,
                log.subList(from, to).stream().mapToInt(Logged::hash).toArray()));
            from = to;
        }
        return runs;
    }

    /** A record as it is written, made beside the store's thread. */
    private record Ready(Touched record, byte[] state, Rows.Row row) {
        static Ready of(UUID id, Touched record) {
            return new Ready(record, StateCodec.encode(record.state), new Rows.Row(id, record.state.fields()));
        }
    }

    private void states(List<Ready> ready) {
        try (PreparedBatch insert = handle.prepareBatch("INSERT INTO record (id, kind, grid, state) VALUES (:id, :kind, :grid, :state)");
             PreparedBatch update = handle.prepareBatch("UPDATE record SET kind = :kind, state = :state WHERE id = :id")) {
            for (Ready one : ready) {
                PreparedBatch batch = one.record.stored ? update : insert.bind("grid", one.record.grid);
                batch.bind("id", one.row.id()).bind("kind", one.record.type).bind("state", one.state).add();
            }
            if (insert.size() > 0) {
                insert.execute();
            }
            if (update.size() > 0) {
                update.execute();
            }
        }
    }

    private void columns(List<Ready> ready) {
        Map<RecordType, List<Rows.Row>> fresh = new EnumMap<>(RecordType.class);
        Map<RecordType, List<Rows.Row>> changed = new EnumMap<>(RecordType.class);
        ready.forEach(one -> RecordType.of(one.record.type).ifPresent(type ->
            (one.record.stored ? changed : fresh).computeIfAbsent(type, t -> new ArrayList<>()).add(one.row)));
        fresh.forEach(rows::insertNew);
        if (!changed.isEmpty()) {
            needIndexes.run();
        }
        changed.forEach(rows::write);
    }

    /** What few records have: values that two wrote, and other places they are, were or may be in. */
    private void loose() {
        touched.forEach((id, record) -> {
            Loose.conflicts(handle, id, record.type, record.stored, record.state);
            Loose.links(handle, id, record.stored, record.state);
            Loose.elsewhere(handle, id, record.type, record.stored, record.state);
            Loose.grids(handle, id, record.otherGrids);
        });
        forked.forEach(writer -> Loose.fork(handle, writer));
        forked.clear();
        attachments.forEach(name -> Loose.attachment(handle, name));
        attachments.clear();
        orders.forEach((order, changes) -> Loose.erasure(handle, order, changes));
        orders.clear();
    }
}
