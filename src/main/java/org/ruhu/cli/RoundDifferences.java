package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.Round;
import org.ruhu.work.SecondDifferences;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints in what first and second visits differ and what was ruled on it: each household, then each question. */
@Command(mixinStandardHelpOptions = true)
final class RoundDifferences implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    private final Env env;

    RoundDifferences(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, RoundDifferences::print);
    }

    private static int print(Workspace open, Round round) {
        SecondDifferences.Report report = new SecondDifferences(open, Console.TEXTS).of(round.id());
        report.differences().forEach(one -> System.out.println(String.join("\t", one.no(), one.path(), one.question(), one.first(),
            one.second(), Console.TEXTS.of(one.stand().key()), one.reason()).stripTrailing()));
        report.questions().stream().filter(one -> one.differing() > 0).forEach(one ->
            System.out.println(Console.TEXTS.of("round.cli.question", one.question(), one.compared(), one.differing())));
        System.out.println(Console.TEXTS.of("round.cli.compared", report.households(), report.differences().size()));
        return 0;
    }
}
