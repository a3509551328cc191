package org.ruhu.cli;

import org.ruhu.model.Env;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The laptops of the district; each thing that can be done a command below this one. */
@Command(mixinStandardHelpOptions = true)
final class DeviceCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private DeviceCommand() {}

    static CommandLine of(Env env) {
        return new CommandLine(new DeviceCommand()).addSubcommand("list", new DeviceList(env))
            .addSubcommand("invite", new DeviceInvite(env)).addSubcommand("admit", new DeviceAdmit(env))
            .addSubcommand("revoke", new DeviceRevoke(env)).addSubcommand("join", new DeviceJoin(env));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), Console.TEXTS.of("device.nocommand"));
    }
}
