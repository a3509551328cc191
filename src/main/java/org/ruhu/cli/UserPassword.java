package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Users;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets a new password for a colleague who forgot theirs. */
@Command(mixinStandardHelpOptions = true)
final class UserPassword implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "N", descriptionKey = "who")
    private int number;

    private final Env env;

    UserPassword(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            var users = new Users(open);
            users.list(); // who may not is told so before a password is asked for
            UserList.done(users.password(number, Secrets.newPassword()));
            System.out.println(Console.TEXTS.of("cli.user.password", number));
        }
        return 0;
    }
}
