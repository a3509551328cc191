package org.ruhu.cli;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.work.PrepareRound;
import org.ruhu.work.PrepareRound.Order;
import org.ruhu.work.Rounds;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prepares a round; what is not said is as the district's settings have it. */
@Command(mixinStandardHelpOptions = true)
final class RoundPrepare implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "rounds.name")
    private @Nullable String name;

    @Option(names = "--kind", paramLabel = "CODE", descriptionKey = "rounds.kind")
    private @Nullable String kind;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "rounds.from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", descriptionKey = "rounds.to")
    private @Nullable LocalDate to;

    @Option(names = "--reference", paramLabel = "DATE", descriptionKey = "rounds.reference")
    private @Nullable LocalDate reference;

    @Option(names = "--income-from", paramLabel = "DATE", descriptionKey = "rounds.incomefrom")
    private @Nullable LocalDate incomeFrom;

    @Option(names = "--income-to", paramLabel = "DATE", descriptionKey = "rounds.incometo")
    private @Nullable LocalDate incomeTo;

    @Option(names = "--form", paramLabel = "FORM", descriptionKey = "rounds.form")
    private @Nullable String form;

    @Option(names = "--village", paramLabel = "CODE", arity = "1..*", descriptionKey = "rounds.village")
    private List<String> villages = List.of();

    @Option(names = "--sample", paramLabel = "PERCENT", descriptionKey = "rounds.sample")
    private @Nullable Integer percent;

    private final Env env;

    RoundPrepare(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            var use = new PrepareRound(open);
            var round = new Rounds(open).of(use.run(order(use.proposal())));
            System.out.println(Console.TEXTS.of("round.cli.prepared", round.year() + "-" + round.no(), round.name(),
                round.start().toString(), round.end().toString()));
        }
        return 0;
    }

    private Order order(Order proposed) {
        LocalDate start = or(from, proposed.start());
        LocalDate end = or(to, start.plusDays(DAYS.between(proposed.start(), proposed.end())));
        LocalDate periodEnd = or(incomeTo, proposed.periodEnd());
        return new Order(proposed.year(), proposed.no(), or(kind, proposed.kind()), or(name, proposed.name()), start, end,
            or(reference, end), or(incomeFrom, proposed.periodStart()), periodEnd, periodEnd.getYear(), or(form, proposed.form()),
            new TreeSet<>(villages), or(percent, proposed.samplePercent()));
    }

    private static <T> T or(@Nullable T said, T proposed) {
        return said == null ? proposed : said;
    }
}
