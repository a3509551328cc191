package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.Round;
import org.ruhu.work.SecondVisits;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the sample for second verification and how it is drawn, or writes it into the base list. */
@Command(mixinStandardHelpOptions = true)
final class RoundSample implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    @Option(names = "--draw", descriptionKey = "rounds.draw")
    private boolean draw;

    private final Env env;

    RoundSample(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, this::sample);
    }

    private int sample(Workspace open, Round one) {
        var second = new SecondVisits(open);
        System.out.println(Console.TEXTS.of("round.cli.how", one.seed(), one.samplePercent()));
        for (SecondVisits.Stratum stratum : second.sample(one.id())) {
            System.out.println(Console.TEXTS.of("round.cli.stratum", stratum.village(), stratum.team(), stratum.households(),
                stratum.chosen().size()));
            stratum.chosen().forEach(drawn -> System.out.println(String.join("\t", drawn.draw(), drawn.household().toString(), drawn.no())));
        }
        if (draw) {
            System.out.println(Console.TEXTS.of("round.cli.drawn", second.draw(one.id())));
        }
        return 0;
    }
}
