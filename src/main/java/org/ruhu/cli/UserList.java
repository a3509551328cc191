package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.UserRole;
import org.ruhu.work.Users;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists who may enter a workspace. */
@Command(mixinStandardHelpOptions = true)
final class UserList implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    private final Env env;

    UserList(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            for (Users.Member member : new Users(open).list()) {
                System.out.println(String.join("\t", Integer.toString(member.number()), member.user().role().tag(),
                    Console.TEXTS.of(member.user().role().key()), member.user().name()));
            }
        }
        return 0;
    }

    /** @throws Refused with the sentence, if it was not done */
    static Users.Outcome.Done done(Users.Outcome outcome) {
        return switch (outcome) {
            case Users.Outcome.Done done -> done;
            case Users.Outcome.Refused(String key) -> throw new Refused(Console.TEXTS.of(key, Users.blanks()));
        };
    }

    /** @throws Refused as wrong usage, if there is no such role */
    static UserRole role(String tag) {
        return UserRole.of(tag).orElseThrow(() -> Refused.usage(Console.TEXTS.of("cli.user.role", tag)));
    }
}
