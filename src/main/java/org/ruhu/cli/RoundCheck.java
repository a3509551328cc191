package org.ruhu.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.work.CompareExport;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.SpotCheck;
import org.ruhu.work.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws completed visits for a spot check, holds them against an export, passes one, or sends one back. */
@Command(mixinStandardHelpOptions = true)
final class RoundCheck implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    @ArgGroup(multiplicity = "0..1")
    private What what = new What();

    @Option(names = "--against", paramLabel = "FILE.csv", descriptionKey = "rounds.against")
    private @Nullable Path against;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", descriptionKey = "rounds.reason")
    private String reason = "";

    @Option(names = "--until", paramLabel = "DATE", descriptionKey = "rounds.until")
    private @Nullable LocalDate until;

    /** One of them. */
    static final class What {
        @Option(names = "--list", paramLabel = "N", descriptionKey = "rounds.list")
        int size;

        @Option(names = "--pass", paramLabel = "NO", descriptionKey = "rounds.pass")
        String passed = "";

        @Option(names = "--return", paramLabel = "NO", descriptionKey = "rounds.return")
        String returned = "";
    }

    private final Env env;

    RoundCheck(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, this::check);
    }

    private int check(Workspace open, Round one) {
        var use = new SpotCheck(open);
        if (!what.passed.isEmpty()) {
            use.pass(one.id(), household(open, what.passed));
        } else if (!what.returned.isEmpty()) {
            use.giveBack(one.id(), household(open, what.returned), reason, until == null ? use.deadline() : until);
        } else if (against != null) {
            against(open, one, against, use.sample(one.id(), size(use)).stream().map(SpotCheck.Drawn::household).toList());
        } else {
            use.sample(one.id(), size(use)).forEach(drawn -> System.out.println(String.join("\t", drawn.no(), drawn.village(), drawn.team(),
                drawn.result())));
        }
        return 0;
    }

    private int size(SpotCheck use) {
        return what.size > 0 ? what.size : use.size();
    }

    private static void against(Workspace open, Round one, Path file, List<HouseholdId> drawn) {
        CompareExport.Report report = new CompareExport(open, Console.TEXTS).run(one.id(), drawn, file);
        report.differing().forEach(each -> System.out.println(String.join("\t", each.no(), each.person(), each.field(), each.ours(), each.theirs())));
        System.out.println(Console.TEXTS.of("spot.export.said", report.rows(), drawn.size(), report.differing().size(), report.missing().size()));
    }

    private static HouseholdId household(Workspace open, String no) {
        return new ReadHousehold(open).byNumber(no).orElseThrow(() -> new Refused(Console.TEXTS.of("cli.nohousehold", no)));
    }
}
