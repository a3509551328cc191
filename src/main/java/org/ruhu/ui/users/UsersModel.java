package org.ruhu.ui.users;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Users;
import org.ruhu.work.Workspace;

/** The users of a workspace, and what the person who has entered may do about them. */
public final class UsersModel {
    private final Desk desk;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<List<Users.Member>> members = new ReadOnlyObjectWrapper<>(List.of());

    public UsersModel(Desk desk, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.workspace = workspace;
        this.trouble = trouble;
    }

    /** Empty for whoever does not look after users. */
    public ReadOnlyObjectProperty<List<Users.Member>> members() {
        return members.getReadOnlyProperty();
    }

    public User me() {
        return workspace.user();
    }

    /** Whether the person who has entered looks after the others. */
    public boolean looksAfter() {
        return workspace.may(Act.USERS);
    }

    /** The roles that the person who has entered may give, in order. */
    public List<UserRole> roles() {
        return me().role().mayAppoint().stream().sorted().toList();
    }

    public void refresh() {
        if (looksAfter()) {
            desk.run(() -> new Users(workspace).list(), members::set, trouble);
        }
    }

    /** @param then gets the key of the sentence that says why it was not done; empty if it was */
    void add(String name, UserRole role, String password, Consumer<Optional<String>> then) {
        run(() -> new Users(workspace).add(name, role, password.toCharArray()), then);
    }

    void change(int number, String name, UserRole role, Consumer<Optional<String>> then) {
        run(() -> new Users(workspace).change(number, name, role), then);
    }

    void password(int number, String password, Consumer<Optional<String>> then) {
        run(() -> new Users(workspace).password(number, password.toCharArray()), then);
    }

    void remove(int number, Consumer<Optional<String>> then) {
        run(() -> new Users(workspace).remove(number), then);
    }

    private void run(Callable<Users.Outcome> work, Consumer<Optional<String>> then) {
        desk.run(work, outcome -> {
            then.accept(switch (outcome) {
                case Users.Outcome.Done _ -> Optional.empty();
                case Users.Outcome.Refused(String key) -> Optional.of(key);
            });
            refresh();
        }, trouble);
    }

    void own(String old, String password, Consumer<Users.Own> then) {
        desk.run(() -> new Users(workspace).own(old.toCharArray(), password.toCharArray()), then, trouble);
    }
}
