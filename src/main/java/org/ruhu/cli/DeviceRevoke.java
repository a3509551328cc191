package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Devices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a laptop out of use. */
@Command(mixinStandardHelpOptions = true)
final class DeviceRevoke implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Parameters(paramLabel = "DEVICE", descriptionKey = "device")
    private String device = "";

    private final Env env;

    DeviceRevoke(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return devices.run(env, open -> {
            var all = new Devices(open);
            Devices.Device one = all.of(device);
            all.revoke(one.device());
            return Console.TEXTS.of("device.cli.revoked", one.name(), one.device());
        });
    }
}
