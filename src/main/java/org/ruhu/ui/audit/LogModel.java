package org.ruhu.ui.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.LogLine;
import org.ruhu.model.LogQuery;
import org.ruhu.model.Page;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.LogFile;
import org.ruhu.work.Progress;
import org.ruhu.work.ReadLog;
import org.ruhu.work.Workspace;

/** The log on the screen: what is asked for, one page of the answer, and whether the log is whole. */
public final class LogModel {
    private final Desk desk;
    private final Executor screen;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<LogQuery> query = new ReadOnlyObjectWrapper<>(LogQuery.ALL);
    private final ReadOnlyObjectWrapper<Optional<Found>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(new Check.None());

    /** @param people and devices that can be chosen from */
    public record Found(Page<LogLine> page, List<String> people, List<String> devices) {}

    /** What is known of whether the log is whole, or of a file that was written. */
    public sealed interface Check {
        record None() implements Check {}

        record Running(Watched progress) implements Check {}

        record Done(ReadLog.Verdict verdict) implements Check {}

        record Written(Path file, int entries) implements Check {}
    }

    public LogModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.screen = screen;
        this.workspace = workspace;
        this.trouble = trouble;
    }

    public ReadOnlyObjectProperty<LogQuery> query() {
        return query.getReadOnlyProperty();
    }

    /** Empty until the first answer. */
    public ReadOnlyObjectProperty<Optional<Found>> found() {
        return found.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Check> check() {
        return check.getReadOnlyProperty();
    }

    /** Asks otherwise, from the first page on. */
    void ask(UnaryOperator<LogQuery> change) {
        LogQuery wanted = change.apply(query.get()).at(0);
        if (!wanted.equals(query.get())) {
            query.set(wanted);
            refresh();
        }
    }

    void page(int page) {
        int last = found.get().map(now -> now.page().pages() - 1).orElse(0);
        query.set(query.get().at(Math.clamp(page, 0, last)));
        refresh();
    }

    public void refresh() {
        LogQuery wanted = query.get();
        desk.run(() -> {
            var log = new ReadLog(workspace);
            return new Found(log.page(wanted), log.people(), log.devices());
        }, answer -> {
            if (wanted.equals(query.get())) {
                found.set(Optional.of(answer));
            }
        });
    }

    /** Recomputes the chain; asked for again while it runs, it ends. */
    void verify() {
        if (check.get() instanceof Check.Running(Watched progress)) {
            progress.cancel();
            return;
        }
        var progress = new Watched(screen);
        check.set(new Check.Running(progress));
        desk.run(() -> new ReadLog(workspace).verify(progress), verdict -> check.set(new Check.Done(verdict)), this::failed);
    }

    /** Writes what is asked for into a file, which is in the log itself from then on. */
    void export(Path file, Texts texts) {
        LogQuery wanted = query.get();
        desk.run(() -> new ReadLog(workspace).write(file, LogFile.Format.of(file.getFileName().toString()), wanted, texts), entries -> {
            check.set(new Check.Written(file, entries));
            refresh();
        }, this::failed);
    }

    private void failed(Throwable failure) {
        check.set(new Check.None());
        if (!(failure instanceof Progress.Cancelled)) {
            trouble.accept(failure);
        }
    }
}
