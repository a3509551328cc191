package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.UserRole;
import org.ruhu.work.Users;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets one more person enter a workspace. */
@Command(mixinStandardHelpOptions = true)
final class UserAdd implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", defaultValue = "enumerator", descriptionKey = "userrole")
    private String role = "";

    private final Env env;

    UserAdd(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        UserRole wanted = UserList.role(role);
        try (Workspace open = workspace.open(env)) {
            var users = new Users(open);
            users.list(); // who may not is told so before a password is asked for
            Users.Outcome.Done added = UserList.done(users.add(name, wanted, Secrets.newPassword()));
            System.out.println(Console.TEXTS.of("cli.user.added", added.number(), Console.TEXTS.of(wanted.key())));
        }
        return 0;
    }
}
