package org.ruhu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.GridId;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;
import org.ruhu.work.GridNames;
import org.ruhu.work.PrintSheets;
import org.ruhu.work.Progress;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.SheetOrder;
import org.ruhu.work.SheetSelection;
import org.ruhu.work.StoreTurn;
import org.ruhu.work.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes household visit sheets as PDF. */
@Command(mixinStandardHelpOptions = true)
final class Sheet implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @ArgGroup
    private Look look = new Look();

    @Option(names = "--form", paramLabel = "FORM", defaultValue = "", descriptionKey = "sheetform")
    private String form = "";

    @Option(names = "--short", descriptionKey = "sheetshort")
    private boolean brief;

    @Option(names = "--language", paramLabel = "zh|bo|en", defaultValue = "bo", descriptionKey = "sheetlanguage")
    private Beside language = Beside.bo;

    @Option(names = "--tibetan-digits", descriptionKey = "tibetan-digits")
    private boolean tibetanDigits;

    @Option(names = "--each", descriptionKey = "each")
    private boolean each;

    @Option(names = "--out", paramLabel = "FILE.pdf", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    @Option(names = "--purpose", paramLabel = "TEXT", defaultValue = "", descriptionKey = "purpose")
    private String purpose = "";

    /** Whose sheets. */
    static final class Which {
        @Option(names = "--household", paramLabel = "NO", descriptionKey = "household")
        String household = "";

        @Option(names = "--grid", paramLabel = "GRID", descriptionKey = "grid")
        String grid = "";

        @Option(names = "--village", paramLabel = "CODE", descriptionKey = "village")
        String village = "";

        @Option(names = "--all", descriptionKey = "all")
        boolean all;
    }

    /** What stands on them; blank if nothing is said. */
    static final class Look {
        @Option(names = "--blank", descriptionKey = "blank")
        boolean blank;

        @Option(names = "--filled", descriptionKey = "filled")
        boolean filled;
    }

    /** The languages, as they are typed: Chinese alone, or with another beside. */
    enum Beside { zh, bo, en }

    private final Env env;

    Sheet(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            var print = new PrintSheets(open);
            SheetOrder order = print.printable(order(open, print));
            if (order.households().isEmpty()) {
                throw new Refused(Console.TEXTS.of(look.filled ? "cli.notcompleted" : "cli.nobody"));
            }
            PrintSheets.Written written = each ? print.each(order, out, StoreTurn.HERE, Progress.NONE) : print.run(order, out);
            System.out.println(Console.TEXTS.of("cli.sheets", written.to(), written.sheets(), written.pages()));
        }
        return 0;
    }

    private SheetOrder order(Workspace open, PrintSheets print) {
        return new SheetOrder(print.select(selection(open, print)), look.filled ? VisitSheet.Kind.FILLED : VisitSheet.Kind.BLANK, form,
            brief ? VisitSheet.Extent.SHORT : VisitSheet.Extent.FULL, switch (language) {
                case zh -> SheetLanguage.ZH;
                case bo -> SheetLanguage.ZH_BO;
                case en -> SheetLanguage.ZH_EN;
            }, tibetanDigits ? SheetOrder.Digits.TIBETAN : SheetOrder.Digits.ARABIC, purpose);
    }

    private SheetSelection selection(Workspace open, PrintSheets print) {
        if (!which.household.isEmpty()) {
            return new SheetSelection.One(new ReadHousehold(open).byNumber(which.household)
                .orElseThrow(() -> new Refused(Console.TEXTS.of("cli.nohousehold", which.household))));
        }
        if (!which.grid.isEmpty()) {
            return new SheetSelection.OfGrid(grid(open, which.grid));
        }
        if (!which.village.isEmpty()) {
            return new SheetSelection.OfVillage(print.village(which.village)
                .orElseThrow(() -> new Refused(Console.TEXTS.of("cli.novillage", which.village))));
        }
        return new SheetSelection.Everything();
    }

    /** By its id, or as people call it. */
    static GridId grid(Workspace open, String named) {
        Set<String> ids = new GridNames(open).ids(List.of(named));
        return new GridId(UUID.fromString(ids.iterator().next()));
    }
}
