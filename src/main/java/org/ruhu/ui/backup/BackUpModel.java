package org.ruhu.ui.backup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.BackUpReason;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.BackUp;
import org.ruhu.work.BackUpState;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;

/**
 * Back-ups of the open workspace, made beside the work: what is to be backed up is noted on the store's thread, the
 * writing is done on another. One at a time.
 */
public final class BackUpModel {
    private final Desk desk;
    private final Executor screen;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Optional<Watched>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<BackUp.Results>> made = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean asked;
    private boolean leaving;
    private boolean lastBegun;
    private Runnable next = () -> { };

    /** @param changed how the back-ups stand is another now */
    public BackUpModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble, Runnable changed) {
        this.desk = desk;
        this.screen = screen;
        this.workspace = workspace;
        this.trouble = trouble;
        this.changed = changed;
    }

    /** The one that is being written; empty if none is. */
    public ReadOnlyObjectProperty<Optional<Watched>> running() {
        return running.getReadOnlyProperty();
    }

    /** What came of the last one made by hand. */
    public ReadOnlyObjectProperty<Optional<BackUp.Results>> made() {
        return made.getReadOnlyProperty();
    }

    public boolean mayRestore() {
        return workspace.may(Act.RESTORE);
    }

    public boolean mayBackUp() {
        return workspace.may(Act.BACK_UP);
    }

    /** Every minute or so: begins one if an hour has gone by and something was saved in it. */
    public void tick() {
        if (!busy()) {
            begin(BackUpReason.HOURLY, false, ready -> { });
        }
    }

    public void byHand() {
        if (!busy()) {
            made.set(Optional.empty());
            begin(BackUpReason.BY_HAND, true, results -> made.set(Optional.of(results)));
        }
    }

    /** Begins the one at the end, and goes on when it is done, given up, or not needed. */
    public void leave(Runnable then) {
        if (leaving) {
            return;
        }
        leaving = true;
        next = then;
        if (busy()) {
            // what it has written so far is not written again
            stop();
        } else {
            last();
        }
    }

    private void last() {
        lastBegun = true;
        begin(BackUpReason.EXIT, true, results -> next.run(), next);
    }

    /** Gives up the one that is being written; the older ones are still there. */
    public void stop() {
        running.get().ifPresent(Watched::cancel);
    }

    /** Names a folder for second copies, or none any more. */
    public void second(Optional<Path> place) {
        desk.run(() -> {
            BackUpState.second(workspace, place);
            return place;
        }, done -> changed.run());
    }

    private boolean busy() {
        return asked || running.get().isPresent();
    }

    private void begin(BackUpReason why, boolean always, Consumer<BackUp.Results> then) {
        begin(why, always, then, () -> { });
    }

    private void begin(BackUpReason why, boolean always, Consumer<BackUp.Results> then, Runnable otherwise) {
        asked = true;
        var backUp = new BackUp(workspace);
        desk.run(() -> always || backUp.isDue() ? Optional.of(backUp.prepare(why)).filter(BackUp.Job::isNeeded)
            : Optional.<BackUp.Job>empty(), job -> {
            asked = false;
            if (job.isPresent()) {
                write(job.get(), then, otherwise);
            } else {
                ended(otherwise);
            }
        }, failure -> {
            asked = false;
            trouble.accept(failure);
            ended(otherwise);
        });
    }

    private void write(BackUp.Job job, Consumer<BackUp.Results> then, Runnable otherwise) {
        var progress = new Watched(screen);
        running.set(Optional.of(progress));
        Thread.ofPlatform().name("back-up").daemon().priority(Thread.MIN_PRIORITY).start(() -> {
            try {
                BackUp.Results results = job.run(progress);
                screen.execute(() -> {
                    running.set(Optional.empty());
                    ended(() -> then.accept(results));
                });
            } catch (RuntimeException e) {
                screen.execute(() -> {
                    running.set(Optional.empty());
                    if (!(e instanceof Progress.Cancelled)) {
                        trouble.accept(e);
                    }
                    ended(otherwise);
                });
            }
        });
    }

    private void ended(Runnable then) {
        if (!leaving) {
            changed.run();
        }
        then.run();
        if (leaving && !lastBegun) {
            last();
        }
    }
}
