package org.ruhu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.ExportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a package of what this workspace holds. */
@Command(mixinStandardHelpOptions = true)
final class Export implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    @Option(names = "--to", paramLabel = "PEER", descriptionKey = "to")
    private Optional<String> to = Optional.empty();

    private final Env env;

    Export(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            ExportPackage.Written written = new ExportPackage(open).run(out, to, Progress.NONE);
            System.out.println(Console.TEXTS.of("cli.exported", written.file().toString(), written.changes(),
                written.bytes(), written.checkCode()));
        }
        return 0;
    }
}
