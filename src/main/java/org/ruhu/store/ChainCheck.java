package org.ruhu.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.Change;
import org.ruhu.model.Change.FieldWrite;
import org.ruhu.sync.ChangeCodec;

/**
 * Recomputes the log from the journal's lines: the hash of every change of everybody who wrote into the log, the chain that
 * binds each to the one before, and whether what is shown of an entry is what was written.
 */
public final class ChainCheck {
    private static final List<String> SHOWN = List.of("at", "who", "device", "what", "subject");
    private static final int SHORTEST_COLUMN = 40;
    private static final String LOGGING = "SELECT DISTINCT w FROM change_run WHERE audit";

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

    /** One change as far as the chain goes. */
    private record Seen(Chains.Link link, String wall, boolean audit, boolean asWritten) {
        long n() {
            return link.n();
        }
    }

    /** @param progress is told the share done, 0 to 1; what it throws ends the check */
    public Checked run(DoubleConsumer progress) {
        return new Pass(progress).run();
    }

    private final class Pass {
        private final Handle handle = handles.get();
        private final DoubleConsumer progress;
        private final long all;
        private final Set<UUID> records = new HashSet<>();
        private long entries;
        private long changes;
        private long gaps;
        private long read;
        private long open = -1;
        private List<byte[]> lines = List.of();

        Pass(DoubleConsumer progress) {
            this.progress = progress;
            this.all = handle.createQuery("SELECT COALESCE(SUM(cnt), 0) FROM change_run WHERE w IN (" + LOGGING + ")")
                .mapTo(Long.class).one();
        }

        Checked run() {
            for (int writer : handle.createQuery(LOGGING).mapTo(Integer.class).list()) {
                Optional<Fault> fault = writer(writer);
                if (fault.isPresent()) {
                    return new Checked(entries, changes, gaps, fault);
                }
            }
            long shown = handle.createQuery("SELECT COUNT(*) FROM audit").mapTo(Long.class).one();
            return new Checked(entries, changes, gaps, shown == records.size() ? Optional.empty()
                : Optional.of(new Fault(Why.COUNTED_OTHERWISE, new UUID(0, 0), 0, "")));
        }

        private Optional<Fault> writer(int writer) {
            UUID by = writers.get().writer(writer);
            var chains = new Chains();
            List<Seen> seen = new ArrayList<>();
            try (var runs = Run.stream(Run.query(handle, "WHERE w = :w").bind("w", writer))) {
                for (Run run : (Iterable<Run>) runs::iterator) {
                    for (int i = 0; i < run.count(); i++) {
                        Optional<Change> change = change(run, i, by);
                        if (change.isEmpty()) {
                            return Optional.of(new Fault(Why.ALTERED, by, run.n() + i, ""));
                        }
                        chains.add(change.get());
                        seen.add(look(change.get(), run.audit()));
                    }
                }
            }
            seen.sort(Comparator.comparingLong(Seen::n));
            return follow(seen, chains);
        }

        /** Empty if it is not the one that was noted. */
        private Optional<Change> change(Run run, int i, UUID by) {
            if (run.entry() != open) {
                lines = Lines.split(journal.read(run.entry()).body());
                open = run.entry();
            }
            progress.accept((double) ++read / Math.max(1, all));
            try {
                Change change = ChangeCodec.parse(lines.get(run.index() + i));
                boolean same = change.writer().equals(by) && change.n() == run.n() + i
                    && change.id().hash8().equals(HexFormat.of().toHexDigits(run.hashes()[i]))
                    && Held.isLog(change) == run.audit();
                return same ? Optional.of(change) : Optional.empty();
            } catch (ChangeCodec.BadChange e) {
                return Optional.empty();
            }
        }

        private Seen look(Change change, boolean audit) {
            if (audit) {
                records.add(change.record());
            }
            return new Seen(Chains.Link.of(change), change.wall(), audit, !audit || isShownAsWritten(change));
        }

        private Optional<Fault> follow(List<Seen> inOrder, Chains chains) {
            for (Seen seen : inOrder) {
                Chains.Standing standing = chains.standing(seen.link);
                if (standing == Chains.Standing.BROKEN) {
                    return Optional.of(new Fault(Why.UNCHAINED, seen.link.writer(), seen.n(), seen.wall));
                }
                if (!seen.asWritten) {
                    return Optional.of(new Fault(Why.SHOWN_OTHERWISE, seen.link.writer(), seen.n(), seen.wall));
                }
                gaps += standing == Chains.Standing.ALONE ? 1 : 0;
                entries += seen.audit ? 1 : 0;
                changes++;
            }
            return Optional.empty();
        }

        private boolean isShownAsWritten(Change change) {
            return handle.createQuery("SELECT a.at, a.who, a.device, a.what, a.subject, r.state FROM audit a "
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
