package org.ruhu.cli;

import org.ruhu.model.Env;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Who shares the laptop; each thing that can be done a command below this one. */
@Command(mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private UserCommand() {}

    static CommandLine of(Env env) {
        return new CommandLine(new UserCommand()).addSubcommand("list", new UserList(env)).addSubcommand("add", new UserAdd(env))
            .addSubcommand("role", new UserChange(env)).addSubcommand("password", new UserPassword(env))
            .addSubcommand("remove", new UserRemove(env));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Console.TEXTS.of("cli.user.nocommand"));
    }
}
