package org.ruhu.store;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Hlc;
import org.ruhu.sync.Knowledge;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open workspace. Everything written is in the forced journal before it reaches the database, and only then is it
 * saved; every method that writes returns after that or throws {@link Trouble}, and then nothing was saved.
 *
 * <p>Confined to one thread that nobody interrupts: an interrupt would close the journal's file.
 */
public final class Store implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Env env;
    private final FileLock lock;
    private final DataKey key;
    private final Journal journal;
    private final Copy copy;
    private final Blobs blobs;
    private final Identity identity;
    private final ChangeCodec codec;
    private Chain chain;

    private Store(Env env, FileLock lock, DataKey key, Journal journal, Identity identity, Copy copy, Blobs blobs) {
        this.env = env;
        this.lock = lock;
        this.key = key;
        this.journal = journal;
        this.identity = identity;
        this.copy = copy;
        this.blobs = blobs;
        this.codec = new ChangeCodec(env, identity.user(), identity.device());
        this.chain = lastOfOurs();
    }

    /** Makes a workspace in an empty or missing folder. */
    public static Store create(Path root, Identity identity, char[] password, Env env) {
        var folders = new Folders(root);
        folders.make();
        FileLock lock = folders.lock().orElseThrow(() -> new Trouble("store.trouble.inuse", root.toString()));
        try {
            var key = new DataKey(env.bytes(DataKey.BYTES));
            Keyring.create(folders.keyring(), identity.user(), password, key, env);
            return made(folders, lock, key, identity, env);
        } catch (RuntimeException e) {
            release(lock);
            folders.unmake();
            throw e;
        }
    }

    /** Everything but the key file, whose password takes its time. */
    static Store made(Folders folders, FileLock lock, DataKey key, Identity identity, Env env) {
        Journal journal = Journal.create(folders.journal(), key.journal(), env);
        try {
            journal.append(Frame.Kind.IDENTITY, new byte[32], JSON.writeValueAsBytes(identity));
            journal.force();
            Copy copy = Copy.open(folders.database(), key, journal);
            try {
                folders.write(new Folders.Label(Folders.FORMAT, identity.role(), identity.created()));
                return new Store(env, lock, key, journal, identity, copy, new Blobs(folders.blobs(), key.blobs(), env));
            } catch (RuntimeException e) {
                copy.close();
                throw e;
            }
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    public static Opening open(Path root, char[] password, Env env) {
        var folders = new Folders(root);
        Optional<Folders.Label> label = folders.label();
        if (label.isEmpty()) {
            return new Opening.NoWorkspace();
        }
        if (label.get().format() > Folders.FORMAT) {
            return new Opening.Newer(label.get().format());
        }
        Optional<FileLock> lock = folders.lock();
        if (lock.isEmpty()) {
            return new Opening.InUse();
        }
        try {
            Keyring keyring = Keyring.read(folders.keyring());
            Optional<DataKey> key = keyring.unlock(password);
            if (key.isEmpty()) {
                release(lock.get());
                return new Opening.WrongPassword(keyring.failed());
            }
            return new Opening.Open(opened(folders, lock.get(), key.get(), env));
        } catch (RuntimeException e) {
            release(lock.get());
            throw e;
        }
    }

    static Store opened(Folders folders, FileLock lock, DataKey key, Env env) {
        Journal journal = Journal.open(folders.journal(), key.journal(), env);
        try {
            Frame first = journal.read(Journal.first());
            var identity = JSON.readValue(first.body(), Identity.class);
            return new Store(env, lock, key, journal, identity, Copy.open(folders.database(), key, journal),
                new Blobs(folders.blobs(), key.blobs(), env));
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    public Identity identity() {
        return identity;
    }

    /** Whether the data here are demo data; empty while there are none. */
    public Optional<Boolean> demo() {
        return Copy.meta(handle(), "demo").map("1"::equals);
    }

    /** Saves what one action of a person wrote, in one entry. */
    public List<Change> save(List<Draft> drafts) {
        List<Change> changes = new ArrayList<>(drafts.size());
        Chain next = chain;
        Held held = new Held(journal.digest());
        for (Draft draft : drafts) {
            Change change = codec.seal(draft, next);
            next = next.after(change);
            held.add(change.id());
            changes.add(change);
        }
        append(Frame.Kind.SAVE, held.digest(), Lines.join(changes.stream().map(Change::line).toList()));
        chain = next;
        return changes;
    }

    /** Saves an answer of a visit that is not completed, and the place where the person is in the form. */
    public void answer(TypedAnswer typed) {
        String over = String.join(" ", typed.over().stream().map(ChangeId::toString).toList());
        append(Frame.Kind.ANSWER, journal.digest(), JSON.writeValueAsBytes(new Applier.Answer(typed.visit().uuid(),
            typed.household().uuid(), typed.round().uuid(), typed.form(), typed.path(), typed.value(), over, typed.place(),
            env.now().toString())));
    }

    /** The pictures and files that answers name. */
    public Blobs blobs() {
        return blobs;
    }

    /** Notes that a package has left. */
    public void exported(byte[] sha, String to, long changes) {
        append(Frame.Kind.EXPORT, journal.digest(), JSON.writeValueAsBytes(new Applier.Exported(
            HexFormat.of().formatHex(sha), env.now().toString(), to, changes)));
    }

    /** Begins to take in a package; nothing of it counts before its commit. */
    public Import beginImport() {
        return new Import(this, journal, copy);
    }

    private void append(Frame.Kind kind, byte[] digest, byte[] body) {
        long start = journal.append(kind, digest, body);
        journal.force();
        copy.apply(new Frame(start, journal.end(), 0, kind, digest, body));
    }

    void imported(long newest) {
        chain = new Chain(chain.writer(), chain.n(), chain.hash(), chain.clock().receive(newest, env.millis()));
    }

    Env env() {
        return env;
    }

    Journal journal() {
        return journal;
    }

    private Chain lastOfOurs() {
        int writer = copy.writers().number(identity.writer());
        return handle().createQuery("SELECT n, entry, idx FROM change_log WHERE w = :w ORDER BY n DESC LIMIT 1")
            .bind("w", writer).map((row, context) -> line(row.getLong("entry"), row.getInt("idx"))).findOne()
            .map(ChangeCodec::parse).map(last -> new Chain(identity.writer(), last.n(), last.hash(), new Hlc(last.hlc())))
            .orElse(Chain.begin(identity.writer()));
    }

    private byte[] line(long entry, int index) {
        return Lines.split(journal.read(entry).body()).get(index);
    }

    public Knowledge knowledge() {
        return copy.writers().knowledge();
    }

    /** Check digest of all changes held. */
    public byte[] digest() {
        return copy.digest();
    }

    public Households households() {
        return new Households(handle());
    }

    public Records records() {
        return new Records(handle());
    }

    public RegisterTables registerTables() {
        return new RegisterTables(handle());
    }

    public Visits visits() {
        return new Visits(handle());
    }

    public Outgoing outgoing() {
        return new Outgoing(handle(), copy.writers(), journal);
    }

    Handle handle() {
        return copy.handle();
    }

    /** Throws the database away and makes it again from the journal. */
    public void rebuild() {
        try {
            copy.rebuild();
        } catch (SQLException | IOException e) {
            throw new Trouble("store.trouble.database", e);
        }
    }

    @Override
    public void close() {
        copy.close();
        journal.close();
        key.close();
        release(lock);
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, "lock");
        }
    }
}
