package org.ruhu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.Page;
import org.ruhu.model.SheetCounts;
import org.ruhu.model.SheetId;
import org.ruhu.model.SheetLine;
import org.ruhu.model.SheetQuery;
import org.ruhu.model.SheetState;
import org.ruhu.text.Moments;
import org.ruhu.work.SheetRegister;
import org.ruhu.work.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The register of printed sheets: counts, those still out, those that come back or will not. */
@Command(mixinStandardHelpOptions = true)
final class SheetsCommand implements Callable<Integer> {
    private static final int PAGE = 500;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @ArgGroup
    private What what = new What();

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", descriptionKey = "sheets.reason")
    private String reason = "";

    @Option(names = "--grid", paramLabel = "GRID", defaultValue = "", descriptionKey = "grid")
    private String grid = "";

    /** Only the counts if nothing is said. */
    static final class What {
        @Option(names = "--out-list", descriptionKey = "out-list")
        boolean list;

        @Option(names = "--return", paramLabel = "CODE", arity = "1..*", descriptionKey = "sheets.return")
        List<String> back = new ArrayList<>();

        @Option(names = "--void", paramLabel = "CODE", arity = "1..*", descriptionKey = "sheets.void")
        List<String> lost = new ArrayList<>();
    }

    private final Env env;

    SheetsCommand(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            var register = new SheetRegister(open);
            if (!what.back.isEmpty()) {
                System.out.println(Console.TEXTS.of("cli.sheets.returned", register.giveBack(ids(register, what.back))));
            } else if (!what.lost.isEmpty()) {
                System.out.println(Console.TEXTS.of("cli.sheets.void", register.cancel(ids(register, what.lost), reason)));
            } else if (what.list) {
                list(register, query(open));
            }
            SheetCounts counts = register.counts(query(open));
            System.out.println(Console.TEXTS.of("cli.sheets.counts", counts.printed(), counts.out(), counts.returned(), counts.voided()));
        }
        return 0;
    }

    private SheetQuery query(Workspace open) {
        return grid.isEmpty() ? SheetQuery.ALL : new SheetQuery("", Optional.empty(), Optional.of(Sheet.grid(open, grid)), "", "",
            Optional.empty(), 0, PAGE);
    }

    private static List<SheetId> ids(SheetRegister register, List<String> codes) {
        return codes.stream().map(code -> register.find(code).id()).toList();
    }

    private static void list(SheetRegister register, SheetQuery query) {
        Page<SheetLine> page;
        int number = 0;
        do {
            page = register.page(query.in(Optional.of(SheetState.OUT)).at(number));
            page.lines().forEach(line -> System.out.println(String.join("\t", line.serial(), line.no(), line.head(), line.village(),
                line.grid(), line.team(), line.form(), Console.TEXTS.of(line.kind().equals("filled") ? "work.detail.filled" : "work.detail.blank"),
                "v" + line.version(), Moments.minute(line.printed()), line.by())));
        } while (++number < page.pages());
    }
}
