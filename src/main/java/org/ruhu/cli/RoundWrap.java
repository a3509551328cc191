package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.CloseRound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says that a round is being wrapped up. */
@Command(mixinStandardHelpOptions = true)
final class RoundWrap implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    private final Env env;

    RoundWrap(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, (open, one) -> {
            new CloseRound(open).wrapUp(one.id());
            System.out.println(Console.TEXTS.of("round.cli.wrapping", one.name()));
            return 0;
        });
    }
}
