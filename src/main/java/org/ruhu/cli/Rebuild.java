package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.Rebuilt;
import org.ruhu.work.CheckWorkspace;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the database anew from the journal, and proves that both hold the same. */
@Command(mixinStandardHelpOptions = true)
final class Rebuild implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    private final Env env;

    Rebuild(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            Rebuilt rebuilt = new CheckWorkspace(open).rebuild();
            System.out.println(Console.TEXTS.of("cli.rebuilt", rebuilt.changes(), rebuilt.rows(), open.checkCode()));
            if (!rebuilt.compared()) {
                System.out.println(Console.TEXTS.of("cli.rebuilt.unread"));
            } else if (rebuilt.differed().isEmpty()) {
                System.out.println(Console.TEXTS.of("cli.rebuilt.same"));
            } else {
                System.out.println(Console.TEXTS.of("cli.rebuilt.differed", String.join("、", rebuilt.differed())));
            }
        }
        return 0;
    }
}
