package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.model.UserRole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a user another role, or another name. */
@Command(mixinStandardHelpOptions = true)
final class UserChange implements Callable<Integer> {
    @Mixin
    private UsersOption users = new UsersOption();

    @Parameters(index = "0", paramLabel = "N", descriptionKey = "who")
    private int number;

    @Parameters(index = "1", paramLabel = "ROLE", descriptionKey = "userrole")
    private String role = "";

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "name")
    private @Nullable String name;

    private final Env env;

    UserChange(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        UserRole wanted = UsersOption.role(role);
        return users.run(env, all -> {
            String called = name != null ? name : all.list().stream().filter(each -> each.number() == number)
                .map(each -> each.user().name()).findFirst().orElse("");
            UsersOption.done(all.change(number, called, wanted));
            return Console.TEXTS.of("cli.user.changed", number, Console.TEXTS.of(wanted.key()));
        });
    }
}
