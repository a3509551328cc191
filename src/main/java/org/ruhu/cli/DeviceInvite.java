package org.ruhu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Devices;
import org.ruhu.work.GridNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Invites a laptop. */
@Command(mixinStandardHelpOptions = true)
final class DeviceInvite implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Option(names = "--name", paramLabel = "NAME", required = true, descriptionKey = "devicename")
    private String name = "";

    @Option(names = "--grid", paramLabel = "GRID", arity = "1..*", descriptionKey = "grid")
    private List<String> grids = List.of();

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    private final Env env;

    DeviceInvite(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return devices.run(env, open -> {
            new Devices(open).inviteInto(out, name, new GridNames(open).ids(grids));
            return Console.TEXTS.of("device.cli.invited", out.toString(), name.strip());
        });
    }
}
