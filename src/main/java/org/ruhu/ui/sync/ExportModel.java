package org.ruhu.ui.sync;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.ExportPackage;
import org.ruhu.work.PackageName;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;

/** Writes what this workspace holds into a package file. */
public final class ExportModel {
    private final Desk desk;
    private final Executor screen;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Waiting());

    /** Where the person is on the way. */
    public sealed interface Step {
        record Waiting() implements Step {}

        record Writing(Watched progress) implements Step {}

        record Cancelled() implements Step {}

        record Done(ExportPackage.Written written) implements Step {}
    }

    public ExportModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.screen = screen;
        this.workspace = workspace;
        this.trouble = trouble;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** So that files from many laptops can lie in one folder. */
    public void suggestName(Consumer<String> then) {
        desk.run(() -> PackageName.of(workspace, Optional.empty()), then);
    }

    public void write(Path file) {
        if (step.get() instanceof Step.Writing) {
            return;
        }
        var progress = new Watched(screen);
        step.set(new Step.Writing(progress));
        desk.run(() -> new ExportPackage(workspace).run(file, Optional.empty(), progress),
            written -> step.set(new Step.Done(written)), this::failed);
    }

    private void failed(Throwable failure) {
        if (failure instanceof Progress.Cancelled) {
            step.set(new Step.Cancelled());
        } else {
            step.set(new Step.Waiting());
            trouble.accept(failure);
        }
    }

    /** Ends the writing; no file is left. Else goes back to the beginning. */
    public void cancel() {
        if (step.get() instanceof Step.Writing(Watched progress)) {
            progress.cancel();
        } else {
            step.set(new Step.Waiting());
        }
    }
}
