package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Teams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the teams. */
@Command(mixinStandardHelpOptions = true)
final class TeamList implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    private final Env env;

    TeamList(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return devices.run(env, open -> String.join(System.lineSeparator(), new Teams(open).all().stream().map(Teams.Team::name)
            .toList()));
    }
}
