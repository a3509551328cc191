package org.ruhu.store;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.Passwords;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.store.KeyringFile.Content;
import org.ruhu.store.KeyringFile.Entry;
import org.ruhu.store.KeyringFile.Note;

/**
 * The data key, wrapped once per user by a key made from that user's password. There is no password hash to steal: logging
 * in is unwrapping. Every change is on the disk when its method returns.
 */
final class Keyring {
    private static final int MOST_NOTES = 100;

    private final KeyringFile file;
    private Content content;
    private boolean whole;

    /** What came of a password. */
    sealed interface Try {
        record Right(DataKey key, Entry entry) implements Try {}

        /** @param failed wrong ones in a row, this one included */
        record Wrong(int failed) implements Try {}

        /** Nothing was tried. */
        record Throttled(ZonedDateTime until) implements Try {}
    }

    private Keyring(KeyringFile file, Content content, boolean whole) {
        this.file = file;
        this.content = content;
        this.whole = whole;
    }

    static Keyring create(Path folder, User first, char[] password, DataKey key, Env env) {
        Passwords.require(password, first.name());
        Entry entry = entry(1, first, password, key, env);
        var keyring = new Keyring(new KeyringFile(folder), new Content(KeyringFile.FORMAT, 1, 2, List.of(entry), List.of()), true);
        keyring.write(keyring.content);
        return keyring;
    }

    /** Of nobody: for workspaces whose key is given. */
    static Keyring empty(Path folder) {
        return new Keyring(new KeyringFile(folder), new Content(KeyringFile.FORMAT, 0, 1, List.of(), List.of()), true);
    }

    /** Whether there is one, in whatever state. */
    static boolean isIn(Path folder) {
        return !(TwinFile.of(folder, KeyringFile.NAME).read() instanceof TwinFile.Found.Nothing);
    }

    /** @throws Trouble if neither copy of the file is whole */
    static Keyring read(Path folder) {
        var file = new KeyringFile(folder);
        KeyringFile.Found found = file.read();
        return new Keyring(file, found.content(), found.whole());
    }

    int format() {
        return content.format();
    }

    /** The users that may enter. */
    Seats seats(Env env) {
        return new Seats(content.users().stream().map(entry -> new Seats.Seat(entry.number(), entry.id(),
            UserRole.of(entry.role()), Throttle.until(entry, env).map(ZonedDateTime::toString))).toList(), content.last());
    }

    /** Tries the password on the user, or on all if none is named; a wrong one is counted and noted. */
    Try unlock(Login login, Env env) {
        List<Entry> asked = content.users().stream().filter(entry -> login.user().isEmpty() || login.user().equals(entry.id()))
            .map(entry -> Throttle.kept(entry, env)).toList();
        if (!content.users().containsAll(asked)) {
            write(replaced(asked));
        }
        List<Entry> open = asked.stream().filter(entry -> Throttle.until(entry, env).isEmpty()).toList();
        for (Entry entry : open) {
            Optional<byte[]> key = entry.key().open(secret(entry, login.password()), about(entry));
            if (key.isPresent()) {
                return new Try.Right(new DataKey(key.get()), entry);
            }
        }
        Optional<ZonedDateTime> earliest = asked.stream().flatMap(entry -> Throttle.until(entry, env).stream())
            .min(ZonedDateTime::compareTo);
        if (open.isEmpty() && earliest.isPresent()) {
            return new Try.Throttled(earliest.get());
        }
        String now = env.now().toString();
        List<Entry> failed = open.stream().map(entry -> entry.failed(entry.failed() + 1, now)).toList();
        List<Note> notes = new ArrayList<>(content.notes());
        failed.forEach(entry -> notes.add(new Note(now, entry.id(), Deed.LOGIN_FAILED.tag())));
        write(replaced(failed).noted(newest(notes)));
        return new Try.Wrong(failed.stream().mapToInt(Entry::failed).max().orElse(0));
    }

    /** Notes what happened before the door. */
    void note(String user, Deed what, Env env) {
        List<Note> notes = new ArrayList<>(content.notes());
        notes.add(new Note(env.now().toString(), user, what.tag()));
        write(content.noted(newest(notes)));
    }

    private static List<Note> newest(List<Note> notes) {
        return notes.subList(Math.max(0, notes.size() - MOST_NOTES), notes.size());
    }

    /** The first format bound nothing to it. */
    private static String about(Entry entry) {
        return entry.role().isEmpty() ? "" : bound(entry.number(), entry.id());
    }

