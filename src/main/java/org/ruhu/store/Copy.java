package org.ruhu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database as a copy of the journal, brought up to the journal's end. It is used only if it was sealed at a clean end and is unchanged since, and made anew from
 * the journal when it is missing, damaged, behind or failed; under another name, so that the old file goes only when
 * the new one is complete.
 */
final class Copy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Copy.class);

    private static final int MOST_WAITING = 64;

    private final Path folder;
    private final DataKey key;
    private final Journal journal;
    private int number;
    private @Nullable Database database;
    private @Nullable Replay replay;
    private final List<Frame> waiting = new ArrayList<>();
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
            return database.hasTables() && Database.FORMAT.equals(Database.meta(database.handle(), "format").orElse(""));
        } catch (SQLException | IOException | JdbiException | Trouble e) {
            LOG.warn("The database cannot be used: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean bringUp() {
        try {
            Replay begun = begin(database());
            return begun.fits() && begun.run() && begun.isWhole();
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
            if (!replay().isWhole()) {
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
        } while (!replay().run());
    }

    private void make() throws SQLException, IOException {
        closeDatabase();
        Database.delete(folder, number);
        Database fresh = Database.open(folder, number, key);
        database = fresh;
        fresh.createTables();
        Database.set(fresh.handle(), "format", Database.FORMAT);
        begin(fresh);
    }

    private Replay begin(Database into) {
        var begun = new Replay(into, journal);
        replay = begun;
        return begun;
    }

    private void closeDatabase() {
        Database open = database;
        database = null;
        replay = null;
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

    /** Applies what the journal has beyond us: a package that was just taken in. Saved it is in any case. */
    void follow() {
        settle();
        try {
            behind |= !behind && !replay().run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void failed(RuntimeException e) {
        LOG.warn("The database does not follow and is made anew: {}", e.getClass().getSimpleName());
        behind = true;
    }

    /** How many changes are applied, those of the log among them. */
    int count() {
        return replay().count();
    }

    /** How many changes are held, those of the log among them; what waits to be applied goes on waiting. */
    int held() {
        int later = waiting.stream().filter(frame -> frame.kind() == Frame.Kind.SAVE)
            .mapToInt(frame -> Lines.split(frame.body()).size()).sum();
        if (behind) {
            settle();
            later = 0;
        }
        return replay().count() + later;
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
                replay().apply(waiting);
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
        return database().handle();
    }

    private Database database() {
        Database open = database;
        if (open == null) {
            throw new Trouble("store.trouble.database");
        }
        return open;
    }

    private Replay replay() {
        Replay open = replay;
        if (open == null) {
            throw new Trouble("store.trouble.database");
        }
        return open;
    }

    /** Which changes are held, those saved a moment ago too. */
    Writers writers() {
        handle();
        return replay().writers();
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
                Seal.write(folder, number, replay().applied(), key.seal());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The database was not sealed and will be made anew: {}", e.getClass().getSimpleName());
        }
    }
}
