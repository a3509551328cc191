package org.ruhu.store;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
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
    private final Path root;
    private final FileLock lock;
    private final DataKey key;
    private final Journal journal;
    private final Copy copy;
    private final Blobs blobs;
    private final Keyring keyring;
    private final User user;
    private final Identity identity;
    private final ChangeCodec codec;
    private final Sighting sighting;
    private Chain chain;

    private Store(Env env, FileLock lock, Keys keys, Journal journal, Copy copy, Blobs blobs, Sighting sighting) {
        this.env = env;
        this.lock = lock;
        this.root = keys.root;
        this.key = keys.key;
        this.keyring = keys.keyring;
        this.user = keys.user;
        this.journal = journal;
        this.copy = copy;
        this.blobs = blobs;
        this.sighting = sighting;
        this.identity = current(copy);
        this.codec = new ChangeCodec(env, user.id(), identity.device());
        this.chain = lastOfOurs();
    }

    /** Whoever has unlocked the workspace, and with what. */
    private record Keys(Path root, DataKey key, Keyring keyring, User user) {}

    /** Makes a workspace in an empty or missing folder. @param first the user who sets it up */
    public static Store create(Path root, Identity identity, User first, char[] password, Env env) {
        var folders = new Folders(root);
        folders.make();
        FileLock lock = folders.lock().orElseThrow(() -> new Trouble("store.trouble.inuse", root.toString()));
        var key = new DataKey(env.bytes(DataKey.BYTES));
        Keyring keyring = Keyring.create(root, first, password, key, env);
        Journal journal = Journal.create(folders.journal(), key.journal(), env);
        journal.append(Frame.Kind.IDENTITY, new byte[32], JSON.writeValueAsBytes(identity));
        journal.force();
        Copy copy = Copy.open(folders.database(), key, journal);
        Sighting sighting = Sighting.of(root, identity.workspace(), env.machine());
        sighting.begin(identity.epoch());
        sighting.note(journal);
        folders.write(new Folders.Label(Folders.FORMAT, identity.role(), identity.created()));
        return new Store(env, lock, new Keys(root, key, keyring, first), journal, copy,
            new Blobs(folders.blobs(), key.blobs(), env), sighting);
    }

    /** Who may enter, as far as it can be said without a password. @throws Trouble if the keyring is damaged */
    public static Seats seats(Path root, Env env) {
        return Keyring.read(root).seats(env);
    }

    public static Opening open(Path root, Login login, Env env) {
        var folders = new Folders(root);
        switch (folders.seen()) {
            case Folders.Seen.Nothing() -> {
                return new Opening.NoWorkspace();
            }
            case Folders.Seen.Labelled(var label) when label.format() > Folders.FORMAT -> {
                return new Opening.Newer(label.format());
            }
            case Folders.Seen.Labelled _, Folders.Seen.Unlabelled() -> { }
        }
        Optional<FileLock> lock = folders.lock();
        if (lock.isEmpty()) {
            return new Opening.InUse();
        }
        try {
            Opening opening = entered(folders, lock.get(), login, env);
            if (!(opening instanceof Opening.Open)) {
                release(lock.get());
            }
            return opening;
        } catch (RuntimeException e) {
            release(lock.get());
            throw e;
        }
    }

    private static Opening entered(Folders folders, FileLock lock, Login login, Env env) {
        Keyring keyring = Keyring.read(folders.root());
        if (keyring.format() > KeyringFile.FORMAT) {
            return new Opening.Newer(keyring.format());
        }
        return switch (keyring.unlock(login, env)) {
            case Keyring.Try.Right right -> {
                Store store = opened(folders, lock, keyring, right, env);
                store.entered(folders, login);
                yield new Opening.Open(store);
            }
            case Keyring.Try.Wrong(int failed) -> new Opening.WrongPassword(failed);
            case Keyring.Try.Throttled(var until) -> new Opening.Throttled(until.toString());
        };
    }

    /** Takes what happened before the door into the log, and mends what is damaged of the small files. */
    private void entered(Folders folders, Login login) {
        List<Draft> notes = keyring.notes().stream().map(note -> logged(note.what(), note.user(), note.at())).toList();
        if (!notes.isEmpty()) {
            save(notes);
        }
        keyring.entered(user, login, key, env);
        Recovery.entered(folders.root(), user);
        folders.mend(new Folders.Label(Folders.FORMAT, identity.role(), identity.created()));
    }

    private static Store opened(Folders folders, FileLock lock, Keyring keyring, Keyring.Try.Right unlocked, Env env) {
        DataKey key = unlocked.key();
        Journal journal = Journal.open(folders.journal(), key.journal(), env);
        Copy copy = Copy.open(folders.database(), key, journal);
        Identity identity = current(copy);
        User user = keyring.user(unlocked, identity);
        Sighting sighting = Sighting.of(folders.root(), identity.workspace(), env.machine());
        Optional<Sighting.Doubt> doubt = sighting.doubt(identity.epoch(), journal);
        if (doubt.isPresent()) {
            Identity reborn = identity.reborn(env.newId(), sighting.epoch());
            journal.append(Frame.Kind.IDENTITY, journal.digest(), JSON.writeValueAsBytes(reborn));
            journal.force();
            copy.replay();
            sighting.begin(reborn.epoch());
        }
        sighting.note(journal);
        var store = new Store(env, lock, new Keys(folders.root(), key, keyring, user), journal, copy,
            new Blobs(folders.blobs(), key.blobs(), env), sighting);
        doubt.ifPresent(why -> store.log(Deed.WRITER_ROTATED, why.name().toLowerCase(Locale.ROOT), ""));
        return store;
    }

    private static Identity current(Copy copy) {
        return JSON.readValue(Copy.meta(copy.handle(), "identity").orElseThrow(), Identity.class);
    }

    /** Who has entered. */
    public User user() {
        return user;
    }

    /**
     * Writes into the log who did what; it travels like every other change, chained with them.
     *
     * @param subject what it was done to: an id or a file's name, nothing personal
     * @param detail  such as the reason given
     */
    public void log(Deed what, String subject, String detail) {
        save(List.of(logged(what.tag(), subject, detail)));
    }

    private Draft logged(String what, String subject, String detail) {
        return Draft.born("audit", RecordType.AUDIT, env.newOrderedId(), "", Map.of("at", env.now().toString(), "who",
            user.name(), "device", identity.device(), "what", what, "subject", subject, "detail", detail));
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
            held.add(change);
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
        Journal.Mark before = journal.mark();
        long start;
        try {
            start = journal.append(kind, digest, body);
            journal.force();
        } catch (Trouble e) {
            journal.truncate(before);
            throw e;
        }
        sighting.note(journal);
        copy.later(new Frame(start, journal.end(), 0, kind, digest, body));
    }

    void imported(long newest) {
        chain = new Chain(chain.writer(), chain.n(), chain.hash(), chain.clock().receive(newest, env.millis()));
    }

    Env env() {
        return env;
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
        return journal.digest();
    }

    public Households households() {
        return new Households(copy::handle);
    }

    public Records records() {
        return new Records(copy::handle);
    }

    public RegisterTables registerTables() {
        return new RegisterTables(copy::handle);
    }

    public Visits visits() {
        return new Visits(copy::handle);
    }

    public Outgoing outgoing() {
        return new Outgoing(copy::handle, copy::writers, journal);
    }

    Handle handle() {
        return copy.handle();
    }

    /** Who may enter, and with which password. */
    public Members members() {
        return new Members(keyring, key, env);
    }

    /** The data key, sealed to the district's recovery keys. */
    public Escrow escrow() {
        return new Escrow(root, key, identity);
    }

    /** The folder in which it is. */
    public Path root() {
        return root;
    }

    /** The sealed data key that a device sent last, Base64; empty if it sent none. */
    public Optional<String> escrowOf(String device) {
        return Copy.meta(handle(), Applier.ESCROW + device);
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
        sighting.note(journal);
        sighting.close();
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
