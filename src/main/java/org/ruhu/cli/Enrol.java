package org.ruhu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Enrolment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers the district's invitation, on a laptop. */
@Command(mixinStandardHelpOptions = true)
final class Enrol implements Callable<Integer> {
    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Parameters(paramLabel = "INVITATION", descriptionKey = "invitation")
    private Path invitation = Path.of("");

    @Option(names = "--out", paramLabel = "REQUEST", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    private final Env env;

    Enrol(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return devices.run(env, open -> Console.TEXTS.of("device.cli.asked", out.toString(),
            new Enrolment(open).answer(invitation, out).fingerprint()));
    }
}
