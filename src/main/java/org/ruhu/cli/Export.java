package org.ruhu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Devices;
import org.ruhu.work.ExportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.TaskPackages;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a package of what this workspace holds, or at the centre one for each laptop. */
@Command(mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "exportout")
    private Path out = Path.of("");

    @Option(names = "--to", paramLabel = "DEVICE", descriptionKey = "to")
    private Optional<String> to = Optional.empty();

    @Option(names = "--all", descriptionKey = "everydevice")
    private boolean all;

    private final Env env;

    Export(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        if (all && to.isPresent()) {
            throw Refused.usage(Console.TEXTS.of("device.cli.toall"));
        }
        try (Workspace open = workspace.open(env)) {
            if (all) {
                new TaskPackages(open).all(out, Progress.NONE).forEach(task -> say(task.written()));
            } else {
                say(new ExportPackage(open).run(out, to.map(new Devices(open)::id), Progress.NONE));
            }
        }
        return 0;
    }

    private static void say(ExportPackage.Written written) {
        System.out.println(Console.TEXTS.of("cli.exported", written.file().toString(), written.changes(), written.bytes(),
            written.checkCode()));
    }
}
