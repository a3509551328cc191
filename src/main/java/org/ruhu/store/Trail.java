package org.ruhu.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.sync.ChangeCodec;

/** Single changes out of the journal, found by what was written over what. Nothing is ever taken out of it. */
public final class Trail {
    private static final int ENTRIES = 16;

    private final Supplier<Handle> handles;
    private final Supplier<Writers> writers;
    private final Journal journal;
    /** What was read last: changes of one page often stand in one entry. */
    private final Map<Long, List<byte[]>> entries = new LinkedHashMap<>(ENTRIES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<byte[]>> eldest) {
            return size() > ENTRIES;
        }
    };

    Trail(Supplier<Handle> handles, Supplier<Writers> writers, Journal journal) {
        this.handles = handles;
        this.writers = writers;
        this.journal = journal;
    }

    /** Empty if it is not here. */
    public Optional<Change> change(ChangeId id) {
        Optional<Integer> writer = writers.get().known(id.writer());
        if (writer.isEmpty()) {
            return Optional.empty();
        }
        int hash = Integer.parseUnsignedInt(id.hash8(), 16);
        try (var runs = Run.stream(Run.query(handles.get(), "WHERE w = :w AND n <= :n AND n > :n - " + Run.LONGEST)
            .bind("w", writer.get()).bind("n", id.n()))) {
            return runs.filter(run -> id.n() < run.n() + run.count() && run.hashes()[(int) (id.n() - run.n())] == hash).findFirst()
                .map(run -> ChangeCodec.trusted(lines(run.entry()).get(run.index() + (int) (id.n() - run.n()))));
        }
    }

    private List<byte[]> lines(long entry) {
        return entries.computeIfAbsent(entry, at -> Lines.split(journal.read(at).body()));
    }

    /** Every change that wrote the field and is here, the youngest first: those given, and all they were written over. */
    public List<Change> of(UUID record, String field, List<ChangeId> standing) {
        List<Change> found = new ArrayList<>();
        Set<ChangeId> seen = new HashSet<>(standing);
        var next = new ArrayDeque<>(standing);
        while (!next.isEmpty()) {
            Optional<Change> change = change(next.remove()).filter(one -> one.record().equals(record));
            Change.FieldWrite write = change.map(one -> one.set().get(field)).orElse(null);
            if (write != null) {
                found.add(change.get());
                write.over().stream().filter(seen::add).forEach(next::add);
            }
        }
        found.sort(Comparator.comparingLong(Change::hlc).thenComparing(change -> change.id().toString()).reversed());
        return found;
    }
}
