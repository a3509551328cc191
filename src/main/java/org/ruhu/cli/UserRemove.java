package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Users;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a user's way in away. */
@Command(mixinStandardHelpOptions = true)
final class UserRemove implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "N", descriptionKey = "who")
    private int number;

    private final Env env;

    UserRemove(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            UserList.done(new Users(open).remove(number));
            System.out.println(Console.TEXTS.of("cli.user.removed", number));
        }
        return 0;
    }
}
