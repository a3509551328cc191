package org.ruhu.ui.sync;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.sync.Refusal;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.ImportPackage.Outcome;
import org.ruhu.work.ImportPackage.Preview;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;

/** Takes a package in, step by step: read it, say what it would do, and only when the person agrees write it. */
public final class ImportModel {
    private final Desk desk;
    private final Executor screen;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Waiting());

    /** Where the person is on the way. */
    public sealed interface Step {
        record Waiting() implements Step {}

        record Reading(Watched progress) implements Step {}

        record Previewed(Preview.Ready preview) implements Step {}

        record Writing(Watched progress) implements Step {}

        /** @param rest what of the file can be saved all the same */
        record Refused(Refusal refusal, Optional<Rest> rest) implements Step {}

        record Cancelled() implements Step {}

        record Done(long fresh, long all, String checkCode) implements Step {}
    }

    /** The signed beginning of a file whose end is missing. */
    public record Rest(Path file, long vouched) {}

    private record Written(Outcome outcome, String checkCode) {}

    public ImportModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.screen = screen;
        this.workspace = workspace;
        this.trouble = trouble;
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public boolean busy() {
        return step.get() instanceof Step.Reading || step.get() instanceof Step.Writing;
    }

    /** Reads the whole file and writes nothing. */
    public void read(Path file) {
        if (busy()) {
            return;
        }
        var progress = new Watched(screen);
        step.set(new Step.Reading(progress));
        desk.run(() -> new ImportPackage(workspace).preview(file, progress), preview -> previewed(file, preview), this::failed);
    }

    private void previewed(Path file, Preview preview) {
        step.set(switch (preview) {
            case Preview.Refused(Refusal refusal, long vouched) -> new Step.Refused(refusal,
                vouched > 0 && workspace.may(Act.RESTORE) ? Optional.of(new Rest(file, vouched)) : Optional.empty());
            case Preview.Ready ready -> new Step.Previewed(ready);
        });
    }

    /** The person agrees to what was previewed. */
    public void agree() {
        if (!(step.get() instanceof Step.Previewed(Preview.Ready preview))) {
            return;
        }
        write(progress -> new ImportPackage(workspace).run(preview, progress));
    }

    /** Takes in the beginning of a file that was cut short. */
    public void salvage() {
        if (step.get() instanceof Step.Refused(_, Optional<Rest> rest) && rest.isPresent()) {
            write(progress -> new ImportPackage(workspace).salvage(rest.get().file, rest.get().vouched, progress));
        }
    }

    private void write(Function<Watched, Outcome> how) {
        var progress = new Watched(screen);
        step.set(new Step.Writing(progress));
        desk.run(() -> {
            Outcome outcome = how.apply(progress);
            return new Written(outcome, workspace.checkCode());
        }, this::written, this::failed);
    }

    private void written(Written written) {
        step.set(switch (written.outcome()) {
            case Outcome.Refused(Refusal refusal) -> new Step.Refused(refusal, Optional.empty());
            case Outcome.Done(long fresh, long _, long all) -> new Step.Done(fresh, all, written.checkCode());
        });
    }

    private void failed(Throwable failure) {
        if (failure instanceof Progress.Cancelled) {
            step.set(new Step.Cancelled());
        } else {
            step.set(new Step.Waiting());
            trouble.accept(failure);
        }
    }

    /** Ends work that is under way; nothing is changed then. */
    public void cancel() {
        switch (step.get()) {
            case Step.Reading(Watched progress) -> progress.cancel();
            case Step.Writing(Watched progress) -> progress.cancel();
            case Step.Previewed _, Step.Refused _, Step.Cancelled _, Step.Done _, Step.Waiting _ -> step.set(new Step.Waiting());
        }
    }
}
