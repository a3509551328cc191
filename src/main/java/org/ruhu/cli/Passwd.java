package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Users;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Changes one's own password. */
@Command(mixinStandardHelpOptions = true)
final class Passwd implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    private final Env env;

    Passwd(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        char[] old = Secrets.password();
        try (Workspace open = workspace.open(env, old)) {
            switch (new Users(open).own(old, Secrets.newPassword())) {
                case Users.Own.Done() -> System.out.println(Console.TEXTS.of("cli.passwd"));
                case Users.Own.Wrong(int failed) -> throw new Refused(Console.TEXTS.of("cli.wrongpassword", failed));
                case Users.Own.Throttled(String until) -> throw WorkspaceOption.throttled(until);
                case Users.Own.Refused(String key) -> throw new Refused(Console.TEXTS.of(key, Users.blanks()));
            }
        }
        return 0;
    }
}
