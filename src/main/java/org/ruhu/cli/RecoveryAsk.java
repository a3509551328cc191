package org.ruhu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.ForgottenPassword;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the district to let somebody who forgot their password set another one. */
@Command(mixinStandardHelpOptions = true)
final class RecoveryAsk implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", descriptionKey = "askout")
    private Path out = Path.of("");

    private final Env env;

    RecoveryAsk(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        switch (ForgottenPassword.ask(workspace.folder(), workspace.seat(env).id(), out, env)) {
            case ForgottenPassword.Asked.Written(Path file, String code) ->
                System.out.println(Console.TEXTS.of("cli.recovery.asked", file.toString(), code));
            case ForgottenPassword.Asked.NoKey() -> throw new Refused(Console.TEXTS.of("cli.recovery.nokey"));
            case ForgottenPassword.Asked.InUse() ->
                throw new Refused(Console.TEXTS.of("store.trouble.inuse", workspace.folder().toString()));
        }
        return 0;
    }
}
