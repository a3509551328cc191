package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a user's way in away. */
@Command(mixinStandardHelpOptions = true)
final class UserRemove implements Callable<Integer> {
    @Mixin
    private UsersOption users = new UsersOption();

    @Parameters(paramLabel = "N", descriptionKey = "who")
    private int number;

    private final Env env;

    UserRemove(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return users.run(env, all -> {
            UsersOption.done(all.remove(number));
            return Console.TEXTS.of("cli.user.removed", number);
        });
    }
}
