package org.ruhu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;
import org.ruhu.work.PrintSheets;
import org.ruhu.work.ReadHousehold;
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

    @Option(names = "--out", paramLabel = "FILE.pdf", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    @Option(names = "--purpose", paramLabel = "TEXT", defaultValue = "", descriptionKey = "purpose")
    private String purpose = "";

    /** Whose sheets. */
    static final class Which {
        @Option(names = "--household", paramLabel = "NO", descriptionKey = "household")
        String household = "";

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

    private final Env env;

    Sheet(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        VisitSheet.Kind kind = look.filled ? VisitSheet.Kind.FILLED : VisitSheet.Kind.BLANK;
        try (Workspace open = workspace.open(env)) {
            var print = new PrintSheets(open, SheetLanguage.ZH_BO);
            List<HouseholdId> households = households(open, print);
            if (kind == VisitSheet.Kind.FILLED && households.stream().noneMatch(print::completed)) {
                throw new Refused(Console.TEXTS.of("cli.notcompleted"));
            }
            PrintSheets.Written written = print.run(households, kind, purpose, out);
            System.out.println(Console.TEXTS.of("cli.sheets", written.file().toString(), written.households(),
                written.pages()));
        }
        return 0;
    }

    private List<HouseholdId> households(Workspace open, PrintSheets print) {
        if (!which.household.isEmpty()) {
            return List.of(new ReadHousehold(open).byNumber(which.household)
                .orElseThrow(() -> new Refused(Console.TEXTS.of("cli.nohousehold", which.household))));
        }
        if (!which.village.isEmpty()) {
            return print.ofVillage(which.village)
                .orElseThrow(() -> new Refused(Console.TEXTS.of("cli.novillage", which.village)));
        }
        return print.all();
    }
}
