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
import org.ruhu.model.ChangeId;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as a copy of the journal: brought up to the journal's end, its position and digest written in the same
 * transaction as its rows, and rebuilt from nothing when it is missing, damaged or matches no place of the journal.
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
    private Database database;
    private @Nullable Writers writers;
    private final List<Frame> waiting = new ArrayList<>();
    private Held held = new Held();
    private long applied;

    private Copy(Path folder, DataKey key, Journal journal, Database database) {
        this.folder = folder;
        this.key = key;
        this.journal = journal;
        this.database = database;
    }

    /** Opens the copy and brings it up to date. */
    static Copy open(Path folder, DataKey key, Journal journal) {
        try {
            Database usable = tryOpen(folder, key);
            if (usable == null) {
                Database.delete(folder);
                usable = fresh(folder, key);
            }
            var copy = new Copy(folder, key, journal, usable);
            copy.bringUp();
            return copy;
        } catch (SQLException | IOException | JdbiException e) {
            throw new Trouble("store.trouble.database", e);
        }
    }

    /** A second copy, made from the journal in a folder of its own. */
    static Copy anew(Path folder, DataKey key, Journal journal) {
        try {
            Database.delete(folder);
            var copy = new Copy(folder, key, journal, fresh(folder, key));
            copy.load();
            copy.replay();
            return copy;
        } catch (SQLException | IOException | JdbiException e) {
            throw new Trouble("store.trouble.database", e);
        }
    }

    static void remove(Path folder) {
        try {
            Database.delete(folder);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warn("A database made for comparing could not be removed: {}", e.getClass().getSimpleName());
        }
    }

    private static @Nullable Database tryOpen(Path folder, DataKey key) {
        Database database = null;
        try {
            database = Database.open(folder, key);
            if (database.hasTables() && Database.FORMAT.equals(meta(database.handle(), "format").orElse(""))) {
                return database;
            }
        } catch (SQLException | IOException | JdbiException e) {
            LOG.warn("The database cannot be used and is rebuilt from the journal: {}", e.getClass().getSimpleName());
        }
        if (database != null) {
            closeQuietly(database);
        }
        return null;
    }

    private static void closeQuietly(Database database) {
        try {
            database.close();
        } catch (RuntimeException e) {
            LOG.warn("A damaged database did not close: {}", e.getClass().getSimpleName());
        }
    }

    private static Database fresh(Path folder, DataKey key) throws SQLException, IOException {
        Database database = Database.open(folder, key);
        database.createTables();
        set(database.handle(), "format", Database.FORMAT);
        return database;
    }

    private void bringUp() throws SQLException, IOException {
        boolean sound = false;
        try {
            load();
            boolean consistent = HexFormat.of().formatHex(held.digest())
                .equals(meta(database.handle(), "digest").orElse("0".repeat(64)));
            boolean finished = !meta(database.handle(), "unfinished").equals(Optional.of("1"));
            if (finished && consistent && applied <= journal.end()) {
                replay();
                sound = Arrays.equals(held.digest(), journal.digest());
            }
        } catch (JdbiException | Trouble e) {
            LOG.warn("The database does not fit the journal: {}", e.getClass().getSimpleName());
        }
        if (!sound) {
            LOG.info("Rebuilding the database from the journal");
            rebuild();
        }
        database.createIndexes();
    }

    private void remake() {
        try {
            rebuild();
        } catch (SQLException | IOException e) {
            throw new Trouble("store.trouble.database", e);
        }
    }

    /** Throws the copy away and makes it again. */
    void rebuild() throws SQLException, IOException {
        waiting.clear();
        closeQuietly(database);
        Database.delete(folder);
        database = fresh(folder, key);
        load();
        replay();
        if (!Arrays.equals(held.digest(), journal.digest())) {
            throw new Trouble("store.trouble.journal", folder.toString());
        }
    }

    private void load() {
        held = new Held();
        writers = new Writers(database.handle(), (writer, change) -> held.add(new ChangeId(writer, change.n(),
            change.hash8())));
        applied = meta(database.handle(), "applied").map(Long::parseLong).orElse(Journal.first());
    }

    /** Applies what the journal has beyond us: much of it in bulk, a little in transactions. */
    void replay() {
        waiting.clear();
        boolean bulk = journal.end() - applied > BULK_BYTES && count() < FEW;
        if (bulk) {
            replayInBulk();
        } else {
            replayInTransactions();
        }
    }

    /** How many changes are held, those of the log among them. */
    int count() {
        settle();
        return database.handle().createQuery("SELECT COALESCE(SUM(cnt), 0) FROM change_run").mapTo(Integer.class).one();
    }

    /** Rows first, indexes after, page by page; whoever finds it unfinished makes the copy anew. */
    private void replayInBulk() {
        set(database.handle(), "unfinished", "1");
        database.dropIndexes();
        boolean[] indexed = {false};
        var applier = new Applier(database.handle(), known(), held, journal, () -> {
            if (!indexed[0]) {
                database.createIndexes();
                indexed[0] = true;
            }
        }, true);
        database.handle().begin();
        int[] waiting = {0};
        journal.replay(applied, frame -> {
            if (applier.apply(frame)) {
                applied = frame.end();
            }
            if (++waiting[0] % PAGE_ENTRIES == 0) {
                applier.flush();
                database.handle().commit();
                database.handle().begin();
            }
        });
        if (applier.importUnfinished()) {
            database.handle().commit();
            applier.cutUnfinishedImport();
            remake();
            return;
        }
        commit(applier, applied);
        database.createIndexes();
        set(database.handle(), "unfinished", "0");
    }

    private void replayInTransactions() {
        database.createIndexes();
        var applier = new Applier(database.handle(), known(), held, journal, () -> { }, false);
        database.handle().begin();
        try {
            int[] waiting = {0};
            journal.replay(applied, frame -> {
                boolean whole = applier.apply(frame);
                if (whole && (++waiting[0] >= COMMIT_EVERY || frame.kind() == Frame.Kind.IMPORT_COMMIT)) {
                    commit(applier, frame.end());
                    database.handle().begin();
                    waiting[0] = 0;
                } else if (whole) {
                    applied = frame.end();
                }
            });
            if (applier.importUnfinished()) {
                database.handle().rollback();
                applier.cutUnfinishedImport();
                load();
                replayInTransactions();
            } else {
                commit(applier, applied);
            }
        } catch (RuntimeException e) {
            database.handle().rollback();
            load();
            throw e;
        }
    }

    private void commit(Applier applier, long position) {
        applier.flush();
        applied = position;
        set(database.handle(), "applied", Long.toString(position));
        set(database.handle(), "digest", HexFormat.of().formatHex(held.digest()));
        database.handle().commit();
    }

    /** Takes over an entry that was just saved; it is applied before anybody looks, so that a save waits for the journal only. */
    void later(Frame frame) {
        waiting.add(frame);
        if (waiting.size() >= MOST_WAITING) {
            settle();
        }
    }

    /** Applies what was saved since the last look. A database that fails is made anew: what is saved is in the journal. */
    void settle() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Frame> frames = List.copyOf(waiting);
        waiting.clear();
        try {
            applyAll(frames);
        } catch (RuntimeException e) {
            LOG.warn("The database failed and is rebuilt from the journal: {}", e.getClass().getSimpleName());
            remake();
        }
    }

    private void applyAll(List<Frame> frames) {
        database.handle().begin();
        var applier = new Applier(database.handle(), known(), held, journal, () -> { }, false);
        frames.forEach(applier::apply);
        commit(applier, frames.getLast().end());
    }

    /** The database with everything in it that was saved. */
    Handle handle() {
        settle();
        return database.handle();
    }

    /** Which changes are held, those saved a moment ago too. */
    Writers writers() {
        settle();
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

    @Override
    public void close() {
        settle();
        database.close();
    }
}
