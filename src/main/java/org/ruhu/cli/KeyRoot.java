package org.ruhu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.work.RootKey;
import org.ruhu.work.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says where the root key is, moves it into the safe, or renews the centre's certificate with it. */
@Command(mixinStandardHelpOptions = true)
final class KeyRoot implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @ArgGroup
    private Deed deed = new Deed();

    private final Env env;

    KeyRoot(Env env) {
        this.env = env;
    }

    /** One of them at most. */
    private static final class Deed {
        @Option(names = "--move-to", paramLabel = "FILE", descriptionKey = "moveto")
        private @Nullable Path moveTo;

        @Option(names = "--renew", paramLabel = "FILE", descriptionKey = "renew")
        private @Nullable Path renew;
    }

    @Override
    public Integer call() {
        return devices.run(env, this::run);
    }

    private String run(Workspace open) {
        var key = new RootKey(open);
        if (deed.moveTo != null) {
            key.moveTo(deed.moveTo);
            return Console.TEXTS.of("device.key.moved", deed.moveTo.toString());
        }
        RootKey.State state = deed.renew == null ? key.state() : key.renew(deed.renew);
        return Console.TEXTS.of(state.here() ? "device.key.here" : "device.key.away", state.until(), state.days());
    }
}
