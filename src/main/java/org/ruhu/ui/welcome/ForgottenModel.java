package org.ruhu.ui.welcome;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Env;
import org.ruhu.model.Passwords;
import org.ruhu.sync.RecoveryAnswer;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Door;
import org.ruhu.work.ForgottenPassword;

/** A forgotten password: a request to the district, its answer, and the new password. */
public final class ForgottenModel {
    private final Desk desk;
    private final Path folder;
    private final Env env;
    private final Door door;
    private final Door.Seat seat;
    private final Consumer<Throwable> trouble;
    private final Consumer<Optional<String>> done;
    private final ReadOnlyObjectWrapper<Step> step;

    /** Where the person is on the way. */
    public sealed interface Step {
        /** The district knows no key for this laptop. */
        record Alone() implements Step {}

        record Explaining() implements Step {}

        /** @param file where the request was written just now; empty for an earlier one. @param wrong key of what is wrong with
         *              the answer; empty if nothing is */
        record Asked(Optional<Path> file, String code, String wrong) implements Step {}

        /** The answer opens; @param wrong key of what is wrong with the new password; empty if nothing is */
        record Choosing(RecoveryAnswer answer, String wrong) implements Step {}

        record Working() implements Step {}
    }

    /** @param done gets the new password; empty if the person goes back without */
    ForgottenModel(Desk desk, Path folder, Env env, Door door, Door.Seat seat, Consumer<Throwable> trouble,
                   Consumer<Optional<String>> done) {
        this.desk = desk;
        this.folder = folder;
        this.env = env;
        this.door = door;
        this.seat = seat;
        this.trouble = trouble;
        this.done = done;
        Optional<Door.Waiting> waiting = door.waiting().filter(asked -> asked.number() == seat.number());
        step = new ReadOnlyObjectWrapper<>(waiting.<Step>map(asked -> new Step.Asked(Optional.empty(), asked.code(), ""))
            .orElseGet(() -> door.district() ? new Step.Explaining() : new Step.Alone()));
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** Number of the user whose password is forgotten. */
    public int number() {
        return seat.number();
    }

    /** What the request is called. */
    public String fileName() {
        return ForgottenPassword.fileName(door.device().orElse(""));
    }

    public void ask(Path file) {
        Step before = step.get();
        step.set(new Step.Working());
        desk.run(() -> ForgottenPassword.ask(folder, seat.id(), file, env), asked -> {
            switch (asked) {
                case ForgottenPassword.Asked.Written(Path written, String code) ->
                    step.set(new Step.Asked(Optional.of(written), code, ""));
                case ForgottenPassword.Asked.NoKey() -> step.set(new Step.Alone());
                case ForgottenPassword.Asked.InUse() -> {
                    step.set(before);
                    done.accept(Optional.empty());
                }
            }
        }, failure -> failed(before, failure));
    }

    public void read(Path answer) {
        if (!(step.get() instanceof Step.Asked before)) {
            return;
        }
        step.set(new Step.Working());
        desk.run(() -> ForgottenPassword.read(folder, answer), found -> step.set(switch (found) {
            case ForgottenPassword.Answer.Fits(RecoveryAnswer fits) -> new Step.Choosing(fits, "");
            case ForgottenPassword.Answer.NoAnswer() -> new Step.Asked(before.file(), before.code(), "welcome.forgot.noanswer");
            case ForgottenPassword.Answer.NotOurs() -> new Step.Asked(before.file(), before.code(), "welcome.forgot.notours");
        }), failure -> failed(before, failure));
    }

    public void choose(String password, String again) {
        if (!(step.get() instanceof Step.Choosing(RecoveryAnswer answer, String _))) {
            return;
        }
        Optional<String> weak = Passwords.fault(password.toCharArray(), "").map(Passwords.Fault::key);
        String wrong = weak.orElse(password.equals(again) ? "" : "welcome.fault.different");
        if (!wrong.isEmpty()) {
            step.set(new Step.Choosing(answer, wrong));
            return;
        }
        step.set(new Step.Working());
        desk.run(() -> ForgottenPassword.use(folder, answer, password.toCharArray(), env), used -> {
            switch (used) {
                case DONE -> done.accept(Optional.of(password));
                case NOT_OURS -> step.set(new Step.Choosing(answer, "welcome.forgot.notours"));
                case IN_USE -> step.set(new Step.Choosing(answer, "welcome.inuse"));
            }
        }, failure -> failed(new Step.Choosing(answer, ""), failure));
    }

    private void failed(Step before, Throwable failure) {
        step.set(before);
        trouble.accept(failure);
    }

    public void back() {
        done.accept(Optional.empty());
    }
}
