package org.ruhu.work;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Passwords;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.store.Members;

/**
 * The people who share this laptop, each with a password of their own. Whoever looks after them may give away no more than
 * their own role lets them, and cannot remove or change themselves, so that somebody who looks after users is always left.
 */
public final class Users {
    private static final int LONGEST_NAME = 50;

    private final Workspace workspace;
    private final Members members;

    public Users(Workspace workspace) {
        this.workspace = workspace;
        this.members = workspace.store().members();
    }

    /**
     * @param number what the login calls them by
     * @param me     whether it is the person who has entered
     * @param mine   whether the person who has entered may change them
     */
    public record Member(int number, User user, boolean me, boolean mine) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Done(int number, User user) implements Outcome {}

        /** Nothing was changed. @param key of the sentence that says why, with {@link Users#blanks} */
        record Refused(String key) implements Outcome {}
    }

    /** What came of changing one's own password. */
    public sealed interface Own {
        record Done() implements Own {}

        /** The old one was wrong. @param failed wrong ones in a row */
        record Wrong(int failed) implements Own {}

        /** @param until when the next try is allowed, ISO with offset */
        record Throttled(String until) implements Own {}

        /** @param key of the sentence that says what is wrong with the new one */
        record Refused(String key) implements Own {}
    }

    /** Blanks of every sentence that a refusal names. */
    public static Object[] blanks() {
        return new Object[] {Passwords.SHORTEST, Passwords.SHORTEST_CHINESE};
    }

    /** @throws Denied if the person who has entered does not look after users */
    public List<Member> list() {
        workspace.require(Act.USERS);
        String me = workspace.user().id();
        return members.all().stream().map(member -> new Member(member.number(), member.user(), member.user().id().equals(me),
            !member.user().id().equals(me) && mayAppoint().contains(member.user().role()))).toList();
    }

    /** The roles that the person who has entered may give. */
    public Set<UserRole> mayAppoint() {
        return workspace.user().role().mayAppoint();
    }

    public Outcome add(String name, UserRole role, char[] password) {
        workspace.require(Act.USERS);
        var user = new User("u-" + HexFormat.of().formatHex(workspace.env().bytes(4)), name.strip(), role);
        Optional<String> wrong = wrongName(user).or(() -> mayAppoint().contains(role) ? Optional.empty()
            : Optional.of("work.user.appoint")).or(() -> weak(password, user));
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        int number = members.add(user, password);
        new UserRecords(workspace).born(user);
        workspace.log(Deed.USER_ADDED, user.id(), role.tag());
        return new Outcome.Done(number, user);
    }

    /** Another name or role for a colleague; their password stays. */
    public Outcome change(int number, String name, UserRole role) {
        return colleague(number, before -> {
            var user = new User(before.id(), name.strip(), role);
            Optional<String> wrong = before.name().equals(user.name()) ? Optional.empty() : wrongName(user);
            if (wrong.isPresent()) {
                return new Outcome.Refused(wrong.get());
            }
            if (!mayAppoint().contains(role)) {
                return new Outcome.Refused("work.user.appoint");
            }
            members.change(user);
            new UserRecords(workspace).changed(user);
            workspace.log(Deed.USER_CHANGED, user.id(), role.tag());
            return new Outcome.Done(number, user);
        });
    }

    /** Sets a new password for a colleague who forgot theirs. */
    public Outcome password(int number, char[] password) {
        return colleague(number, user -> {
            Optional<String> weak = weak(password, user);
            if (weak.isPresent()) {
                return new Outcome.Refused(weak.get());
            }
            members.password(user, password);
            workspace.log(Deed.PASSWORD_RESET, user.id(), "");
            return new Outcome.Done(number, user);
        });
    }

    /** From now on this colleague's password opens nothing here. */
    public Outcome remove(int number) {
        return colleague(number, user -> {
            members.remove(user.id());
            new UserRecords(workspace).removed(user);
            workspace.log(Deed.USER_REMOVED, user.id(), "");
            return new Outcome.Done(number, user);
        });
    }

    /** Changes the password of the person who has entered; everybody may do that. */
    public Own own(char[] old, char[] password) {
        User me = workspace.user();
        Optional<String> weak = weak(password, me);
        if (weak.isPresent()) {
            return new Own.Refused(weak.get());
        }
        return switch (members.check(me.id(), old)) {
            case Members.Check.Right() -> {
                members.password(me, password);
                workspace.log(Deed.PASSWORD_CHANGED, me.id(), "");
                yield new Own.Done();
            }
            case Members.Check.Wrong(int failed) -> new Own.Wrong(failed);
            case Members.Check.Throttled(String until) -> new Own.Throttled(until);
        };
    }

    private interface Work {
        Outcome on(User user);
    }

    private Outcome colleague(int number, Work work) {
        Optional<Member> member = list().stream().filter(each -> each.number() == number).findFirst();
        if (member.isEmpty()) {
            return new Outcome.Refused("work.user.none");
        }
        if (member.get().me()) {
            return new Outcome.Refused("work.user.oneself");
        }
        return member.get().mine() ? work.on(member.get().user()) : new Outcome.Refused("work.user.appoint");
    }

    private Optional<String> wrongName(User user) {
        String name = user.name();
        boolean plain = !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
        if (!plain) {
            return Optional.of("work.user.name");
        }
        boolean taken = members.all().stream().anyMatch(member -> !member.user().id().equals(user.id())
            && member.user().name().equalsIgnoreCase(name));
        return taken ? Optional.of("work.user.taken") : Optional.empty();
    }

    private static Optional<String> weak(char[] password, User user) {
        return Passwords.fault(password, user.name()).map(Passwords.Fault::key);
    }
}
