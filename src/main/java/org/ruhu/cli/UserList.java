package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists who may enter a workspace. */
@Command(mixinStandardHelpOptions = true)
final class UserList implements Callable<Integer> {
    @Mixin
    private UsersOption users = new UsersOption();

    private final Env env;

    UserList(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return users.run(env, all -> String.join(System.lineSeparator(), all.list().stream().map(UserList::line).toList()));
    }

    private static String line(Users.Member member) {
        return String.join("\t", Integer.toString(member.number()), member.user().role().tag(),
            Console.TEXTS.of(member.user().role().key()), member.user().name());
    }
}
