package org.ruhu.ui.welcome;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Env;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Door;
import org.ruhu.work.Entry;
import org.ruhu.work.Workspace;

/** Enters an existing workspace as one of its users. */
public final class LoginModel {
    private final Desk desk;
    private final Path folder;
    private final Env env;
    private final Consumer<Throwable> trouble;
    private final Consumer<Workspace> entered;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Waiting());
    private final ReadOnlyObjectWrapper<Optional<Door>> door = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Integer> user = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Optional<ForgottenModel>> forgotten = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What came of the last try. */
    public sealed interface State {
        record Waiting() implements State {}

        /** @param seconds since it began; long where the database is made anew */
        record Trying(int seconds) implements State {}

        /** @param failed wrong passwords in a row, over restarts too */
        record Wrong(int failed) implements State {}

        /** @param until when the next try is allowed, ISO with offset. @param seconds until then */
        record Throttled(String until, long seconds) implements State {}

        record InUse() implements State {}

        record Newer(int format) implements State {}

        record Gone() implements State {}
    }

    public LoginModel(Desk desk, Path folder, Env env, Consumer<Throwable> trouble, Consumer<Workspace> entered) {
        this.desk = desk;
        this.folder = folder;
        this.env = env;
        this.trouble = trouble;
        this.entered = entered;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Empty until it has been read. */
    public ReadOnlyObjectProperty<Optional<Door>> door() {
        return door.getReadOnlyProperty();
    }

    /** Number of the user who is chosen; 0 until it is known who there is. */
    public ReadOnlyObjectProperty<Integer> user() {
        return user.getReadOnlyProperty();
    }

    /** What is done about a forgotten password; empty while nobody forgot theirs. */
    public ReadOnlyObjectProperty<Optional<ForgottenModel>> forgotten() {
        return forgotten.getReadOnlyProperty();
    }

    public Path folder() {
        return folder;
    }

    /** Looks who may enter. */
    public void refresh() {
        desk.run(() -> Door.of(folder, env), now -> {
            door.set(Optional.of(now));
            choose(now.user(user.get()).map(Door.Seat::number).orElseGet(() -> now.user(now.last()).map(Door.Seat::number)
                .orElse(now.users().getFirst().number())));
        }, trouble);
    }

    /** Somebody else wants to enter. */
    public void choose(int number) {
        boolean other = user.get() != number;
        user.set(number);
        if (state.get() instanceof State.Trying) {
            return;
        }
        Optional<String> until = seat().flatMap(Door.Seat::until);
        if (until.isPresent()) {
            state.set(new State.Throttled(until.get(), seconds(until.get())));
        } else if (other) {
            state.set(new State.Waiting());
        }
    }

    /** The user before or after the chosen one. */
    public void step(int by) {
        List<Door.Seat> users = door.get().map(Door::users).orElse(List.of());
        for (int i = 0; i < users.size(); i++) {
            if (users.get(i).number() == user.get()) {
                choose(users.get(Math.floorMod(i + by, users.size())).number());
                return;
            }
        }
    }

    private Optional<Door.Seat> seat() {
        return door.get().flatMap(now -> now.user(user.get()));
    }

    /** About every second: the time to wait runs out by itself. */
    public void tick() {
        if (state.get() instanceof State.Trying(int seconds)) {
            state.set(new State.Trying(seconds + 1));
        }
        if (state.get() instanceof State.Throttled(String until, long _)) {
            long left = seconds(until);
            if (left > 0) {
                state.set(new State.Throttled(until, left));
            } else {
                state.set(new State.Waiting());
                refresh();
            }
        }
    }

    private long seconds(String until) {
        return Math.max(0, (ChronoUnit.MILLIS.between(env.now(), ZonedDateTime.parse(until)) + 999) / 1000);
    }

    public void enter(String password) {
        if (state.get() instanceof State.Trying || state.get() instanceof State.Throttled || password.isEmpty()) {
            return;
        }
        String id = seat().map(Door.Seat::id).orElse("");
        state.set(new State.Trying(0));
        desk.run(() -> Workspace.open(folder, id, password.toCharArray(), env), this::tried, failure -> {
            state.set(new State.Waiting());
            trouble.accept(failure);
        });
    }

    private void tried(Entry entry) {
        switch (entry) {
            case Entry.Open(Workspace workspace) -> {
                state.set(new State.Waiting());
                entered.accept(workspace);
            }
            case Entry.WrongPassword(int failed) -> {
                state.set(new State.Wrong(failed));
                refresh();
            }
            case Entry.Throttled(String until) -> {
                state.set(new State.Throttled(until, seconds(until)));
                refresh();
            }
            case Entry.InUse() -> state.set(new State.InUse());
            case Entry.Newer(int format) -> state.set(new State.Newer(format));
            case Entry.NoWorkspace() -> state.set(new State.Gone());
        }
    }

    /** The chosen user does not know their password any more. */
    public void forget() {
        Optional<Door> now = door.get();
        Optional<Door.Seat> seat = seat();
        if (now.isPresent() && seat.isPresent()) {
            forgotten.set(Optional.of(new ForgottenModel(desk, folder, env, now.get(), seat.get(), trouble, this::remembered)));
        }
    }

    /** Back to the password, with a new one or without. */
    private void remembered(Optional<String> password) {
        forgotten.set(Optional.empty());
        state.set(new State.Waiting());
        password.ifPresentOrElse(this::enter, this::refresh);
    }
}
