package org.ruhu.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.sync.ChangeCodec;

/** Changes that came in and that a person must look at: those that wait, and those that count but look odd. */
public final class Doubts {
    private final Supplier<Handle> handles;
    private final Journal journal;
    private final Store store;
    /** Those that wait or were rejected, once they were asked for. */
    private @Nullable Set<ChangeId> aside;

    Doubts(Supplier<Handle> handles, Journal journal, Store store) {
        this.handles = handles;
        this.journal = journal;
        this.store = store;
    }

    /** Why changes wait. */
    public enum Reason {
        /** The district had taken the device out of use before it was known to have them. */
        REVOKED,
        /** They change what only the centre changes. */
        CONTROL,
        /** Only a newer program understands them, and they say that it matters. */
        NEWER;

        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Changes that wait for a person.
     *
     * @param id     names it
     * @param device whose package brought them
     * @param pkg    the package
     * @param at     when it was taken in, ISO
     */
    public record Waiting(long id, Reason reason, String device, String pkg, String at, int changes) {}

    /** A change that counts, though a person should look at it. @param reason such as {@code outside} */
    public record Flagged(ChangeId change, UUID record, String device, String reason, String at) {}

    /** The latest first. */
    public List<Waiting> waiting() {
        return handles.get().createQuery("SELECT id, reason, device, pkg, at, changes FROM doubt WHERE decided = '' "
            + "ORDER BY id DESC").map((row, context) -> new Waiting(row.getLong(1),
            Reason.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getString(3), row.getString(4), row.getString(5),
            row.getInt(6))).list();
    }

    /** What waits under an id. */
    public List<Change> changes(long id) {
        return lines(id).stream().map(ChangeCodec::trusted).toList();
    }

    /** Whether a change waits already, or was rejected: it need not be decided again. */
    public boolean holds(Change change) {
        Set<ChangeId> all = aside;
        if (all == null) {
            all = handles.get().createQuery("SELECT id FROM doubt WHERE decided <> 'accepted'").mapTo(Long.class).list().stream()
                .flatMap(id -> changes(id).stream()).map(Change::id).collect(Collectors.toSet());
            aside = all;
        }
        return all.contains(change.id());
    }

    private List<byte[]> lines(long id) {
        List<byte[]> lines = Lines.split(journal.read(id).body());
        return lines.subList(1, lines.size());
    }

    /** Lets them count. @return how many were new; empty if nothing waits under the id */
    public Optional<Long> accept(long id) {
        return waits(id).map(waiting -> {
            try (Import into = store.beginImport()) {
                lines(id).forEach(line -> into.add(ChangeCodec.trusted(line)));
                into.commit(waiting);
                return into.fresh();
            }
        });
    }

    /** They never count; they stay where they can be read. @return false if nothing waits under the id */
    public boolean reject(long id) {
        boolean waits = waits(id).isPresent();
        if (waits) {
            store.rejected(new Applier.Rejected(id, store.env().now().toString()));
        }
        return waits;
    }

    private Optional<Waiting> waits(long id) {
        return waiting().stream().filter(one -> one.id == id).findFirst();
    }

    /** The latest first. */
    public List<Flagged> flagged(int most) {
        return handles.get().createQuery("SELECT w, n, hash8, record, device, reason, at FROM flagged ORDER BY at DESC, w, n "
            + "LIMIT :most").bind("most", most).map((row, context) -> new Flagged(new ChangeId(row.getObject(1, UUID.class),
            row.getLong(2), row.getString(3)), row.getObject(4, UUID.class), row.getString(5), row.getString(6),
            row.getString(7))).list();
    }
}
