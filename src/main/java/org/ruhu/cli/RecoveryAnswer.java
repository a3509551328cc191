package org.ruhu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.AnswerRecovery;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a laptop on which somebody forgot their password. */
@Command(mixinStandardHelpOptions = true)
final class RecoveryAnswer implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "REQUEST", descriptionKey = "request")
    private Path request = Path.of("");

    @Option(names = "--key", paramLabel = "KEY.txt", required = true, descriptionKey = "key")
    private Path key = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    private final Env env;

    RecoveryAnswer(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            switch (new AnswerRecovery(open).run(request, key, out)) {
                case AnswerRecovery.Outcome.Written(Path file, String device, int number, String code) ->
                    System.out.println(Console.TEXTS.of("cli.recovery.answered", file.toString(), device, number, code));
                case AnswerRecovery.Outcome.NoRequest() ->
                    throw new Refused(Console.TEXTS.of("cli.recovery.norequest", request.toString()));
                case AnswerRecovery.Outcome.NoKey() -> throw new Refused(Console.TEXTS.of("cli.recovery.emptykey", key.toString()));
                case AnswerRecovery.Outcome.OtherKey() -> throw new Refused(Console.TEXTS.of("cli.recovery.otherkey"));
            }
        }
        return 0;
    }
}
