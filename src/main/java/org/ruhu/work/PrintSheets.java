package org.ruhu.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ruhu.model.Act;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.Trouble;
import org.ruhu.model.VillageId;
import org.ruhu.print.PaperWords;
import org.ruhu.print.PrintCopy;
import org.ruhu.print.PrintJob;

/**
 * Household visit sheets on paper: blank with the roster, or as completed; as one PDF, as one a household, or to a printer.
 * Every sheet is in the {@link SheetRegister} and the log before its file has its name or it goes to the printer; one that is
 * not written is in neither.
 *
 * <p>What needs the workspace is done in {@link StoreTurn turns}, a sheet at a time; the rest runs on the caller's thread.
 */
public final class PrintSheets {
    /** In one file: a PDF is in memory until it is whole. More become several files. */
    static final int MOST = 300;
    /** So many go to the printer as one job: what is cancelled or fails loses no more. */
    private static final int JOB = 50;
    /** Of the work; the rest is writing and checking. */
    private static final double LAYOUT = 0.95;

    private final Workspace workspace;
    private final SheetWriting writing;

    public PrintSheets(Workspace workspace) {
        this.workspace = workspace;
        this.writing = new SheetWriting(workspace);
    }

    /** @param to the file (the first, if there are several), folder or printer. @param sheets of them; those without a completed visit are left out of filled ones */
    public record Written(String to, int sheets, int pages) {}

    /** Households in the order in which they are gone to: by village, grid and number. */
    public List<HouseholdId> select(SheetSelection selection) {
        workspace.require(Act.PRINT);
        var households = workspace.store().households();
        return switch (selection) {
            case SheetSelection.One(HouseholdId id) -> List.of(id);
            case SheetSelection.OfGrid(GridId grid) -> households.ofGrid(grid);
            case SheetSelection.OfVillage(VillageId village) -> households.ofVillage(village);
            case SheetSelection.Matching(var query) -> households.matching(query,
                workspace.round().map(Round::id).orElse(new RoundId(ReadHousehold.NOWHERE)));
            case SheetSelection.Everything() -> households.all();
        };
    }

    /** Empty if there is no such village. */
    public Optional<VillageId> village(String code) {
        workspace.require(Act.PRINT);
        return workspace.store().households().villageByCode(code);
    }

    /** The order without those who have no completed visit, where sheets are to be filled. */
    public SheetOrder printable(SheetOrder order) {
        workspace.require(Act.PRINT);
        return switch (order.kind()) {
            case BLANK -> order;
            case FILLED -> {
                Set<HouseholdId> completed = workspace.round().map(round -> workspace.store().visits().completed(round.id(),
                    order.form().isEmpty() ? round.form() : order.form())).orElse(Set.of());
                yield order.forOnly(order.households().stream().filter(completed::contains).toList());
            }
        };
    }

    /** On the workspace's thread, with nobody watching. @throws Trouble if the file cannot be written */
    public Written run(SheetOrder order, Path file) {
        return run(order, file, StoreTurn.HERE, Progress.NONE);
    }

    /**
     * All in one file, or where there are more than some three hundred in several, numbered behind the name.
     *
     * @throws Trouble if a file cannot be written; then no file of that name was made, and those before it are whole
     */
    public Written run(SheetOrder order, Path file, StoreTurn turn, Progress progress) {
        SheetOrder printed = turn.take(() -> printable(order));
        int all = printed.households().size();
        if (all <= MOST) {
            return write(printed, file, turn, progress);
        }
        int pages = 0;
        for (int from = 0; from < all; from += MOST) {
            cancelled(progress);
            int to = Math.min(all, from + MOST);
            pages += write(printed.forOnly(printed.households().subList(from, to)), numbered(file, from / MOST + 1), turn,
                progress.part((double) from / all, (double) to / all)).pages();
        }
        return new Written(numbered(file, 1).toString(), all, pages);
    }

