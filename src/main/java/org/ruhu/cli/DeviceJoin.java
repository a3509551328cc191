package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Devices;
import org.ruhu.work.Teams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a laptop to a team. */
@Command(mixinStandardHelpOptions = true)
final class DeviceJoin implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Parameters(paramLabel = "DEVICE", descriptionKey = "device")
    private String device = "";

    @Option(names = "--team", paramLabel = "TEAM", required = true, descriptionKey = "team")
    private String team = "";

    private final Env env;

    DeviceJoin(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return devices.run(env, open -> {
            var all = new Devices(open);
            Devices.Device one = all.of(device);
            Teams.Team to = new Teams(open).of(team);
            all.join(one.device(), to.id());
            return Console.TEXTS.of("device.cli.joined", one.name(), to.name());
        });
    }
}
