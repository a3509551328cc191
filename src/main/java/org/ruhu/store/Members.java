package org.ruhu.store;

import java.util.List;
import org.ruhu.model.Env;
import org.ruhu.model.User;

/** Who may enter this workspace, and with which password. What a method changes is on the disk when it returns. */
public final class Members {
    private final Keyring keyring;
    private final DataKey key;
    private final Env env;

    Members(Keyring keyring, DataKey key, Env env) {
        this.keyring = keyring;
        this.key = key;
        this.env = env;
    }

    /** @param number what the login calls them by */
    public record Member(int number, User user) {}

    /** What came of asking for a password. */
    public sealed interface Check {
        record Right() implements Check {}

        record Wrong(int failed) implements Check {}

        /** @param until when the next try is allowed, ISO with offset */
        record Throttled(String until) implements Check {}
    }

    public List<Member> all() {
        return keyring.named(key).stream().map(each -> new Member(each.number(), each.user())).toList();
    }

    /** Whether it is this user's password; a wrong one counts like one at the login. */
    public Check check(String user, char[] password) {
        return switch (keyring.unlock(new Login(user, password), env)) {
            case Keyring.Try.Right(DataKey found, var _) -> {
                found.close();
                yield new Check.Right();
            }
            case Keyring.Try.Wrong(int failed) -> new Check.Wrong(failed);
            case Keyring.Try.Throttled(var until) -> new Check.Throttled(until.toString());
        };
    }

    /** @return the new user's number. @throws org.ruhu.model.Trouble if the password is too weak */
    public int add(User user, char[] password) {
        return keyring.add(user, password, key, env);
    }

    /** Gives a user another name or role. */
    public void change(User user) {
        keyring.change(user, key, env);
    }

    /** Gives a user another password. @throws org.ruhu.model.Trouble if it is too weak */
    public void password(User user, char[] password) {
        keyring.password(user, password, key, env);
    }

    /** Takes the user's key away: from now on no password of theirs opens anything here. */
    public void remove(String user) {
        keyring.remove(user);
    }
}
