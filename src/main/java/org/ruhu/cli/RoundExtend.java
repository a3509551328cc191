package org.ruhu.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.PrepareRound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets an open round last longer, or end earlier. */
@Command(mixinStandardHelpOptions = true)
final class RoundExtend implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    @Option(names = "--to", paramLabel = "DATE", required = true, descriptionKey = "rounds.to")
    private LocalDate to = LocalDate.EPOCH;

    private final Env env;

    RoundExtend(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, (open, one) -> {
            new PrepareRound(open).extend(one.id(), to);
            System.out.println(Console.TEXTS.of("round.cli.extended", one.name(), to.toString()));
            return 0;
        });
    }
}
