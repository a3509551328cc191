package org.ruhu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.RecoveryKeys;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a recovery key of the district. */
@Command(mixinStandardHelpOptions = true)
final class RecoveryMake implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--out", paramLabel = "KEY.txt", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    private final Env env;

    RecoveryMake(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            var keys = new RecoveryKeys(open);
            String key = keys.make(out);
            System.out.println(Console.TEXTS.of("cli.recovery.made", out.toString(), key, keys.all().size()));
        }
        return 0;
    }
}
