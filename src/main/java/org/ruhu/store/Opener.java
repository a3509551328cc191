package org.ruhu.store;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import tools.jackson.databind.json.JsonMapper;

/** Makes and opens workspaces. Whatever fails on the way leaves nothing open and nothing half made. */
final class Opener {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Folders folders;
    private final Path root;
    private final Env env;
    private final Optional<Rebirth> rebirth;

    Opener(Path root, Env env) {
        this(root, env, Optional.empty());
    }

    /** @param rebirth of a workspace that was just restored, and has no other back-up than the one it comes from */
    Opener(Path root, Env env, Optional<Rebirth> rebirth) {
        this.folders = new Folders(root);
        this.root = root;
        this.env = env;
        this.rebirth = rebirth;
    }

    /** Looks at a workspace that is being restored before it gets another writer. */
    interface Rebirth {
        /** @return the last incarnation that is known of; throws if the workspace is not what it should be */
        int seen(DataKey key, Identity identity, Journal journal);
    }

    /** Whoever has unlocked the workspace, and with what. */
    record Keys(DataKey key, Keyring keyring, User user) {}

    Store create(Identity identity, User first, char[] password) {
        folders.make();
        FileLock lock = folders.lock().orElseThrow(() -> new Trouble("store.trouble.inuse", root.toString()));
        try {
            var key = new DataKey(env.bytes(DataKey.BYTES));
            Keyring keyring = Keyring.create(root, first, password, key, env);
            return made(lock, new Keys(key, keyring, first), identity);
        } catch (RuntimeException e) {
            release(lock);
            folders.unmake();
            throw e;
        }
    }

    /** Everything but the key file, whose password takes its time. */
    Store made(FileLock lock, Keys keys, Identity identity) {
        Journal journal = Journal.create(folders.journal(), keys.key.journal(), env);
        try {
            journal.append(Frame.Kind.IDENTITY, new byte[32], JSON.writeValueAsBytes(identity));
            journal.force();
            Copy copy = Copy.open(folders.database(), keys.key, journal);
            try {
                Sighting sighting = Sighting.of(root, identity.workspace(), env.machine());
                sighting.begin(identity.epoch());
                sighting.note(journal);
                folders.write(label(identity));
                return new Store(env, lock, keys, journal, copy, folders, sighting);
            } catch (RuntimeException e) {
                copy.close();
                throw e;
            }
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    Opening open(Login login) {
        switch (folders.seen()) {
            case Folders.Seen.Nothing() -> {
                return new Opening.NoWorkspace();
            }
            case Folders.Seen.Labelled(var label) when !Migrations.knows(label) -> {
                return new Opening.Newer(label.format());
            }
            case Folders.Seen.Labelled _, Folders.Seen.Unlabelled() -> { }
        }
        Optional<FileLock> lock = folders.lock();
        if (lock.isEmpty()) {
            return new Opening.InUse();
        }
        try {
            Opening opening = open(lock.get(), login);
            if (!(opening instanceof Opening.Open)) {
                release(lock.get());
            }
            return opening;
        } catch (RuntimeException e) {
            release(lock.get());
            throw e;
        }
    }

    private Opening open(FileLock lock, Login login) {
        Keyring keyring = Keyring.read(root);
        if (keyring.format() > KeyringFile.FORMAT) {
            return new Opening.Newer(keyring.format());
        }
        return switch (keyring.unlock(login, env)) {
            case Keyring.Try.Right right -> new Opening.Open(opened(lock, right.key(), new Entered() {
                @Override
                public Keys keys(Identity identity) {
                    return new Keys(right.key(), keyring, keyring.user(right, identity));
                }

                @Override
                public void then(Store store) {
                    store.entered(login);
                }
            }));
            case Keyring.Try.Wrong(int failed) -> new Opening.WrongPassword(failed);
            case Keyring.Try.Throttled(var until) -> new Opening.Throttled(until.toString());
        };
    }

    /** Names who has entered, once it is known whose workspace it is. */
    interface Entered {
        Keys keys(Identity identity);

        /** Does what is left to do in the open workspace. */
        default void then(Store store) {}
    }

    Store opened(FileLock lock, DataKey key, Entered entered) {
        LeavingTurn.finish(folders);
        Journal journal = Journal.open(folders.journal(), key.journal(), env);
        try {
            Copy copy = Copy.open(folders.database(), key, journal);
            try {
                Optional<Leaving.Due> due = LeavingTurn.due(journal, copy);
                if (due.isEmpty()) {
                    return opened(lock, key, entered, journal, copy);
                }
                copy.close();
                new LeavingTurn(folders, key, env).run(journal, due.get());
            } catch (RuntimeException e) {
                copy.close();
                throw e;
            }
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
        return opened(lock, key, entered);
    }

    private Store opened(FileLock lock, DataKey key, Entered entered, Journal journal, Copy copy) {
        // where the label is damaged, the journal knows what stood in it
        Folders.Label label = folders.label().orElseGet(() -> label(current(copy)));
        int seen = rebirth.map(one -> one.seen(key, current(copy), journal)).orElse(0);
        migrate(label, key, journal, copy);
        if (rebirth.isPresent()) {
            reborn(current(copy).reborn(env.newId(), seen), journal, copy);
        }
        Identity identity = current(copy);
        Keys keys = entered.keys(identity);
        Sighting sighting = Sighting.of(root, identity.workspace(), env.machine());
        Optional<Sighting.Doubt> doubt = sighting.doubt(identity.epoch(), journal);
        if (doubt.isPresent()) {
            Identity reborn = identity.reborn(env.newId(), sighting.epoch());
            reborn(reborn, journal, copy);
            sighting.begin(reborn.epoch());
        }
        sighting.note(journal);
        var store = new Store(env, lock, keys, journal, copy, folders, sighting);
        if (Migrations.due(label)) {
            store.log(Deed.MIGRATED, label.format() + " - " + Folders.FORMAT, "");
        }
        doubt.ifPresent(why -> store.log(Deed.WRITER_ROTATED, why.name().toLowerCase(Locale.ROOT), ""));
        entered.then(store);
        return store;
    }

    /** What the label of a workspace in today's format says. */
    static Folders.Label label(Identity identity) {
        return new Folders.Label(Folders.FORMAT, identity.role(), identity.created(), Migrations.all());
    }

    private void migrate(Folders.Label label, DataKey key, Journal journal, Copy copy) {
        if (!Migrations.due(label)) {
            return;
        }
        if (rebirth.isEmpty()) {
            Backup.make(BackupSource.of(folders, current(copy), key, journal, copy, BackUpReason.UPGRADE, env),
                folders.backups(), Backup.Depth.EVERYTHING, share -> { });
        }
        if (Migrations.run(folders, label, new Migrations.Opened(current(copy), journal))) {
            copy.follow();
        }
    }

    private static void reborn(Identity next, Journal journal, Copy copy) {
        journal.append(Frame.Kind.IDENTITY, journal.digest(), JSON.writeValueAsBytes(next));
        journal.force();
        copy.follow();
    }

    /** Who the workspace is now. */
    static Identity current(Copy copy) {
        return JSON.readValue(Database.meta(copy.handle(), "identity").orElseThrow(), Identity.class);
    }

    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, "lock");
        }
    }
}
