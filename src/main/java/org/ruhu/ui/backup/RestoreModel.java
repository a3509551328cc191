package org.ruhu.ui.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Env;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.FoundBackUp;
import org.ruhu.work.Progress;
import org.ruhu.work.RestoreBackUp;
import org.ruhu.work.RestoreBackUp.Mended;
import org.ruhu.work.RestoreBackUp.Outcome;

/** Brings a back-up into the place of the workspace, or mends the workspace from its back-ups, step by step. */
public final class RestoreModel {
    private final Desk desk;
    private final Executor screen;
    private final Path folder;
    private final Env env;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<Step> step;
    private List<FoundBackUp> found = List.of();
    private List<Path> looked = List.of();

    /** Where the person is on the way. */
    public sealed interface Step {
        /** @param found the back-ups at the chosen place, the latest first */
        record Choosing(List<FoundBackUp> found) implements Step {}

        /** @param said why the last try came to nothing; empty at first */
        record Password(FoundBackUp backUp, Optional<Said> said) implements Step {}

        record Working(Watched progress) implements Step {}

        record Restored(Outcome.Restored done) implements Step {}

        /** The workspace is damaged and is to be mended. */
        record Mending(Optional<Said> said) implements Step {}

        record Mended(RestoreBackUp.Mended.Repaired done) implements Step {}

        record Sound(int damaged) implements Step {}
    }

    /** A sentence. */
    public record Said(String key, List<Object> args) {}

    /** @param mend whether the workspace is damaged */
    public RestoreModel(Desk desk, Executor screen, Path folder, Env env, Consumer<Throwable> trouble, boolean mend) {
        this.desk = desk;
        this.screen = screen;
        this.folder = folder.toAbsolutePath().normalize();
        this.env = env;
        this.trouble = trouble;
        step = new ReadOnlyObjectWrapper<>(mend ? new Step.Mending(Optional.empty()) : new Step.Choosing(List.of()));
        Path beside = this.folder.resolveSibling(this.folder.getFileName() + "-backups");
        if (Files.isDirectory(beside)) {
            look(beside);
        }
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public Path folder() {
        return folder;
    }

    /** Whether a workspace stands where the back-up is to go; it is kept under another name. */
    public boolean occupied() {
        return Files.exists(folder.resolve("workspace.json")) || Files.isDirectory(folder.resolve("journal"));
    }

    /** Looks for back-ups. @param chosen a back-up or a folder */
    public void look(Path chosen) {
        looked = List.of(Files.isDirectory(chosen) ? chosen : chosen.toAbsolutePath().getParent());
        desk.run(() -> FoundBackUp.in(chosen), all -> {
            found = all;
            if (step.get() instanceof Step.Choosing) {
                step.set(new Step.Choosing(all));
            }
        });
    }

    /** A later back-up of the same laptop that could be restored as well. */
    public Optional<FoundBackUp.Facts> later(FoundBackUp backUp) {
        return backUp.facts().flatMap(one -> found.stream().filter(FoundBackUp::usable).flatMap(other -> other.facts().stream())
            .filter(other -> other.device().equals(one.device()) && other.changes() > one.changes()).findFirst());
    }

    public void choose(FoundBackUp backUp) {
        if (backUp.usable()) {
            step.set(new Step.Password(backUp, Optional.empty()));
        }
    }

    public void mend() {
        step.set(new Step.Mending(Optional.empty()));
    }

    public void backToList() {
        step.set(new Step.Choosing(found));
    }

    public void restore(String password) {
        if (!(step.get() instanceof Step.Password(FoundBackUp backUp, var _)) || password.isEmpty()) {
            return;
        }
        var progress = new Watched(screen);
        step.set(new Step.Working(progress));
        desk.run(() -> RestoreBackUp.run(backUp.file(), folder, password.toCharArray(), true, env, progress), outcome ->
            step.set(switch (outcome) {
                case Outcome.Restored done -> new Step.Restored(done);
                case Outcome.WrongPassword(int failed) -> new Step.Password(backUp, said("welcome.wrong", failed));
                case Outcome.Refused(String key, List<Object> args) -> new Step.Password(backUp, Optional.of(new Said(key, args)));
            }), failure -> failed(failure, new Step.Password(backUp, Optional.empty())));
    }

    public void mend(String password) {
        if (!(step.get() instanceof Step.Mending) || password.isEmpty()) {
            return;
        }
        var progress = new Watched(screen);
        step.set(new Step.Working(progress));
        desk.run(() -> RestoreBackUp.repair(folder, looked, password.toCharArray(), env, progress), outcome ->
            step.set(switch (outcome) {
                case Mended.Repaired done -> new Step.Mended(done);
                case Mended.Sound(int damaged) -> new Step.Sound(damaged);
                case Mended.WrongPassword(int failed) -> new Step.Mending(said("welcome.wrong", failed));
                case Mended.Refused(String key, List<Object> args) -> new Step.Mending(Optional.of(new Said(key, args)));
            }), failure -> failed(failure, new Step.Mending(Optional.empty())));
    }

    private static Optional<Said> said(String key, Object... args) {
        return Optional.of(new Said(key, List.of(args)));
    }

    private void failed(Throwable failure, Step back) {
        step.set(back);
        if (!(failure instanceof Progress.Cancelled)) {
            trouble.accept(failure);
        }
    }

    /** Gives up; nothing is changed then. */
    public void cancel() {
        if (step.get() instanceof Step.Working(Watched progress)) {
            progress.cancel();
        }
    }
}
