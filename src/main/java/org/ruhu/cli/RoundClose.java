package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.Round;
import org.ruhu.work.CloseRound;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Closes a round whose account balances; else says what is open. */
@Command(mixinStandardHelpOptions = true)
final class RoundClose implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    private final Env env;

    RoundClose(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, RoundClose::close);
    }

    private static int close(Workspace open, Round round) {
        return switch (new CloseRound(open).run(round.id())) {
            case CloseRound.Outcome.Closed(var accounts) -> {
                RoundAccountCommand.print(accounts.region(), round.name());
                System.out.println(Console.TEXTS.of("round.cli.closed", round.name()));
                yield 0;
            }
            case CloseRound.Outcome.StillOpen(var lines) -> {
                lines.forEach(line -> System.out.println(line.sentence(Console.TEXTS)));
                System.err.println(Console.TEXTS.of("round.cli.stillopen", round.name(), lines.size()));
                yield 1;
            }
        };
    }
}
