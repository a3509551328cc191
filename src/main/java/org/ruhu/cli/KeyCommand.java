package org.ruhu.cli;

import org.ruhu.model.Env;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The district's keys; each thing that can be done a command below this one. */
@Command(mixinStandardHelpOptions = true)
final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private KeyCommand() {}

    static CommandLine of(Env env) {
        return new CommandLine(new KeyCommand()).addSubcommand("root", new KeyRoot(env));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Console.TEXTS.of("device.key.nocommand"));
    }
}
