package org.ruhu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.work.Workspace;
import org.ruhu.work.WriteSnapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the data as plain JSON for other systems. */
@Command(mixinStandardHelpOptions = true)
final class Snapshot implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out")
    private Path out = Path.of("");

    @Option(names = "--purpose", paramLabel = "TEXT", defaultValue = "", descriptionKey = "purpose")
    private String purpose = "";

    @Option(names = "--recipient", paramLabel = "TEXT", defaultValue = "", descriptionKey = "recipient")
    private String recipient = "";

    @Option(names = "--clear", descriptionKey = "clear")
    private boolean clear;

    private final Env env;

    Snapshot(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            new WriteSnapshot(open).run(out, new WriteSnapshot.Order(purpose, recipient,
                clear ? WriteSnapshot.Numbers.CLEAR : WriteSnapshot.Numbers.MASKED));
            System.out.println(Console.TEXTS.of("cli.written", out.toString()));
        }
        return 0;
    }
}
