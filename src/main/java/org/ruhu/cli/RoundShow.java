package org.ruhu.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ruhu.model.Env;
import org.ruhu.model.Round;
import org.ruhu.model.Square;
import org.ruhu.model.SquareState;
import org.ruhu.model.TeamProgress;
import org.ruhu.work.Coverage;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints how far a round is, by village and team. */
@Command(mixinStandardHelpOptions = true)
final class RoundShow implements Callable<Integer> {
    @Mixin
    private RoundOption round = new RoundOption();

    private final Env env;

    RoundShow(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return round.run(env, RoundShow::show);
    }

    private static int show(Workspace open, Round round) {
        List<Square> squares = new Coverage(open).squares(round.id());
        System.out.println(String.join("\t", round.name(), round.start().toString(), round.end().toString(),
            Console.TEXTS.of(round.state().key())));
        if (!round.frozen()) {
            System.out.println(Console.TEXTS.of("round.cli.nobase"));
        }
        squares.stream().collect(Collectors.groupingBy(Square::villageName, LinkedHashMap::new, Collectors.toList()))
            .forEach((village, all) -> System.out.println(village + "\t" + states(all)));
        for (TeamProgress team : Coverage.teams(squares)) {
            String name = team.team().isEmpty() ? Console.TEXTS.of("coverage.team.none") : team.team();
            System.out.println(Console.TEXTS.of("round.cli.team", name, team.households(), team.done(), team.notReached(),
                team.inProgress(), team.todo(), team.persons(), team.personsDone()));
        }
        return 0;
    }

    private static String states(List<Square> squares) {
        Map<SquareState, Integer> counts = new EnumMap<>(SquareState.class);
        squares.forEach(square -> counts.merge(square.state(), 1, Integer::sum));
        return counts.entrySet().stream().map(state -> Console.TEXTS.of(state.getKey().key()) + " " + state.getValue())
            .collect(Collectors.joining("\t"));
    }
}
