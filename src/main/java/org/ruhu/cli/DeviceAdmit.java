package org.ruhu.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Devices;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Admits a laptop after two people have compared its fingerprint. */
@Command(mixinStandardHelpOptions = true)
final class DeviceAdmit implements Callable<Integer> {
    private static final Set<String> YES = Set.of("y", "yes", "是", "对");

    @Mixin
    private DeviceOption devices = new DeviceOption();

    @Parameters(paramLabel = "REQUEST", descriptionKey = "enrolrequest")
    private Path request = Path.of("");

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    @Option(names = "--fingerprint", paramLabel = "1234-5678", descriptionKey = "fingerprint")
    private Optional<String> fingerprint = Optional.empty();

    private final Env env;

    DeviceAdmit(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        return devices.run(env, this::admit);
    }

    private String admit(Workspace open) {
        var all = new Devices(open);
        Devices.Asked asked = all.asked(request);
        if (fingerprint.isPresent() && !fingerprint.get().strip().equals(asked.fingerprint())) {
            throw new Refused(Console.TEXTS.of("device.cli.differs", asked.fingerprint(), fingerprint.get()));
        }
        if (fingerprint.isEmpty() && !yes && !compared(asked)) {
            throw new Refused(Console.TEXTS.of("device.cli.compare", asked.fingerprint(), asked.invited().name()));
        }
        Devices.Device admitted = all.admit(asked);
        return Console.TEXTS.of("device.cli.admitted", admitted.name(), admitted.device());
    }

    private static boolean compared(Devices.Asked asked) {
        java.io.Console console = System.console();
        String said = console == null || !console.isTerminal() ? null
            : console.readLine("%s", Console.TEXTS.of("device.cli.ask", asked.fingerprint(), asked.invited().name()));
        return said != null && YES.contains(said.strip().toLowerCase(Locale.ROOT));
    }
}
