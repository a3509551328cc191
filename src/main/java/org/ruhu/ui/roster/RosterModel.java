package org.ruhu.ui.roster;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.roster.RosterBook;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.Progress;
import org.ruhu.work.ReadRoster;
import org.ruhu.work.Workspace;
import org.ruhu.work.WriteHeldRows;

/** Takes a roster in, step by step: read it, say what it would do and what in it is doubtful, and only when the person agrees write it. */
public final class RosterModel {
    private final Desk desk;
    private final Executor screen;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Waiting());

    /** Where the person is on the way. */
    public sealed interface Step {
        record Waiting() implements Step {}

        record Reading(Watched progress) implements Step {}

        record Previewed(Preview preview) implements Step {}

        /** Cannot be cancelled: half a roster would be in the register. */
        record Writing() implements Step {}

        /** @param held where the rows are that wait; empty if none do */
        record Done(ReadRoster.Done done, Optional<Path> held) implements Step {}
    }

    /** @param book what a spreadsheet says besides; empty for plain JSON */
    public record Preview(Path file, ReadRoster roster, ReadRoster.Done done, Optional<RosterBook> book) {
        int held() {
            return book.map(some -> some.held().rows().size()).orElse(0);
        }

        boolean nothingNew() {
            return done.allAdded() + done.allChanged() == 0;
        }
    }

    public RosterModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble) {
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
        desk.run(() -> {
            var roster = new ReadRoster(workspace, file);
            ReadRoster.Done done = roster.preview(progress);
            return new Preview(file, roster, done, roster.book());
        }, preview -> step.set(new Step.Previewed(preview)), failure -> failed(failure, new Step.Waiting()));
    }

    /** The person agrees: first what waits is saved beside the file, then the rest goes in. */
    public void agree(Texts texts) {
        if (!(step.get() instanceof Step.Previewed(Preview preview))) {
            return;
        }
        step.set(new Step.Writing());
        desk.run(() -> {
            Optional<Path> held = preview.book.filter(book -> preview.held() > 0).map(book -> WriteHeldRows.run(preview.file, book, texts));
            return new Step.Done(preview.roster.run(Progress.NONE), held);
        }, step::set, failure -> failed(failure, new Step.Previewed(preview)));
    }

    private void failed(Throwable failure, Step back) {
        step.set(back);
        if (!(failure instanceof Progress.Cancelled)) {
            trouble.accept(failure);
        }
    }

    /** Back to the beginning; reading that is under way ends. */
    public void leave() {
        switch (step.get()) {
            case Step.Reading(Watched progress) -> progress.cancel();
            case Step.Writing() -> { }
            case Step.Waiting _, Step.Previewed _, Step.Done _ -> step.set(new Step.Waiting());
        }
    }
}
