package org.ruhu.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ruhu.model.ClueLine;
import org.ruhu.model.ClueState;
import org.ruhu.model.Env;
import org.ruhu.work.Clues;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Clues that households may be at risk: their list, one that somebody reported, what comes of one. */
@Command(mixinStandardHelpOptions = true)
final class CluesCommand implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @ArgGroup
    private What what = new What();

    @Option(names = "--source", paramLabel = "CODE", defaultValue = "SELF", descriptionKey = "clues.source")
    private String source = "";

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", descriptionKey = "clues.reason")
    private String reason = "";

    /** The list of those nobody has decided if nothing is said. */
    static final class What {
        @Option(names = "--all", descriptionKey = "clues.all")
        boolean all;

        @Option(names = "--report", paramLabel = "NO", descriptionKey = "clues.report")
        String household = "";

        @Option(names = "--include", paramLabel = "CLUE", descriptionKey = "clues.include")
        String included = "";

        @Option(names = "--refuse", paramLabel = "CLUE", descriptionKey = "clues.refuse")
        String refused = "";

        @Option(names = "--watch", paramLabel = "CLUE", descriptionKey = "clues.watch")
        String watched = "";
    }

    private final Env env;

    CluesCommand(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            var clues = new Clues(open);
            if (!what.household.isEmpty()) {
                clues.report(new ReadHousehold(open).byNumber(what.household)
                    .orElseThrow(() -> new Refused(Console.TEXTS.of("cli.nohousehold", what.household))), source, reason);
            } else if (!what.included.isEmpty()) {
                clues.decide(clues.named(what.included), ClueState.INCLUDED, reason);
            } else if (!what.refused.isEmpty()) {
                clues.decide(clues.named(what.refused), ClueState.REFUSED, reason);
            } else if (!what.watched.isEmpty()) {
                clues.decide(clues.named(what.watched), ClueState.WATCHED, reason);
            }
            list(clues);
        }
        return 0;
    }

    private void list(Clues clues) {
        List<ClueLine> all = clues.all();
        all.stream().filter(clue -> what.all || clue.state() == ClueState.OPEN).forEach(clue -> System.out.println(String.join("\t",
            Clues.code(clue.id()), clue.deadline(), clue.no(), clue.head(), clue.village(), clue.team(), clue.said(), clue.by(),
            Console.TEXTS.of(clue.state().key()))));
        long open = all.stream().filter(clue -> clue.state() == ClueState.OPEN).count();
        long late = all.stream().filter(clue -> clue.overdue(clues.today())).count();
        System.out.println(Console.TEXTS.of("clue.cli.counts", all.size(), open, late));
    }
}