    private static Path numbered(Path file, int number) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot));
    }

    private Written write(SheetOrder order, Path file, StoreTurn turn, Progress progress) {
        var issue = new SheetIssue(workspace, order, turn);
        try {
            int pages = OutFile.write(file, out -> writing.write(order, issue, turn, progress.part(0, LAYOUT), out).getLast(),
                (part, written) -> issue.register(issue.all(), written));
            progress.at(1);
            return new Written(file.toString(), order.households().size(), pages);
        } catch (Trouble e) {
            issue.takeBack(PaperWords.of("print.void.nofile").zh());
            throw e;
        }
    }

    /**
     * A file for each sheet, named by household, form and serial, in a folder that is made if it is not there.
     *
     * @throws Trouble if one cannot be written; those before it are there and in the register
     */
    public Written each(SheetOrder order, Path folder, StoreTurn turn, Progress progress) {
        SheetOrder printed = turn.take(() -> printable(order));
        OutFile.folder(folder);
        int pages = 0;
        int all = printed.households().size();
        for (int i = 0; i < all; i++) {
            cancelled(progress);
            SheetOrder one = printed.forOnly(List.of(printed.households().get(i)));
            String name = turn.take(() -> fileName(one));
            pages += write(one, folder.resolve(name), turn, Progress.NONE).pages();
            progress.at((i + 1.0) / all);
        }
        return new Written(folder.toString(), all, pages);
    }

    private String fileName(SheetOrder order) {
        HouseholdId household = order.households().getFirst();
        String no = workspace.store().records().state(household.uuid()).fields().text("no").replaceAll("[^\\p{L}\\p{N}._-]", "_");
        Round round = workspace.round().orElseThrow(() -> new Trouble("visit.trouble.noround"));
        String form = order.form().isEmpty() ? round.form() : order.form();
        int copy = workspace.store().sheets().copies(household, round.id(), form) + 1;
        // the same number may have been given to two households
        return String.join("-", no, form, SheetRun.shortOf(round), "v" + copy, household.toString().substring(0, 4)) + ".pdf";
    }

    /** What the first sheets of an order will look like; in no register, and with no serial. @param most so many households */
    public byte[] preview(SheetOrder order, int most, StoreTurn turn, Progress progress) {
        SheetOrder shown = turn.take(() -> printable(order.forOnly(order.households().stream().limit(most).toList())));
        var out = new ByteArrayOutputStream();
        var run = turn.take(() -> new SheetRun(workspace, shown, workspace.env().now(), SheetRun.Registered.NO));
        written(() -> writing.write(shown, run::sheet, turn, progress, out));
        return out.toByteArray();
    }

    /**
     * Sends sheets to a printer, in jobs of some fifty. What was sent before somebody cancels, or before the printer fails, is in
     * the register; what the printer did not take is void there.
     *
     * @throws Trouble if there is no such printer (any more) or it refuses
     */
    public Written print(SheetOrder order, PrintJob.Wish wish, StoreTurn turn, Progress progress) {
        SheetOrder printed = turn.take(() -> printable(order));
        int sheets = 0;
        int pages = 0;
        for (int copy = 0; copy < wish.copies(); copy++) {
            Progress part = progress.part((double) copy / wish.copies(), (copy + 1.0) / wish.copies());
            Written once = once(printed, wish, turn, part);
            sheets += once.sheets();
            pages += once.pages();
        }
        progress.at(1);
        return new Written(wish.printer(), sheets, pages);
    }

    /** One copy of each: every copy has a serial of its own. */
    private Written once(SheetOrder order, PrintJob.Wish wish, StoreTurn turn, Progress progress) {
        int sheets = 0;
        int pages = 0;
        int before = 0;
        int all = order.households().size();
        for (int from = 0; from < all; from += JOB) {
            cancelled(progress);
            int to = Math.min(all, from + JOB);
            var sent = send(order.forOnly(order.households().subList(from, to)), wish, before, turn,
                progress.part((double) from / all, (double) to / all));
            sheets += sent.sheets();
            pages += sent.pages();
            before += sent.laidOut();
        }
        return new Written(wish.printer(), sheets, pages);
    }

    /** @param laidOut pages, whether they were wanted or not */
    private record Sent(int sheets, int pages, int laidOut) {}

    private Sent send(SheetOrder order, PrintJob.Wish wish, int before, StoreTurn turn, Progress progress) {
        var issue = new SheetIssue(workspace, order, turn);
        var out = new ByteArrayOutputStream();
        List<Integer> ends = written(() -> writing.write(order, issue, turn, progress.part(0, LAYOUT), out));
        List<Integer> wanted = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            int first = i == 0 ? 0 : ends.get(i - 1);
            if (wish.pages().anyOf(before + first + 1, before + ends.get(i))) {
                wanted.add(i);
            }
        }
        if (wanted.isEmpty()) {
            return new Sent(0, 0, ends.getLast());
        }
        byte[] copy = written(() -> PrintCopy.of(out.toByteArray(), ends, page -> wish.pages().has(before + page), wish.sides()));
        int pages = (int) IntStream.rangeClosed(1, ends.getLast()).filter(page -> wish.pages().has(before + page)).count();
        issue.register(wanted.stream().map(issue.all()::get).toList(), pages);
        try {
            PrintJob.send(copy, writing.title(order, turn), wish);
        } catch (Trouble e) {
            issue.takeBack(PaperWords.of("print.void.failed").zh());
            throw e;
        }
        return new Sent(wanted.size(), pages, ends.getLast());
    }

    private static void cancelled(Progress progress) {
        if (progress.cancelled()) {
            throw new Progress.Cancelled();
        }
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    /** In memory, where nothing can fail but our own doing. */
    private static <T> T written(Work<T> work) {
        try {
            return work.done();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
