package org.ruhu.ui.print;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Trouble;
import org.ruhu.model.VillageProgress;
import org.ruhu.print.PrintJob;
import org.ruhu.text.Words;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.FindHouseholds;
import org.ruhu.work.GridNames;
import org.ruhu.work.PrintSheets;
import org.ruhu.work.Progress;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.SheetOrder;
import org.ruhu.work.SheetSelection;
import org.ruhu.work.StoreTurn;
import org.ruhu.work.Workspace;

/**
 * What is to be printed, how it will look, and the writing of it. A batch runs beside the workspace's thread and takes it for
 * one sheet at a time, so that somebody else's answers are saved in between.
 */
public final class PrintModel {
    /** Households in a preview: enough to judge, and soon there. */
    static final int SHOWN = 12;

    private final Desk desk;
    private final Executor screen;
    private final Workspace workspace;
    private final Consumer<Throwable> trouble;
    private final PreviewModel preview;
    private final OutModel out;
    private final ReadOnlyObjectWrapper<PrintChoices> choices = new ReadOnlyObjectWrapper<>(PrintChoices.FIRST);
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SheetOrder>> order = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>(new Job.None());
    private volatile boolean stopped;

    /**
     * What can be chosen from.
     *
     * @param own   title of the round's own form; empty if no round is open
     * @param special name of the one household that was asked for; empty if none was
     */
    public record Known(List<VillageProgress> villages, List<GridNames.Grid> grids, Optional<Words> own,
                        List<Workspace.OtherForm> others, String special) {}

    /** How far the writing is. */
    public sealed interface Job {
        record None() implements Job {}

        record Running(Watched progress, int sheets) implements Job {}

        record Done(PrintSheets.Written written, Way way) implements Job {}

        record Cancelled() implements Job {}
    }

    /** Where the sheets go. */
    public enum Way { FILE, FOLDER, PRINTER }

    public PrintModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.screen = screen;
        this.workspace = workspace;
        this.trouble = trouble;
        this.preview = new PreviewModel(screen);
        this.out = new OutModel(desk, workspace, trouble);
    }

    public PreviewModel preview() {
        return preview;
    }

    public OutModel out() {
        return out;
    }

    public ReadOnlyObjectProperty<PrintChoices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** Empty until it has been read. */
    public ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    /** What the choices come to; empty while it is being read. */
    public ReadOnlyObjectProperty<Optional<SheetOrder>> order() {
        return order.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Job> job() {
        return job.getReadOnlyProperty();
    }

    public boolean busy() {
        return job.get() instanceof Job.Running;
    }

    /** Somebody comes here with households in mind. */
    public void begin(Optional<SheetSelection> selection) {
        selection.ifPresent(wanted -> choices.set(choices.get().of(wanted)));
        if (!busy()) {
            job.set(new Job.None());
        }
    }

    /** Reads what can be chosen from, and shows what is chosen. */
    void refresh() {
        SheetSelection selection = choices.get().selection();
        desk.run(() -> new Known(new FindHouseholds(workspace).progress(), new GridNames(workspace).all(),
            workspace.round().flatMap(round -> workspace.form(round.form())).map(form -> form.form().title()), workspace.otherForms(),
            selection instanceof SheetSelection.One(HouseholdId id) ? name(id) : ""), now -> known.set(Optional.of(now)));
        look();
    }

    private String name(HouseholdId id) {
        var page = new ReadHousehold(workspace).read(id);
        return (page.household().no() + " " + page.head().map(person -> person.name()).orElse("")).strip();
    }

    void choose(UnaryOperator<PrintChoices> change) {
        PrintChoices next = change.apply(choices.get());
        if (!next.equals(choices.get())) {
            choices.set(next);
            if (!busy()) {
                job.set(new Job.None());
            }
            look();
        }
    }

    private void look() {
        PrintChoices now = choices.get();
        order.set(Optional.empty());
        preview.show(outdated -> {
            SheetOrder whole = turn().take(() -> {
                var print = new PrintSheets(workspace);
                return print.printable(now.order(print.select(now.selection())));
            });
            screen.execute(() -> {
                if (!outdated.cancelled()) {
                    order.set(Optional.of(whole));
                }
            });
            if (whole.households().isEmpty()) {
                throw new Trouble("printing.nobody");
            }
            return new PrintSheets(workspace).preview(whole, SHOWN, turn(), outdated);
        }, failure -> {
            preview.clear();
            if (!(failure instanceof Trouble said && said.key().equals("printing.nobody"))) {
                trouble.accept(failure);
            }
        });
    }

    /** Once the window is locked nothing here asks the workspace any more. */
    private StoreTurn turn() {
        return new StoreTurn() {
            @Override
            public <T> T take(java.util.concurrent.Callable<T> work) {
                return desk.now(() -> {
                    if (stopped) {
                        throw new Progress.Cancelled();
                    }
                    return work.call();
                });
            }
        };
    }

    void save(Path file) {
        start(Way.FILE, (print, whole, progress) -> print.run(whole, file, turn(), progress));
    }

    void each(Path folder) {
        start(Way.FOLDER, (print, whole, progress) -> print.each(whole, folder, turn(), progress));
    }

    void print(PrintJob.Wish wish) {
        start(Way.PRINTER, (print, whole, progress) -> print.print(whole, wish, turn(), progress));
    }

    private interface Writing {
        PrintSheets.Written write(PrintSheets print, SheetOrder order, Progress progress);
    }

    private void start(Way way, Writing writing) {
        Optional<SheetOrder> whole = order.get();
        if (whole.isEmpty() || busy()) {
            return;
        }
        var progress = new Watched(screen);
        job.set(new Job.Running(progress, whole.get().households().size()));
        // laying out takes a whole core for long: the window comes first
        Thread.ofPlatform().daemon().name("batch").priority(Thread.MIN_PRIORITY).start(() -> {
            try {
                var written = writing.write(new PrintSheets(workspace), whole.get(), progress);
                screen.execute(() -> ended(new Job.Done(written, way)));
            } catch (Progress.Cancelled e) {
                screen.execute(() -> ended(new Job.Cancelled()));
            } catch (RuntimeException e) {
                screen.execute(() -> {
                    ended(new Job.None());
                    trouble.accept(e);
                });
            }
        });
    }

    private void ended(Job how) {
        job.set(how);
        if (!stopped) {
            out.refresh();
        }
    }

    void cancel() {
        if (job.get() instanceof Job.Running(Watched progress, var _)) {
            progress.cancel();
        }
    }

    /** The printers of this computer; asking the system may take a while. */
    void printers(Consumer<Printers> then) {
        Thread.ofVirtual().name("printers").start(() -> {
            var all = new Printers(PrintJob.printers(), PrintJob.usual().orElse(""));
            screen.execute(() -> then.accept(all));
        });
    }

    /** @param usual the one that the system takes if nothing is said; may be empty */
    record Printers(List<PrintJob.Printer> all, String usual) {}

    /** The window is being locked. */
    public void stop() {
        stopped = true;
        cancel();
        preview.clear();
    }
}
