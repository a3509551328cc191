package org.ruhu.cli;

import java.util.function.Function;
import org.ruhu.model.Env;
import org.ruhu.model.UserRole;
import org.ruhu.work.Users;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Mixin;

/** Whose users a command is about, and how it gets at them. */
public final class UsersOption {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    /** Opens the workspace, and prints what was done with its users. @return the exit code */
    int run(Env env, Function<Users, String> deed) {
        try (Workspace open = workspace.open(env)) {
            System.out.println(deed.apply(new Users(open)));
        }
        return 0;
    }

    /** The new password of a user. Who may not set one is told so before it is asked for. */
    static char[] password(Users users) {
        users.list();
        return Secrets.newPassword();
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
