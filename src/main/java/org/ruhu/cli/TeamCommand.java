package org.ruhu.cli;

import org.ruhu.model.Env;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The teams of the district; each thing that can be done a command below this one. */
@Command(mixinStandardHelpOptions = true)
final class TeamCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private TeamCommand() {}

    static CommandLine of(Env env) {
        return new CommandLine(new TeamCommand()).addSubcommand("list", new TeamList(env)).addSubcommand("add", new TeamAdd(env));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Console.TEXTS.of("device.team.nocommand"));
    }
}
