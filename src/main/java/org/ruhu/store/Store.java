package org.ruhu.store;

import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.KnownTime;
import org.ruhu.model.Rebuilt;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import org.ruhu.model.Verified;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
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
    private final Keyring keyring;
    private final Journal journal;
    private final Copy copy;
    private final Blobs blobs;
    private final User user;
    private Identity identity;
    private final Sighting sighting;
    private final Pen pen;

    Store(Env env, FileLock lock, Opener.Keys keys, Journal journal, Copy copy, Folders folders, Sighting sighting) {
        this.env = env;
        this.lock = lock;
        this.key = keys.key();
        this.keyring = keys.keyring();
        this.user = keys.user();
        this.journal = journal;
        this.copy = copy;
        this.folders = folders;
        this.blobs = new Blobs(folders.blobs(), key.blobs(), env);
        this.sighting = sighting;
        this.identity = Opener.current(copy);
        this.pen = Pen.of(env, user, identity, copy, journal);
    }

    /** Makes a workspace in an empty or missing folder. @param first the user who sets it up */
    public static Store create(Path root, Identity identity, User first, char[] password, Env env) {
        return new Opener(root, env).create(identity, first, password);
    }

    /** Who may enter, as far as it can be said without a password. @throws Trouble if the keyring is damaged */
    public static Seats seats(Path root, Env env) {
        return Keyring.read(root).seats(env);
    }

    public static Opening open(Path root, Login login, Env env) {
        return new Opener(root, env).open(login);
    }

    /** What a back-up is made of now, in a moment; it may be written by any thread. */
    public BackupSource backup(BackUpReason why) {
        return BackupSource.of(folders, identity, key, journal, copy, why, env);
    }

    /** Where back-ups go if nothing else is said. */
    public Path backups() {
        return folders.backups();
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
        save(List.of(pen.logged(what, subject, detail)));
    }

    /** What goes into the log together with what was done: both are saved, or neither. */
    public record Note(Deed what, String subject, String detail) {}

    /**
     * Appends a note behind an entry that is not acknowledged yet. That one is forced first: else a power cut could leave
     * the note without it, which would look like damage.
     */
    Frame append(Note note) {
        journal.forceUnacknowledged();
        Pen.Sealed sealed = pen.seal(List.of(pen.logged(note.what, note.subject, note.detail)), journal.digest());
        long start = journal.append(Frame.Kind.SAVE, sealed.digest(), sealed.body());
        pen.wrote(sealed);
        return new Frame(start, journal.end(), 0, Frame.Kind.SAVE, sealed.digest(), sealed.body());
    }

    /** Takes what happened before the door into the log, and mends what is damaged of the small files. */
    void entered(Login login) {
        List<Draft> notes = keyring.notes().stream().map(note -> pen.logged(note.what(), note.user(), note.at())).toList();
        if (!notes.isEmpty()) {
            save(notes);
        }
        keyring.entered(user, login, key, env);
        Recovery.entered(folders.root(), user);
        folders.mend(Opener.label(identity));
    }

    public Identity identity() {
        return identity;
    }

    /** Whether the data here are demo data; empty while there are none. */
    public Optional<Boolean> demo() {
        return Database.meta(handle(), "demo").map("1"::equals);
    }

    /** Saves what one action of a person wrote, in one entry. */
    public List<Change> save(List<Draft> drafts) {
        Pen.Sealed sealed = pen.seal(drafts, journal.digest());
        append(Frame.Kind.SAVE, sealed.digest(), sealed.body());
        pen.wrote(sealed);
        return sealed.changes();
    }

    /** The same, with what the log says of it: both are saved, or neither. */
    public List<Change> save(List<Draft> drafts, Note note) {
        List<Draft> all = new java.util.ArrayList<>(drafts);
        all.add(pen.logged(note.what, note.subject, note.detail));
        return save(all);
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

    /** Notes that a package has left. @param sha its check digest. @param file SHA-256 of its bytes, hex */
    public void exported(byte[] sha, String to, long changes, String file, Optional<Note> note) {
        byte[] body = JSON.writeValueAsBytes(new Applier.Exported(HexFormat.of().formatHex(sha), env.now().toString(), to,
            changes, file));
        Chain before = pen.chain();
        try {
            long start = journal.append(Frame.Kind.EXPORT, journal.digest(), body);
            var exported = new Frame(start, journal.end(), 0, Frame.Kind.EXPORT, journal.digest(), body);
            Optional<Frame> noted = note.map(this::append);
            journal.force();
            sighting.note(journal);
            copy.later(exported);
            noted.ifPresent(copy::later);
        } catch (Trouble e) {
            pen.goBackTo(before);
            throw e;
        }
    }

    /** Begins to take in a package; nothing of it counts before its commit. */
    public Import beginImport() {
        return new Import(this, pen, journal, copy);
    }

    private void append(Frame.Kind kind, byte[] digest, byte[] body) {
        long start = journal.append(kind, digest, body);
        journal.force();
        sighting.note(journal);
        copy.later(new Frame(start, journal.end(), 0, kind, digest, body));
    }

    Journal journal() {
        return journal;
    }

    Env env() {
        return env;
    }

    public Knowledge knowledge() {
        return copy.writers().knowledge();
    }

    /** Check digest of all changes held. */
    public byte[] digest() {
        return journal.digest();
    }

    /** The log of who did what. */
    public AuditLog audit() {
        return new AuditLog(copy::handle);
    }

    public ChainCheck chainCheck() {
        return new ChainCheck(copy::handle, copy::writers, journal);
    }

    /** The newest moment that is known to have been. */
    public KnownTime knownTime() {
        return Database.meta(handle(), Applier.KNOWN_TIME).map(KnownTime::read).orElse(KnownTime.PROGRAM);
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

    /** Printed sheets. */
    public ClueTables clues() {
        return new ClueTables(copy::handle);
    }

    public PrintedSheets sheets() {
        return new PrintedSheets(copy::handle);
    }

    /** Who is in which household. */
    public RosterTables roster() {
        return new RosterTables(copy::handle);
    }

    /** Rounds, their base lists, and who came and went. */
    public RoundTables rounds() {
        return new RoundTables(copy::handle);
    }

    /** How much of what was written here somebody has. @param has what he holds */
    public Unsent unsent(Knowledge has) {
        return new Unsynced(handle(), copy.writers(), journal, identity).beyond(has);
    }

    /** Packages that came and went. */
    public PackageLog packages() {
        return new PackageLog(copy::handle);
    }

    /** What others last said of themselves. */
    public Peers peers() {
        return new Peers(copy::handle, copy::writers, settings(), this::wrote);
    }

    /** Whether this device wrote as a writer: its first change says so. */
    private boolean wrote(int writer) {
        return Run.first(handle(), writer).map(run -> ChangeCodec.trusted(Lines.split(journal.read(run.entry()).body()).get(run.index())))
            .map(first -> first.device().equals(identity.device())).orElse(false);
    }

    public Outgoing outgoing() {
        return new Outgoing(copy::handle, copy::writers, journal);
    }

    /** When the oldest change written on this device that the other side is not known to have was written, ISO. */
    public Optional<String> unsyncedSince() {
        return new Unsynced(handle(), copy.writers(), journal, identity).since(outgoing(), peers());
    }

    Handle handle() {
        return copy.handle();
    }

    /** Which devices look after which grids. */
    public List<Assigned> assigned() {
        return handle().createQuery("SELECT device, grid, way FROM assignment ORDER BY device, grid").map((row, context) ->
            new Assigned(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /** What is to leave at the next opening. */
    public Leaving leaving() {
        return new Leaving(copy::handle, copy::writers, settings(), identity.device());
    }

    /** What this workspace keeps for itself: its keys, what it was told at the door. */
    public Settings settings() {
        return new Settings(copy::handle, this::set);
    }

    private void set(byte[] body) {
        append(Frame.Kind.SETTING, journal.digest(), body);
    }

    /** Where two wrote different things. */
    public OpenConflicts conflicts() {
        return new OpenConflicts(copy::handle);
    }

    /** Single changes, and what each was written over. */
    public Trail trail() {
        return new Trail(copy::handle, copy::writers, journal);
    }

    /** Who is behind the ids in a change. */
    public Authors authors() {
        return new Authors(copy::handle);
    }

    /** Records that are one and the same thing. */
    public Links links() {
        return new Links(copy::handle);
    }

    /** What a person must look at. */
    public Doubts doubts() {
        return new Doubts(copy::handle, journal, this);
    }

    void rejected(Applier.Rejected rejected) {
        append(Frame.Kind.DOUBT_REJECTED, journal.digest(), JSON.writeValueAsBytes(rejected));
    }

    /** Notes what was said of a package that was not taken in. @param sha of the file's bytes, hex */
    public void refused(String sha, String from, String verdict) {
        append(Frame.Kind.VERDICT, journal.digest(), JSON.writeValueAsBytes(new Applier.Said(sha, env.now().toString(), from,
            verdict)));
    }

    /**
     * Goes on as another writer, so that no number is given out twice: this workspace was restored or cloned unnoticed.
     *
     * @param seen the latest incarnation that is known of
     */
    public void rotate(int seen, String why) {
        Identity next = identity.reborn(env.newId(), seen);
        append(Frame.Kind.IDENTITY, journal.digest(), JSON.writeValueAsBytes(next));
        identity = next;
        pen.become(next);
        sighting.begin(next.epoch());
        sighting.note(journal);
        log(Deed.WRITER_ROTATED, why, "");
    }

    /** Who may enter, and with which password. */
    public Members members() {
        return new Members(keyring, key, env);
    }

    /** The data key, sealed to the district's recovery keys. */
    public Escrow escrow() {
        return new Escrow(folders.root(), key, identity);
    }

    /** The folder in which it is. */
    public Path root() {
        return folders.root();
    }

    /** The sealed data key that a device sent last, Base64; empty if it sent none. */
    public Optional<String> escrowOf(String device) {
        return Database.meta(handle(), Applier.ESCROW + device);
    }

    /**
     * Makes the database again from the journal, and proves that it holds what the journal says.
     *
     * @return the tables that held something else before
     */
    public Rebuilt rebuild() {
        return upkeep().rebuild();
    }

    /** Recomputes everything the files say of themselves. @param done hears how far it is, 0 to 1 */
    public Verified verify(DoubleConsumer done) {
        return upkeep().verify(done);
    }

    private Upkeep upkeep() {
        return new Upkeep(folders, key, journal, copy, blobs);
    }

    @Override
    public void close() {
        copy.close();
        sighting.note(journal);
        sighting.close();
        journal.close();
        key.close();
        Opener.release(lock);
    }
}
