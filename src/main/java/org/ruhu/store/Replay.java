package org.ruhu.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Replays the journal into a database, whose position and digest are written in the same transaction as its rows. What fails
 * leaves the database where it was, or unfit.
 */
final class Replay {
    private static final int COMMIT_EVERY = 1_000;
    private static final int PAGE_ENTRIES = 64;
    private static final long BULK_BYTES = 4L << 20;
    private static final int FEW = 1_000;

    private final Database database;
    private final Handle handle;
    private final Journal journal;
    private Writers writers;
    private Held held;
    private long applied;

    /** Goes on where the database is. */
    Replay(Database database, Journal journal) {
        this.database = database;
        this.handle = database.handle();
        this.journal = journal;
        this.held = new Held();
        this.writers = known();
        this.applied = position();
    }

    /** Whether the database is sound in itself and not further than the journal. */
    boolean fits() {
        boolean consistent = HexFormat.of().formatHex(held.digest()).equals(Database.meta(handle, "digest").orElse("0".repeat(64)));
        boolean finished = !Database.meta(handle, "unfinished").equals(Optional.of("1"));
        return finished && consistent && applied <= journal.end();
    }

    /** Whether it holds what the journal holds. */
    boolean isWhole() {
        return Arrays.equals(held.digest(), journal.digest());
    }

    /** How far it has come in the journal. */
    long applied() {
        return applied;
    }

    Writers writers() {
        return writers;
    }

    /** How many changes are applied, those of the log among them. */
    int count() {
        return handle.createQuery("SELECT COALESCE(SUM(cnt), 0) FROM change_run").mapTo(Integer.class).one();
    }

    /**
     * Applies what the journal has beyond us: much of it in bulk, a little in transactions.
     *
     * @return false if the copy must be made anew, because an import was unfinished and now is cut off
     */
    boolean run() {
        boolean bulk = journal.end() - applied > BULK_BYTES && count() < FEW;
        if (bulk) {
            return replayedInBulk();
        }
        replayInTransactions();
        return true;
    }

    /** Rows first, indexes after, page by page; whoever finds it unfinished makes the copy anew. */
    private boolean replayedInBulk() {
        Database.set(handle, "unfinished", "1");
        database.dropIndexes();
        boolean[] indexed = {false};
        var applier = new Applier(handle, writers, held, journal, () -> {
            if (!indexed[0]) {
                database.createIndexes();
                indexed[0] = true;
            }
        }, true);
        handle.begin();
        int[] waiting = {0};
        journal.replay(applied, frame -> {
            if (applier.apply(frame)) {
                applied = frame.end();
            }
            if (++waiting[0] % PAGE_ENTRIES == 0) {
                applier.flush();
                handle.commit();
                handle.begin();
            }
        });
        if (applier.importUnfinished()) {
            handle.commit();
            applier.cutUnfinishedImport();
            return false;
        }
        commit(applier, applied);
        database.createIndexes();
        Database.set(handle, "unfinished", "0");
        return true;
    }

    private void replayInTransactions() {
        database.createIndexes();
        var applier = new Applier(handle, writers, held, journal, () -> { }, false);
        handle.begin();
        try {
            int[] waiting = {0};
            journal.replay(applied, frame -> {
                boolean whole = applier.apply(frame);
                if (whole && (++waiting[0] >= COMMIT_EVERY || frame.kind() == Frame.Kind.IMPORT_COMMIT)) {
                    commit(applier, frame.end());
                    handle.begin();
                    waiting[0] = 0;
                } else if (whole) {
                    applied = frame.end();
                }
            });
            if (applier.importUnfinished()) {
                handle.rollback();
                applier.cutUnfinishedImport();
                load();
                replayInTransactions();
            } else {
                commit(applier, applied);
            }
        } catch (RuntimeException e) {
            rollBack(e);
            throw e;
        }
    }

    /** Applies entries that come next. */
    void apply(List<Frame> frames) {
        handle.begin();
        var applier = new Applier(handle, writers, held, journal, () -> { }, false);
        frames.forEach(applier::apply);
        commit(applier, frames.getLast().end());
    }

    private void rollBack(RuntimeException cause) {
        try {
            handle.rollback();
            load();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void commit(Applier applier, long position) {
        applier.flush();
        applied = position;
        Database.set(handle, "applied", Long.toString(position));
        Database.set(handle, "digest", HexFormat.of().formatHex(held.digest()));
        handle.commit();
    }

    private void load() {
        held = new Held();
        writers = known();
        applied = position();
    }

    private Writers known() {
        return new Writers(handle, held::add);
    }

    private long position() {
        return Database.meta(handle, "applied").map(Long::parseLong).orElse(Journal.first());
    }
}
