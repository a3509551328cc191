package org.ruhu.cli;

import org.ruhu.model.Env;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Where two wrote different things; each thing that can be done a command below this one. */
@Command(mixinStandardHelpOptions = true)
final class ConflictCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ConflictCommand() {}

    static CommandLine of(Env env) {
        return new CommandLine(new ConflictCommand()).addSubcommand("list", new ConflictList(env))
            .addSubcommand("show", new ConflictShow(env)).addSubcommand("decide", new ConflictDecide(env));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Console.TEXTS.of("cli.conflict.nocommand"));
    }
}
