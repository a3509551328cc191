package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.UserRole;
import org.ruhu.work.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets one more person enter a workspace. */
@Command(mixinStandardHelpOptions = true)
final class UserAdd implements Callable<Integer> {
    @Mixin
    private UsersOption users = new UsersOption();

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
        UserRole wanted = UsersOption.role(role);
        return users.run(env, all -> {
            Users.Outcome.Done added = UsersOption.done(all.add(name, wanted, UsersOption.password(all)));
            return Console.TEXTS.of("cli.user.added", added.number(), Console.TEXTS.of(wanted.key()));
        });
    }
}
