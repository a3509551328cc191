package org.ruhu.ui.welcome;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Env;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Entry;
import org.ruhu.work.Workspace;

/** Enters an existing workspace with its password. */
public final class LoginModel {
    private final Desk desk;
    private final Path folder;
    private final Env env;
    private final Consumer<Throwable> trouble;
    private final Consumer<Workspace> entered;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Waiting());

    /** What came of the last try. */
    public sealed interface State {
        record Waiting() implements State {}

        record Trying() implements State {}

        /** @param failed wrong passwords in a row, over restarts too */
        record Wrong(int failed) implements State {}

        /** @param until when the next try is allowed, ISO with offset */
        record Throttled(String until) implements State {}

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

    public Path folder() {
        return folder;
    }

    public void enter(String password) {
        if (state.get() instanceof State.Trying || password.isEmpty()) {
            return;
        }
        state.set(new State.Trying());
        desk.run(() -> Workspace.open(folder, password.toCharArray(), env), this::tried, failure -> {
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
            case Entry.WrongPassword(int failed) -> state.set(new State.Wrong(failed));
            case Entry.Throttled(String until) -> state.set(new State.Throttled(until));
            case Entry.InUse() -> state.set(new State.InUse());
            case Entry.Newer(int format) -> state.set(new State.Newer(format));
            case Entry.NoWorkspace() -> state.set(new State.Gone());
        }
    }
}