    /** The first format knew passwords as they were typed. */
    private static char[] secret(Entry entry, char[] password) {
        return entry.role().isEmpty() ? password : Passwords.normal(password);
    }

    /**
     * Who has unlocked it.
     *
     * @param identity names the one user of the first format
     * @throws Trouble if what stands about them in the file was altered
     */
    User user(Try.Right right, Identity identity) {
        Entry entry = right.entry();
        if (entry.role().isEmpty()) {
            return new User(entry.id(), identity.userName(),
                identity.role().equals("centre") ? UserRole.DISTRICT : UserRole.TEAM_LEADER);
        }
        return user(entry, right.key());
    }

    private static User user(Entry entry, DataKey key) {
        UserRole role = UserRole.of(entry.role()).orElseThrow(() -> new Trouble("store.trouble.altered"));
        String name = Wrap.unseal(entry.name(), key.names(), bound(entry.number(), entry.id(), entry.role()))
            .orElseThrow(() -> new Trouble("store.trouble.altered"));
        return new User(entry.id(), name, role);
    }

    /** What was noted since somebody entered last. */
    List<Note> notes() {
        return content.notes();
    }

    /** After a right password: forgets the wrong ones and the notes, brings the file into today's form, mends its other copy. */
    void entered(User user, Login login, DataKey key, Env env) {
        Entry entry = required(user.id());
        Content next = entry.failed() > 0 ? content.with(entry.failed(0, null)) : content;
        if (content.format() < KeyringFile.FORMAT) {
            next = next.with(entry(entry.number(), user, login.password(), key, env));
        }
        next = new Content(KeyringFile.FORMAT, entry.number(), next.next(), next.users(), List.of());
        if (!whole || !next.equals(content)) {
            write(next);
        }
    }

    /** All users with their names. */
    List<Named> named(DataKey key) {
        return content.users().stream().map(entry -> new Named(entry.number(), user(entry, key))).toList();
    }

    /** A user and the number the login calls them by. */
    record Named(int number, User user) {}

    /** @return the new user's number */
    int add(User user, char[] password, DataKey key, Env env) {
        Passwords.require(password, user.name());
        int number = content.next();
        List<Entry> users = new ArrayList<>(content.users());
        users.add(entry(number, user, password, key, env));
        write(content.with(users, number + 1));
        return number;
    }

    /** Another name or role; the password stays. */
    void change(User user, DataKey key, Env env) {
        change(user.id(), entry -> new Entry(entry.number(), entry.id(), user.role().tag(), sealed(entry.number(), user, key, env),
            entry.key(), entry.failed(), entry.since()));
    }

    /** Another password; wrong ones are forgotten. */
    void password(User user, char[] password, DataKey key, Env env) {
        Passwords.require(password, user.name());
        change(user.id(), entry -> entry(entry.number(), user, password, key, env));
    }

    /** Takes the user's wrapped key away. */
    void remove(String id) {
        write(content.with(content.users().stream().filter(entry -> !entry.id().equals(id)).toList(), content.next()));
    }

    /** The user of an entry, known by the data key alone; empty if it is another workspace's key or the entry was altered. */
    Optional<User> known(String id, DataKey key) {
        try {
            return content.user(id).map(entry -> user(entry, key));
        } catch (Trouble e) {
            return Optional.empty();
        }
    }

    private void change(String id, Function<Entry, Entry> how) {
        write(content.with(how.apply(required(id))));
    }

    private Entry required(String id) {
        return content.user(id).orElseThrow(() -> new Trouble("store.trouble.nouser"));
    }

    private Content replaced(List<Entry> changed) {
        Content next = content;
        for (Entry entry : changed) {
            next = next.with(entry);
        }
        return next;
    }

    private static Entry entry(int number, User user, char[] password, DataKey key, Env env) {
        Wrap wrap = Wrap.of(key.bytes(), Passwords.normal(password), bound(number, user.id()), env);
        return new Entry(number, user.id(), user.role().tag(), sealed(number, user, key, env), wrap, 0, null);
    }

    private static String sealed(int number, User user, DataKey key, Env env) {
        return Wrap.seal(user.name(), key.names(), bound(number, user.id(), user.role().tag()), env);
    }

    private static String bound(int number, String... more) {
        return "ruhu/keyring/2 " + number + " " + String.join(" ", more);
    }

    private void write(Content next) {
        file.write(next);
        content = next;
        whole = true;
    }
}
