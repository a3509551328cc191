package org.ruhu.store;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Change;
import org.ruhu.model.Change.FieldWrite;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;

/**
 * Recomputes the log from the journal's lines: the hash of every change of everybody who wrote into the log, the chain that
 * binds each to the one before, and whether what is shown of an entry is what was written.
 */
public final class ChainCheck {
    private static final List<String> SHOWN = List.of("at", "who", "device", "what", "subject");
    private static final int SHORTEST_COLUMN = 40;
    private static final String FROM = " FROM change_log WHERE w IN (SELECT DISTINCT w FROM change_log WHERE audit)";

    private final Supplier<Handle> handles;
    private final Supplier<Writers> writers;
    private final Journal journal;

    ChainCheck(Supplier<Handle> handles, Supplier<Writers> writers, Journal journal) {
        this.handles = handles;
        this.writers = writers;
        this.journal = journal;
    }

    /** What does not fit. */
    public enum Why {
        /** Its bytes are not those that were written. */
        ALTERED,
        /** It does not follow the change before it. */
        UNCHAINED,
        /** The list shows something else than was written. */
        SHOWN_OTHERWISE,
        /** The list shows an entry that nobody wrote, or lacks one. */
        COUNTED_OTHERWISE
    }

    /**
     * @param at when, if that can be read; else empty
     * @param n  number of the change in its writer's chain
     */
    public record Fault(Why why, UUID writer, long n, String at) {}

    /**
     * @param entries entries of the log that fit
     * @param changes changes that fit, these entries among them
     * @param gaps    changes whose predecessor is not here, so that the chain cannot be followed to them
     * @param fault   the first that does not fit, where checking ended; empty: all fit
     */
    public record Checked(long entries, long changes, long gaps, Optional<Fault> fault) {}

    private record Place(int writer, long n, int hash, UUID record, long entry, int index, boolean audit) {}

    /** @param progress is told the share done, 0 to 1; what it throws ends the check */
    public Checked run(DoubleConsumer progress) {
        long all = handles.get().createQuery("SELECT COUNT(*)" + FROM).mapTo(Long.class).one();
        var run = new Run(all, progress);
        try (var places = handles.get().createQuery("SELECT w, n, h, record, entry, idx, audit" + FROM + " ORDER BY w, n, h")
            .setFetchSize(1000).map((row, context) -> new Place(row.getInt(1), row.getLong(2), row.getInt(3),
                row.getObject(4, UUID.class), row.getLong(5), row.getInt(6), row.getBoolean(7))).stream()) {
            for (Place place : (Iterable<Place>) places::iterator) {
                Optional<Fault> fault = run.look(place);
                if (fault.isPresent()) {
                    return run.checked(fault);
                }
            }
        }
        long shown = handles.get().createQuery("SELECT COUNT(*) FROM audit").mapTo(Long.class).one();
        return run.checked(shown == run.records.size() ? Optional.empty()
            : Optional.of(new Fault(Why.COUNTED_OTHERWISE, new UUID(0, 0), 0, "")));
    }

    /** Where the check is. */
    private final class Run {
        private final long all;
        private final DoubleConsumer progress;
        private final Set<UUID> records = new HashSet<>();
        private long entries;
        private long changes;
        private long gaps;
        private int writer = -1;
        private long number;
        private Set<String> here = Set.of();
        private Set<String> before = Set.of();
        private long open = -1;
        private List<byte[]> lines = List.of();

        Run(long all, DoubleConsumer progress) {
            this.all = all;
            this.progress = progress;
        }

        Checked checked(Optional<Fault> fault) {
            return new Checked(entries, changes, gaps, fault);
        }

        Optional<Fault> look(Place place) {
            UUID by = writers.get().writer(place.writer);
            Change change = read(place);
            if (change == null || !change.writer().equals(by) || change.n() != place.n
                || !change.id().hash8().equals(HexFormat.of().toHexDigits(place.hash))) {
                return Optional.of(new Fault(Why.ALTERED, by, place.n, ""));
            }
            if (!follows(place, change)) {
                return Optional.of(new Fault(Why.UNCHAINED, by, place.n, change.wall()));
            }
            if (place.audit && !shownAsWritten(change)) {
                return Optional.of(new Fault(Why.SHOWN_OTHERWISE, by, place.n, change.wall()));
            }
            if (place.audit) {
                records.add(place.record);
                entries++;
            }
            progress.accept((double) ++changes / Math.max(1, all));
            return Optional.empty();
        }

        private @Nullable Change read(Place place) {
            if (place.entry != open) {
                lines = Lines.split(journal.read(place.entry).body());
                open = place.entry;
            }
            try {
                return ChangeCodec.parse(lines.get(place.index));
            } catch (ChangeCodec.BadChange e) {
                return null;
            }
        }

        /** After a clone two may carry the same number; the next follows one of them. */
        private boolean follows(Place place, Change change) {
            if (place.writer != writer || place.n != number) {
                boolean next = place.writer == writer && place.n == number + 1;
                before = next ? here : Set.of();
                here = new HashSet<>();
                writer = place.writer;
                number = place.n;
            }
            here.add(change.hash());
            if (place.n == 1) {
                return change.prev().equals(Chain.START);
            }
            if (before.isEmpty()) {
                gaps++;
                return true;
            }
            return before.contains(change.prev());
        }

        private boolean shownAsWritten(Change change) {
            return handles.get().createQuery("SELECT a.at, a.who, a.device, a.what, a.subject, r.state FROM audit a "
                + "JOIN record r ON r.id = a.id WHERE a.id = :id").bind("id", change.record()).map((row, context) -> {
                    boolean same = StateCodec.decode(row.getBytes("state")).fields().text("detail").equals(value(change, "detail"));
                    for (String column : SHOWN) {
                        same &= isShown(value(change, column), row.getString(column));
                    }
                    return same;
                }).findOne().orElse(false);
        }

        /** Columns hold the beginning of what is longer than they are. */
        private static boolean isShown(String written, String shown) {
            return written.equals(shown) || shown.length() >= SHORTEST_COLUMN && written.startsWith(shown);
        }

        private static String value(Change change, String field) {
            FieldWrite write = change.set().get(field);
            return write == null || write.value() == null ? "" : write.value();
        }
    }
}
