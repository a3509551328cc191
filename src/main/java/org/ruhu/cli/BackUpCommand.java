package org.ruhu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Env;
import org.ruhu.work.BackUp;
import org.ruhu.work.BackUp.Result;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a back-up now. */
@Command(mixinStandardHelpOptions = true)
final class BackUpCommand implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "backupto")
    private @Nullable Path place;

    private final Env env;

    BackUpCommand(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            var backUp = new BackUp(open);
            if (place != null) {
                say(backUp.to(place, Progress.NONE));
                return 0;
            }
            BackUp.Results results = backUp.now(BackUpReason.BY_HAND, Progress.NONE);
            say(results.first());
            results.second().ifPresent(BackUpCommand::say);
            return results.trouble().isPresent() ? 1 : 0;
        }
    }

    private static void say(Result result) {
        switch (result) {
            case Result.Made(Path file, long changes, long bytes, boolean _, List<String> damaged) -> {
                System.out.println(Console.TEXTS.of("cli.backedup", file.toString(), changes, bytes));
                damaged.forEach(name -> System.out.println(Console.TEXTS.of("cli.backup.damaged", name)));
            }
            case Result.Missing(Path place) -> System.out.println(Console.TEXTS.of("cli.backup.missing", place.toString()));
            case Result.Failed(var why) -> System.err.println(Console.TEXTS.of(why.key(), why.args()));
            case Result.Unchanged() -> System.out.println(Console.TEXTS.of("cli.backup.unchanged"));
        }
    }
}
