package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.work.Conflict;
import org.ruhu.work.Conflicts;
import org.ruhu.work.Decide;
import org.ruhu.work.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides one of them. */
@Command(mixinStandardHelpOptions = true)
final class ConflictDecide implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "ID", descriptionKey = "decide.id")
    private String id = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Value value = new Value();

    @Option(names = "--reason", paramLabel = "WORDS", required = true, descriptionKey = "decide.reason")
    private String reason = "";

    private final Env env;

    ConflictDecide(Env env) {
        this.env = env;
    }

    /** One of those that stand there, or another. */
    private static final class Value {
        @Option(names = "--take", paramLabel = "N", required = true, descriptionKey = "decide.take")
        private @Nullable Integer take;

        @Option(names = "--value", paramLabel = "VALUE", required = true, descriptionKey = "decide.value")
        private @Nullable String other;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            Conflict conflict = new Conflicts(open, Console.TEXTS).of(id);
            var decide = new Decide(open);
            if (value.take != null) {
                decide.take(conflict, value.take - 1, reason);
            } else if (value.other != null) {
                decide.instead(conflict, value.other, reason);
            }
            System.out.println(Console.TEXTS.of("cli.conflict.decided", conflict.place().no(), conflict.label()));
        }
        return 0;
    }
}
