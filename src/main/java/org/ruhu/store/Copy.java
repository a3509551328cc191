package org.ruhu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as a copy of the journal: brought up to the journal's end, its position and digest written in the same
 * transaction as its rows. It is used only if it was sealed at a clean end and is unchanged since, and made anew from
 * the journal when it is missing, damaged, behind or failed; under another name, so that the old file goes only when
 * the new one is complete.
 */
final class Copy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Copy.class);

    private static final int COMMIT_EVERY = 1_000;
    private static final int PAGE_ENTRIES = 64;
    private static final long BULK_BYTES = 4L << 20;
    private static final int FEW = 1_000;
    private static final int MOST_WAITING = 64;

    private final Path folder;
    private final DataKey key;
    private final Journal journal;
    private int number;
    private @Nullable Database database;
    private @Nullable Writers writers;
    private final List<Frame> waiting = new ArrayList<>();
    private Held held = new Held();
    private long applied;
    /** Whether the journal has what the database could not take: it is made anew before it is read again. */
    private boolean behind;

    private Copy(Path folder, DataKey key, Journal journal) {
        this.folder = folder;
        this.key = key;
        this.journal = journal;
    }

    /** Opens the copy and brings it up to date. @throws Trouble if it is further than the journal, which then was cut off */
    static Copy open(Path folder, DataKey key, Journal journal) {
        var copy = new Copy(folder, key, journal);
        try {
            if (!copy.openSealed() || !copy.bringUp()) {
                LOG.info("Making the database from the journal");
                copy.rebuild();
            }
            copy.database().createIndexes();
            return copy;
        } catch (SQLException | IOException | JdbiException e) {
            copy.closeDatabase();
            throw new Trouble("store.trouble.database", e);
        } catch (RuntimeException e) {
            copy.closeDatabase();
            throw e;
        }
    }

    /** A second copy, made from the journal in a folder of its own. */
    static Copy anew(Path folder, DataKey key, Journal journal) {
        remove(folder);
        var copy = new Copy(folder, key, journal);
        try {
            copy.makeWhole();
            return copy;
        } catch (SQLException | IOException | JdbiException e) {
            throw new Trouble("store.trouble.database", e);
        }
    }

    static void remove(Path folder) {
        try {
            Seal.remove(folder);
            Database.delete(folder, 0);
            Database.delete(folder, 1);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warn("A database made for comparing could not be removed: {}", e.getClass().getSimpleName());
        }
    }

    private boolean openSealed() throws IOException {
        Optional<Seal> seal = Seal.read(folder, key.seal());
        if (seal.isPresent() && seal.get().applied() > journal.end()) {
            throw journal.tooShort();
        }
        boolean unchanged = seal.isPresent() && seal.get().fits(folder, key.seal());
        Seal.remove(folder);
        if (unchanged) {
            number = seal.get().number();
            deleteQuietly(1 - number);
        }
        return unchanged && opened();
    }

    private boolean opened() {
        try {
            database = Database.open(folder, number, key);
            return database.hasTables() && Database.FORMAT.equals(meta(database.handle(), "format").orElse(""));
        } catch (SQLException | IOException | JdbiException | Trouble e) {
            LOG.warn("The database cannot be used: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean bringUp() {
        try {
            load();
            boolean consistent = HexFormat.of().formatHex(held.digest())
                .equals(meta(raw(), "digest").orElse("0".repeat(64)));
            boolean finished = !meta(raw(), "unfinished").equals(Optional.of("1"));
            return finished && consistent && applied <= journal.end() && replayed()
                && Arrays.equals(held.digest(), journal.digest());
        } catch (JdbiException | Trouble e) {
            LOG.warn("The database does not fit the journal: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Makes the copy anew; the old one goes when this is complete. */
    void rebuild() throws SQLException, IOException {
        waiting.clear();
        closeDatabase();
        behind = true;
        number = Database.free(folder);
        try {
            makeWhole();
            if (!Arrays.equals(held.digest(), journal.digest())) {
                throw new Trouble("store.trouble.journal", folder.toString());
            }
        } catch (SQLException | IOException | RuntimeException e) {
            closeDatabase();
            deleteQuietly(number);
            throw e;
        }
        behind = false;
        deleteQuietly(1 - number);
    }

    /** Cutting off an unfinished import takes another turn. */
    private void makeWhole() throws SQLException, IOException {
        do {
            make();
        } while (!replayed());
    }

    private void make() throws SQLException, IOException {
        closeDatabase();
        Database.delete(folder, number);
        Database fresh = Database.open(folder, number, key);
        database = fresh;
        fresh.createTables();
        set(fresh.handle(), "format", Database.FORMAT);
        load();
    }

    private void closeDatabase() {
        Database open = database;
        database = null;
        if (open != null) {
            try {
                open.close();
            } catch (RuntimeException e) {
                LOG.warn("The database did not close: {}", e.getClass().getSimpleName());
            }
        }
    }

    private void deleteQuietly(int unused) {
        try {
            Database.delete(folder, unused);
        } catch (IOException e) {
            LOG.warn("An old database stays: {}", e.getClass().getSimpleName());
        }
    }

    private void load() {
        Handle handle = database().handle();
        held = new Held();
        writers = new Writers(handle, held::add);
        applied = meta(handle, "applied").map(Long::parseLong).orElse(Journal.first());
    }

    /** Applies what the journal has beyond us: a package that was just taken in. Saved it is in any case. */
    void follow() {
        settle();
        try {
            behind |= !behind && !replayed();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void failed(RuntimeException e) {
        LOG.warn("The database does not follow and is made anew: {}", e.getClass().getSimpleName());
        behind = true;
    }

    /**
     * Applies what the journal has beyond us: much of it in bulk, a little in transactions.
     *
     * @return false if the copy must be made anew, because an import was unfinished and now is cut off
     */
    private boolean replayed() {
        boolean bulk = journal.end() - applied > BULK_BYTES && count() < FEW;
        if (bulk) {
            return replayedInBulk();
        }
        replayInTransactions();
        return true;
    }

    /** How many changes are held, those of the log among them; what waits to be applied goes on waiting. */
    int held() {
        int later = waiting.stream().filter(frame -> frame.kind() == Frame.Kind.SAVE)
            .mapToInt(frame -> Lines.split(frame.body()).size()).sum();
        if (behind) {
            settle();
            later = 0;
        }
        return count() + later;
    }

    /** How many changes are applied, those of the log among them. */
    int count() {
        return raw().createQuery("SELECT COALESCE(SUM(cnt), 0) FROM change_run").mapTo(Integer.class).one();
    }

    /** Rows first, indexes after, page by page; whoever finds it unfinished makes the copy anew. */
    private boolean replayedInBulk() {
        Database database = database();
        set(raw(), "unfinished", "1");
        database.dropIndexes();
        boolean[] indexed = {false};
        var applier = new Applier(raw(), known(), held, journal, () -> {
            if (!indexed[0]) {
                database.createIndexes();
                indexed[0] = true;
            }
        }, true);
        raw().begin();
        int[] waiting = {0};
        journal.replay(applied, frame -> {
            if (applier.apply(frame)) {
                applied = frame.end();
            }
            if (++waiting[0] % PAGE_ENTRIES == 0) {
                applier.flush();
                raw().commit();
                raw().begin();
            }
        });
        if (applier.importUnfinished()) {
            raw().commit();
            applier.cutUnfinishedImport();
            return false;
        }
        commit(applier, applied);
        database.createIndexes();
        set(raw(), "unfinished", "0");
        return true;
    }

    private void replayInTransactions() {
        database().createIndexes();
        var applier = new Applier(raw(), known(), held, journal, () -> { }, false);
        raw().begin();
        try {
            int[] waiting = {0};
            journal.replay(applied, frame -> {
                boolean whole = applier.apply(frame);
                if (whole && (++waiting[0] >= COMMIT_EVERY || frame.kind() == Frame.Kind.IMPORT_COMMIT)) {
                    commit(applier, frame.end());
                    raw().begin();
                    waiting[0] = 0;
                } else if (whole) {
                    applied = frame.end();
                }
            });
            if (applier.importUnfinished()) {
                raw().rollback();
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

    private void rollBack(RuntimeException cause) {
        try {
            raw().rollback();
            load();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void commit(Applier applier, long position) {
        applier.flush();
        applied = position;
        set(raw(), "applied", Long.toString(position));
        set(raw(), "digest", HexFormat.of().formatHex(held.digest()));
        raw().commit();
    }

    /** Takes over an entry that was just saved; it is applied before anybody looks, so that a save waits for the journal only. */
    void later(Frame frame) {
        waiting.add(frame);
        if (waiting.size() >= MOST_WAITING) {
            settle();
        }
    }

    /** Applies what was saved since the last look. If that fails it stays saved, and the copy is made anew when it is read. */
    void settle() {
        if (!waiting.isEmpty() && !behind) {
            try {
                raw().begin();
                var applier = new Applier(raw(), known(), held, journal, () -> { }, false);
                waiting.forEach(applier::apply);
                commit(applier, waiting.getLast().end());
            } catch (RuntimeException e) {
                failed(e);
            }
        }
        waiting.clear();
    }

    /** The database as far as the journal goes. @throws Trouble if it has failed and cannot be made anew either */
    Handle handle() {
        settle();
        if (behind || database().failed()) {
            try {
                rebuild();
                database().createIndexes();
            } catch (SQLException | IOException | JdbiException e) {
                throw new Trouble("store.trouble.database", e);
            }
        }
        return raw();
    }

    private Handle raw() {
        return database().handle();
    }

    private Database database() {
        Database open = database;
        if (open == null) {
            throw new Trouble("store.trouble.database");
        }
        return open;
    }

    /** Which changes are held, those saved a moment ago too. */
    Writers writers() {
        handle();
        return known();
    }

    private Writers known() {
        return Objects.requireNonNull(writers);
    }

    static Optional<String> meta(Handle handle, String name) {
        return handle.createQuery("SELECT val FROM meta WHERE name = :name").bind("name", name).mapTo(String.class)
            .findOne();
    }

    static void set(Handle handle, String name, String value) {
        int updated = handle.createUpdate("UPDATE meta SET val = :val WHERE name = :name").bind("val", value)
            .bind("name", name).execute();
        if (updated == 0) {
            handle.createUpdate("INSERT INTO meta (name, val) VALUES (:name, :val)").bind("name", name)
                .bind("val", value).execute();
        }
    }

    /** Seals the copy if it is up to date. It is only a copy: nothing is lost if that fails. */
    @Override
    public void close() {
        settle();
        boolean whole = !behind && database != null && !database.failed();
        try {
            if (database != null) {
                database.close();
            }
            if (whole) {
                Seal.write(folder, number, applied, key.seal());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The database was not sealed and will be made anew: {}", e.getClass().getSimpleName());
        }
    }
}
