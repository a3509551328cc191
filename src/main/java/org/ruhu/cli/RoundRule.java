package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.RuleDifference;
import org.ruhu.work.Ruling;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rules which of two visits holds at one answer. */
@Command(mixinStandardHelpOptions = true)
final class RoundRule implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    @Parameters(index = "0", paramLabel = "NO", descriptionKey = "rounds.household")
    private String no = "";

    @Parameters(index = "1", paramLabel = "PATH", descriptionKey = "rounds.path")
    private String path = "";

    @Parameters(index = "2", paramLabel = "first|second", descriptionKey = "rounds.holds")
    private String which = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "rounds.why")
    private String reason = "";

    private final Env env;

    RoundRule(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, this::rule);
    }

    private int rule(Workspace open, Round one) {
        HouseholdId household = new ReadHousehold(open).byNumber(no).orElseThrow(() -> new Refused(Console.TEXTS.of("cli.nohousehold", no)));
        Ruling.Holds holds = Ruling.Holds.of(which).orElseThrow(() -> new Refused(Console.TEXTS.of("round.rule.which", which)));
        new RuleDifference(open).run(one.id(), household, path, holds, reason);
        System.out.println(Console.TEXTS.of("round.cli.ruled", no, path, Console.TEXTS.of(holds.key())));
        return 0;
    }
}
