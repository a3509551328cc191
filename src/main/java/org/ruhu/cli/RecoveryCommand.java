package org.ruhu.cli;

import org.ruhu.model.Env;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Forgotten passwords: what the district prepares, what the laptop asks and what it is answered. */
@Command(mixinStandardHelpOptions = true)
final class RecoveryCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private RecoveryCommand() {}

    static CommandLine of(Env env) {
        return new CommandLine(new RecoveryCommand()).addSubcommand("make", new RecoveryMake(env))
            .addSubcommand("ask", new RecoveryAsk(env)).addSubcommand("answer", new RecoveryAnswer(env))
            .addSubcommand("use", new RecoveryUse(env));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Console.TEXTS.of("cli.recovery.nocommand"));
    }
}
