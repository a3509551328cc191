package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Workspace;
import org.ruhu.work.YearFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what a year's closed rounds come to, each figure with its unit. */
@Command(mixinStandardHelpOptions = true)
final class RoundYear implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "YEAR", descriptionKey = "rounds.year")
    private int year;

    private final Env env;

    RoundYear(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            YearFigures.Figures figures = new YearFigures(open).of(year);
            System.out.println(Console.TEXTS.of("round.cli.year", year, figures.rounds(), figures.householdVisits(),
                figures.personVisits(), figures.households(), figures.persons()));
        }
        return 0;
    }
}
