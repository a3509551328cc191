package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Teams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds a team. */
@Command(mixinStandardHelpOptions = true)
final class TeamAdd implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Parameters(paramLabel = "NAME", descriptionKey = "team")
    private String name = "";

    private final Env env;

    TeamAdd(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return devices.run(env, open -> Console.TEXTS.of("device.cli.teamadded", new Teams(open).add(name).name()));
    }
}
