package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets a new password for a colleague who forgot theirs. */
@Command(mixinStandardHelpOptions = true)
final class UserPassword implements Callable<Integer> {
    @Mixin
    private UsersOption users = new UsersOption();

    @Parameters(paramLabel = "N", descriptionKey = "who")
    private int number;

    private final Env env;

    UserPassword(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return users.run(env, all -> {
            UsersOption.done(all.password(number, UsersOption.password(all)));
            return Console.TEXTS.of("cli.user.password", number);
        });
    }
}
