package org.ruhu.store;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Before a workspace is entered, lets go what is to leave it. A turn that a power cut interrupts is done again. */
final class LeavingTurn {
    private static final Logger LOG = LoggerFactory.getLogger(LeavingTurn.class);
    private static final int HASH = 64;

    private final Folders folders;
    private final DataKey key;
    private final Env env;

    LeavingTurn(Folders folders, DataKey key, Env env) {
        this.folders = folders;
        this.key = key;
        this.env = env;
    }

    /** Finishes what a power cut interrupted. */
    static void finish(Folders folders) {
        try {
            new Rewriting.JournalSwap(folders).complete();
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, folders.root().toString());
        }
    }

    static Optional<Leaving.Due> due(Journal journal, Copy copy) {
        return leaving(journal, copy).due();
    }

    private static Leaving leaving(Journal journal, Copy copy) {
        Consumer<byte[]> save = body -> {
            journal.append(Frame.Kind.SETTING, journal.digest(), body);
            journal.force();
            copy.follow();
        };
        return new Leaving(copy::handle, copy::writers, new Settings(copy::handle, save), Opener.current(copy).device());
    }

    /** @param journal is closed afterwards */
    void run(Journal journal, Leaving.Due due) {
        LOG.info("Writing the journal anew without {} grids and {} erased changes", due.grids().size(), due.erase().size());
        Rewriting.run(folders, key, journal, due, env);
        try (Journal anew = Journal.open(folders.journal(), key.journal(), env);
             Copy copy = Copy.open(folders.database(), key, anew)) {
            new Blobs(folders.blobs(), key.blobs(), env).keepOnly(named(copy.handle()));
            leaving(anew, copy).done(due);
        }
    }

    /** Hashes of the pictures and files that something here still names. */
    private static Set<String> named(Handle handle) {
        Set<String> hashes = new HashSet<>();
        handle.createQuery("SELECT name FROM attachment UNION SELECT val FROM answer WHERE LENGTH(val) = 68").mapTo(String.class)
            .forEach(name -> hashes.add(name.substring(0, HASH)));
        return hashes;
    }
}
