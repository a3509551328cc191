package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.Round;
import org.ruhu.work.OpenRound;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens a prepared round: freezes its base list. */
@Command(mixinStandardHelpOptions = true)
final class RoundOpen implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    private final Env env;

    RoundOpen(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, RoundOpen::open);
    }

    private static int open(Workspace open, Round round) {
        OpenRound.Frozen frozen = new OpenRound(open).run(round.id(), Progress.NONE);
        System.out.println(Console.TEXTS.of("round.cli.opened", round.name(), frozen.villages(), frozen.households(), frozen.persons()));
        return 0;
    }
}
