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
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.Rebuilt;
import org.ruhu.model.RecordType;
import org.ruhu.model.Release;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import org.ruhu.model.Verified;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Digests;
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
    private final Folders folders;
    private final FileLock lock;
    private final DataKey key;
    private final Journal journal;
    private final Copy copy;
    private final Blobs blobs;
    private final Path database;
    private final Keyring keyring;
    private final User user;
    private final Identity identity;
    private final ChangeCodec codec;
    private final Sighting sighting;
    private Chain chain;

    private Store(Env env, Folders folders, FileLock lock, Keys keys, Journal journal, Copy copy, Sighting sighting) {
        this.env = env;
        this.folders = folders;
        this.lock = lock;
        this.key = keys.key;
        this.keyring = keys.keyring;
        this.user = keys.user;
        this.journal = journal;
        this.copy = copy;
        this.database = folders.database();
        this.blobs = new Blobs(folders.blobs(), keys.key.blobs(), env);
        this.sighting = sighting;
        this.identity = current(copy);
        this.codec = new ChangeCodec(env, user.id(), identity.device());
        this.chain = lastOfOurs();
    }

    /** Whoever has unlocked the workspace, and with what. */
    private record Keys(DataKey key, Keyring keyring, User user) {}

    /** Makes a workspace in an empty or missing folder. @param first the user who sets it up */
    public static Store create(Path root, Identity identity, User first, char[] password, Env env) {
        var folders = new Folders(root);
        folders.make();
        FileLock lock = folders.lock().orElseThrow(() -> new Trouble("store.trouble.inuse", root.toString()));
        var key = new DataKey(env.bytes(DataKey.BYTES));
        Keyring keyring = Keyring.create(folders.keyring(), first, password, key, env);
        Journal journal = Journal.create(folders.journal(), key.journal(), env);
        journal.append(Frame.Kind.IDENTITY, new byte[32], JSON.writeValueAsBytes(identity));
        journal.force();
        Copy copy = Copy.open(folders.database(), key, journal);
        Sighting sighting = Sighting.of(root, identity.workspace(), env.machine());
        sighting.begin(identity.epoch());
        sighting.note(journal);
        folders.write(new Folders.Label(Folders.FORMAT, identity.role(), identity.created(), Migrations.all()));
        return new Store(env, folders, lock, new Keys(key, keyring, first), journal, copy, sighting);
    }

    public static Opening open(Path root, Login login, Env env) {
        return open(root, login, env, Optional.empty());
    }

    /** Looks at a workspace that is being restored before it gets another writer. */
    interface Rebirth {
        /** @return the last incarnation that is known of; throws if the workspace is not what it should be */
        int seen(DataKey key, Identity identity, Journal journal);
    }

    /** @param rebirth of a workspace that was just restored and has no other back-up than the one it comes from */
    static Opening open(Path root, Login login, Env env, Optional<Rebirth> rebirth) {
        var folders = new Folders(root);
        Optional<Folders.Label> label = folders.label();
        if (label.isEmpty()) {
            return new Opening.NoWorkspace();
        }
        if (!Migrations.knows(label.get())) {
            return new Opening.Newer(label.get().format());
        }
        Optional<FileLock> lock = folders.lock();
        if (lock.isEmpty()) {
            return new Opening.InUse();
        }
        try {
            Keyring keyring = Keyring.read(folders.keyring());
            Optional<Keyring.Unlocked> unlocked = keyring.unlock(login);
            if (unlocked.isEmpty()) {
                release(lock.get());
                return new Opening.WrongPassword(keyring.failed());
            }
            return new Opening.Open(opened(folders, label.get(), lock.get(), keyring, unlocked.get(), env, rebirth));
        } catch (RuntimeException e) {
            release(lock.get());
            throw e;
        }
    }

    private static Store opened(Folders folders, Folders.Label label, FileLock lock, Keyring keyring,
                                Keyring.Unlocked unlocked, Env env, Optional<Rebirth> rebirth) {
        DataKey key = unlocked.key();
        Journal journal = Journal.open(folders.journal(), key.journal(), env);
        Copy copy = Copy.open(folders.database(), key, journal);
        try {
            int seen = rebirth.isEmpty() ? 0 : rebirth.get().seen(key, current(copy), journal);
            migrate(folders, label, key, journal, copy, env, rebirth.isEmpty());
            if (rebirth.isPresent()) {
                reborn(current(copy).reborn(env.newId(), seen), journal, copy);
            }
        } catch (RuntimeException e) {
            // else the database's file would stay in use for this program itself
            copy.close();
            journal.close();
            key.close();
            throw e;
        }
        Identity identity = current(copy);
        Sighting sighting = Sighting.of(folders.root(), identity.workspace(), env.machine());
        Optional<Sighting.Doubt> doubt = sighting.doubt(identity.epoch(), journal);
        if (doubt.isPresent()) {
            Identity reborn = identity.reborn(env.newId(), sighting.epoch());
            reborn(reborn, journal, copy);
            sighting.begin(reborn.epoch());
        }
        sighting.note(journal);
        var store = new Store(env, folders, lock, new Keys(key, keyring, unlocked.user(identity)), journal, copy, sighting);
        if (Migrations.due(label)) {
            store.log(Deed.MIGRATED, label.format() + " - " + Folders.FORMAT, "");
        }
        doubt.ifPresent(why -> store.log(Deed.WRITER_ROTATED, why.name().toLowerCase(Locale.ROOT), ""));
        return store;
    }

    private static void migrate(Folders folders, Folders.Label label, DataKey key, Journal journal, Copy copy, Env env,
                                boolean backUp) {
        if (!Migrations.due(label)) {
            return;
        }
        if (backUp) {
            Backup.make(source(folders, label, key, journal, copy, BackUpReason.UPGRADE, env), folders.backups(),
                Backup.Depth.EVERYTHING, share -> { });
        }
        if (Migrations.run(folders, label, new Migrations.Opened(current(copy), journal))) {
            copy.replay();
        }
    }

    private static void reborn(Identity next, Journal journal, Copy copy) {
        journal.append(Frame.Kind.IDENTITY, journal.digest(), JSON.writeValueAsBytes(next));
        journal.force();
        copy.replay();
    }

    private static BackupSource source(Folders folders, Folders.Label label, DataKey key, Journal journal, Copy copy,
                                       BackUpReason why, Env env) {
        Identity identity = current(copy);
        var end = new BackupManifest.End(Segment.number(journal.end()), Segment.offset(journal.end()),
            HexFormat.of().formatHex(journal.tag()));
        var head = new BackupManifest(BackupManifest.FORMAT, 0, Release.VERSION, identity.workspace(), label.format(),
            identity.device(), identity.role(), env.now().toString(), why.tag(), Digests.checkCode(journal.digest()),
            HexFormat.of().formatHex(journal.digest()), end, copy.count(), List.of());
        return new BackupSource(folders.root(), head, BackupSource.smallFiles(folders.root()),
            new EntryCodec(key.journal(), env), key.backups());
    }

    /** What a back-up is made of now, in a moment; it may be written by any thread. */
    public BackupSource backup(BackUpReason why) {
        return source(folders, folders.label().orElseThrow(), key, journal, copy, why, env);
    }

    /** Where back-ups go if nothing else is said. */
    public Path backups() {
        return folders.backups();
    }

    public Path root() {
        return folders.root();
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
        save(List.of(Draft.born("audit", RecordType.AUDIT, env.newOrderedId(), "", Map.of("at", env.now().toString(), "who",
            user.name(), "device", identity.device(), "what", what.tag(), "subject", subject, "detail", detail))));
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

    Journal journal() {
        return journal;
    }

    Env env() {
        return env;
    }

    private Chain lastOfOurs() {
        return Run.last(copy::handle, copy.writers().number(identity.writer()))
            .map(run -> ChangeCodec.parse(line(run.entry(), run.index() + run.count() - 1)))
            .map(last -> new Chain(identity.writer(), last.n(), last.hash(), new Hlc(last.hlc())))
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

    /** When the oldest change written on this device that the other side is not known to have was written, ISO. */
    public Optional<String> unsyncedSince() {
        return new Unsynced(handle(), copy.writers(), journal, identity).since(outgoing());
    }

    Handle handle() {
        return copy.handle();
    }

    /**
     * Makes the database again from the journal, and proves that it holds what the journal says.
     *
     * @return the tables that held something else before
     */
    public Rebuilt rebuild() {
        Optional<Fingerprint> before = fingerprint();
        try {
            copy.rebuild();
        } catch (SQLException | IOException e) {
            throw new Trouble("store.trouble.database", e);
        }
        Fingerprint now = Fingerprint.of(copy.handle());
        List<String> differed = new ArrayList<>();
        before.ifPresent(old -> old.differences(now).forEach(differed::add));
        return new Rebuilt(copy.count(), now.rows(), before.isPresent(), differed);
    }

    /** Empty where the database cannot be read any more. */
    private Optional<Fingerprint> fingerprint() {
        try {
            return Optional.of(Fingerprint.of(copy.handle()));
        } catch (JdbiException e) {
            return Optional.empty();
        }
    }

    /** Recomputes everything the files say of themselves. @param done hears how far it is, 0 to 1 */
    public Verified verify(DoubleConsumer done) {
        Path trial = database.resolveSibling("database.verify");
        try (Copy anew = Copy.anew(trial, key, journal)) {
            long all = Math.max(1, journal.end());
            return new Verification(journal, blobs).run(copy, anew, at -> done.accept((double) at / all));
        } finally {
            Copy.remove(trial);
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

    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, "lock");
        }
    }
}
