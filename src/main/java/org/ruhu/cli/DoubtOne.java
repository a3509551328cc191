package org.ruhu.cli;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.ruhu.model.Env;
import org.ruhu.work.DoubtfulChanges;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Does something with the changes that wait under one number. */
@Command(mixinStandardHelpOptions = true)
final class DoubtOne implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "ID", descriptionKey = "doubt.id")
    private long id;

    private final Env env;
    private final BiConsumer<DoubtfulChanges, Long> what;

    DoubtOne(Env env, BiConsumer<DoubtfulChanges, Long> what) {
        this.env = env;
        this.what = what;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            what.accept(new DoubtfulChanges(open, Console.TEXTS), id);
        }
        return 0;
    }
}
