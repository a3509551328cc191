package org.ruhu.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Devices;
import org.ruhu.work.Devices.Way;
import org.ruhu.work.GridNames;
import org.ruhu.work.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which grids a laptop looks after. */
@Command(mixinStandardHelpOptions = true)
final class Assign implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Parameters(index = "0", paramLabel = "DEVICE", descriptionKey = "device")
    private String device = "";

    @Parameters(index = "1..*", paramLabel = "GRID", arity = "1..*", descriptionKey = "grid")
    private List<String> grids = List.of();

    @ArgGroup
    private Less less = new Less();

    private final Env env;

    Assign(Env env) {
        this.env = env;
    }

    /** One of them at most. */
    private static final class Less {
        @Option(names = "--read", descriptionKey = "read")
        private boolean read;

        @Option(names = "--none", descriptionKey = "none")
        private boolean none;
    }

    @Override
    public Integer call() {
        return devices.run(env, this::assign);
    }

    private String assign(Workspace open) {
        var all = new Devices(open);
        Devices.Device one = all.of(device);
        var names = new GridNames(open);
        Set<String> ids = names.ids(grids);
        all.assign(one.device(), ids, less.none ? Way.NONE : less.read ? Way.READ : Way.WRITE);
        return Console.TEXTS.of(less.none ? "device.cli.taken" : less.read ? "device.cli.reads" : "device.cli.writes", one.name(),
            String.join("、", names.names(ids)));
    }
}
