package org.ruhu.work;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.FormException;
import org.ruhu.model.Act;
import org.ruhu.model.ClockDoubt;
import org.ruhu.model.Configuration;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.Passwords;
import org.ruhu.model.Role;
import org.ruhu.model.Round;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.store.BackupMemo;
import org.ruhu.store.Folders;
import org.ruhu.store.Identity;
import org.ruhu.store.Login;
import org.ruhu.store.Members;
import org.ruhu.store.Opening;
import org.ruhu.store.Store;
import org.ruhu.sync.Digests;
import org.ruhu.sync.Knowledge;
import org.ruhu.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open workspace, entered with a password; use cases are made with it. Closing it locks it.
 *
 * <p>Confined to one thread that nobody interrupts.
 */
public final class Workspace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private final Store store;
    private final Env env;
    private final Map<UUID, CompiledForm> forms = new HashMap<>();
    /** Those that ship with the program, by name. */
    private final Map<String, CompiledForm> bundled = new HashMap<>();

    private final AtomicReference<@Nullable Knowledge> backedUp = new AtomicReference<>();
    private volatile BackupMemo backUps;

    private Workspace(Store store, Env env) {
        this.store = store;
        this.env = env;
        this.backUps = BackupMemo.read(store.root());
    }

    /** Whether there is a workspace in a folder. @throws Trouble if what is there of one is damaged beyond telling */
    public static boolean isAt(Path folder) {
        return !(new Folders(folder).seen() instanceof Folders.Seen.Nothing);
    }

    /**
     * Makes a workspace in an empty or missing folder; its first user looks after the others.
     *
     * @throws Trouble if the password is too weak, or the folder cannot be written; then there is no workspace
     */
    public static Workspace create(Path folder, Role role, String userName, char[] password, Env env) {
        Passwords.require(password, userName);
        boolean centre = role == Role.CENTRE;
        var first = new User("u-" + HexFormat.of().formatHex(env.bytes(4)), userName,
            centre ? UserRole.DISTRICT : UserRole.TEAM_LEADER);
        return create(folder, role, first, password, env);
    }

    /** With a first user of any role, for tests of what each role may. */
    static Workspace create(Path folder, Role role, User first, char[] password, Env env) {
        boolean centre = role == Role.CENTRE;
        String device = (centre ? "centre-" : "dev-") + HexFormat.of().formatHex(env.bytes(4));
        var identity = new Identity(env.newId(), role.tag(), device, env.newId(), 1, first.id(), first.name(),
            env.now().toString());
        var workspace = new Workspace(Store.create(folder, identity, first, password, env), env);
        new Keys(workspace).make();
        new UserRecords(workspace).born(first);
        return workspace;
    }

    /** Enters as whoever has this password. */
    public static Entry open(Path folder, char[] password, Env env) {
        return open(folder, "", password, env);
    }

    /** @param user id of a user; empty: whoever has this password */
    public static Entry open(Path folder, String user, char[] password, Env env) {
        return switch (Store.open(folder, new Login(user, password), env)) {
            case Opening.Open(Store store) -> {
                var workspace = new Workspace(store, env);
                yield workspace.entered() ? new Entry.Open(workspace) : open(folder, user, password, env);
            }
            case Opening.WrongPassword(int failed) -> new Entry.WrongPassword(failed);
            case Opening.Throttled(String until) -> new Entry.Throttled(until);
            case Opening.InUse() -> new Entry.InUse();
            case Opening.NoWorkspace() -> new Entry.NoWorkspace();
            case Opening.Newer(int format) -> new Entry.Newer(format);
        };
    }

    /** @return whether it is open; if not, the key file has been put right, and whoever wants to enter tries again */
    private boolean entered() {
        var records = new UserRecords(this);
        try {
            Optional<UserRole> role = records.lostRole(user());
            if (records.isGone(user())) {
                throw new Trouble("work.user.removed");
            }
            if (role.isPresent()) {
                store.members().change(new User(user().id(), user().name(), role.get()));
                store.close();
                return false;
            }
            new Keys(this).make();
            log(Deed.LOGIN, "", "");
            if (records.missing(user())) {
                records.born(user());
            }
            store.members().all().stream().map(Members.Member::user).filter(records::isGone)
                .forEach(gone -> store.members().remove(gone.id()));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        keepEscrow();
        return true;
    }

    /** Seals the data key to the district's recovery keys as they are now. A precaution: it keeps nobody from working. */
    void keepEscrow() {
        try {
            store.escrow().refresh(RecoveryKeys.of(store.records()));
        } catch (Trouble e) {
            LOG.warn("The data key could not be sealed to the district's recovery keys: {}", e.key());
        }
    }

    /** @throws Denied if the person who has entered may not */
    void require(Act act) {
        if (!may(act)) {
            throw new Denied(act, user().role());
        }
    }

    public boolean may(Act act) {
        return user().role().may(act);
    }

    /** Who has entered. */
    public User user() {
        return store.user();
    }

    /**
     * Keeps in the log who did what.
     *
     * @param subject an id or a file's name, nothing personal
     * @param detail  such as the reason given
     */
    void log(Deed what, String subject, String detail) {
        store.log(what, subject, detail);
    }

    /** What is wrong with the computer's clock; empty if nothing is known to be. */
    public Optional<ClockDoubt> clockDoubt() {
        return store.knownTime().doubt(env.now());
    }

    /** Somebody says that the date is right although {@link #clockDoubt} says it cannot be; it is believed and kept in the log. */
    public void confirmClock() {
        clockDoubt().ifPresent(doubt -> log(Deed.CLOCK_CONFIRMED, "", LogDetail.of("known", doubt.known().at())));
    }

    /** What is remembered of the back-ups. */
    BackupMemo backUps() {
        return backUps;
    }

    /** Remembers how back-ups went, at least until the program ends; from any thread. */
    synchronized void remember(UnaryOperator<BackupMemo> change) {
        backUps = change.apply(backUps);
        backUps.write(store.root());
    }

    /** A back-up of this was read back and is whole; from any thread. */
    void backedUp(Knowledge held) {
        backedUp.set(held);
    }

    /** What the newest verified back-up holds, if it was not asked for yet. */
    Optional<Knowledge> takeBackedUp() {
        return Optional.ofNullable(backedUp.getAndSet(null));
    }

    Store store() {
        return store;
    }

    Env env() {
        return env;
    }

    public Role role() {
        return Role.of(store.identity().role());
    }

    public String userName() {
        return store.user().name();
    }

    public String device() {
        return store.identity().device();
    }

    /** Whether the data are demo data; false too while there are none. */
    public boolean demo() {
        return store.demo().orElse(false);
    }

    /** Whether nothing was imported yet. */
    public boolean empty() {
        return store.demo().isEmpty();
    }

    /** Check code of all that is held here, for two people to compare. */
    public String checkCode() {
        return Digests.checkCode(store.digest());
    }

    /** When a package last left; empty if none has. */
    public Optional<String> lastExport() {
        return store.outgoing().lastExport();
    }

    /** The round that is being done; empty where none is open. */
    public Optional<Round> round() {
        return store.records().openRound(today()).map(id -> Rounds.of(id, store.records().state(id).fields()));
    }

    public Configuration configuration() {
        return Configurations.of(store.records());
    }

    /** A form in its latest version, also where a second verification names it: as the district sent it, else as it ships with the program. */
    public Optional<CompiledForm> form(String named) {
        String name = SecondVisits.plain(named);
        Optional<CompiledForm> sent = store.records().form(name).map(id -> forms.computeIfAbsent(id, this::compiled));
        return sent.isPresent() || !BundledForms.names().contains(name) ? sent
            : Optional.of(bundled.computeIfAbsent(name, shipped -> CompiledForm.of(BundledForms.read(shipped))));
    }

    /** The forms besides the open round's own: those of the program in its order, then what the district added. */
    public List<OtherForm> otherForms() {
        Set<String> names = new LinkedHashSet<>(BundledForms.names());
        names.addAll(store.records().forms());
        round().map(Round::form).ifPresent(names::remove);
        List<OtherForm> others = new ArrayList<>();
        for (String name : names) {
            title(name).ifPresent(title -> others.add(new OtherForm(name, title)));
        }
        return others;
    }

    /** Empty if the form is not here, or is one that only a newer program can read. */
    Optional<Words> title(String form) {
        try {
            return form(form).map(compiled -> compiled.form().title());
        } catch (FormException e) {
            LOG.warn("The form {} cannot be read: {} faults", form, e.faults().size());
            return Optional.empty();
        }
    }

    /** A form that can be filled besides the round's own. */
    public record OtherForm(String id, Words title) {}

    private CompiledForm compiled(UUID id) {
        return CompiledForm.of(Forms.read(store.records().state(id).fields()));
    }

    LocalDate today() {
        return env.now().toLocalDate();
    }

    /** Closes it because the person has left it, which is logged. */
    public void lock() {
        try (this) {
            log(Deed.LOCKED, "", "");
        }
    }

    @Override
    public void close() {
        try {
            log(Deed.LOCKED, "", "");
        } catch (Trouble e) {
            // a full disk must not keep the workspace from being locked
            LOG.warn("That the workspace was locked could not be noted: {}", e.key());
        } finally {
            store.close();
        }
    }
}
