package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Rounds;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rounds, the latest first. */
@Command(mixinStandardHelpOptions = true)
final class RoundList implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    private final Env env;

    RoundList(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            new Rounds(open).all().forEach(round -> System.out.println(String.join("\t", round.year() + "-" + round.no(), round.name(),
                round.start().toString(), round.end().toString(), Console.TEXTS.of(round.state().key()))));
        }
        return 0;
    }
}
