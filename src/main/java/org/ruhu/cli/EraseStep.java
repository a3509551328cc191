package org.ruhu.cli;

import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.ruhu.model.Env;
import org.ruhu.work.Erase;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One step of erasing. */
@Command(mixinStandardHelpOptions = true)
final class EraseStep implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "erase.id")
    private String id = "";

    private final Env env;
    private final BiConsumer<Erase, String> what;

    EraseStep(Env env, BiConsumer<Erase, String> what) {
        this.env = env;
        this.what = what;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            what.accept(new Erase(open), id);
        }
        return 0;
    }
}
