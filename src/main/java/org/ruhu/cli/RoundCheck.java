package org.ruhu.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.SpotCheck;
import org.ruhu.work.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws completed visits for a spot check, passes one, or sends one back. */
@Command(mixinStandardHelpOptions = true)
final class RoundCheck implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

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
        } else {
            use.sample(one.id(), what.size).forEach(drawn -> System.out.println(String.join("\t", drawn.no(), drawn.village(), drawn.team(),
                drawn.result())));
        }
        return 0;
    }

    private static HouseholdId household(Workspace open, String no) {
        return new ReadHousehold(open).byNumber(no).orElseThrow(() -> new Refused(Console.TEXTS.of("cli.nohousehold", no)));
    }
}
