package org.ruhu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.ForgottenPassword;
import org.ruhu.work.ForgottenPassword.Answer;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sets the new password that the district has allowed. */
@Command(mixinStandardHelpOptions = true)
final class RecoveryUse implements Callable<Integer> {
    @Mixin
    private FolderOption workspace = new FolderOption();

    @Parameters(paramLabel = "ANSWER", descriptionKey = "answer")
    private Path file = Path.of("");

    private final Env env;

    RecoveryUse(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        if (!Workspace.isAt(workspace.folder())) {
            throw new Refused(Console.TEXTS.of("cli.noworkspace", workspace.folder().toString()));
        }
        switch (ForgottenPassword.read(workspace.folder(), file)) {
            case Answer.NoAnswer() -> throw new Refused(Console.TEXTS.of("cli.recovery.noanswer", file.toString()));
            case Answer.NotOurs() -> throw new Refused(Console.TEXTS.of("cli.recovery.notours"));
            case Answer.Fits(var answer) -> {
                switch (ForgottenPassword.use(workspace.folder(), answer, Secrets.newPassword(), env)) {
                    case DONE -> System.out.println(Console.TEXTS.of("cli.passwd"));
                    case NOT_OURS -> throw new Refused(Console.TEXTS.of("cli.recovery.notours"));
                    case IN_USE -> throw new Refused(Console.TEXTS.of("store.trouble.inuse", workspace.folder().toString()));
                }
            }
        }
        return 0;
    }
}
