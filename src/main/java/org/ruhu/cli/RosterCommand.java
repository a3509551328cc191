package org.ruhu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.work.ReadRoster;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a roster in that another system made. */
@Command(mixinStandardHelpOptions = true)
final class RosterCommand implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "roster")
    private Path file = Path.of("");

    @Option(names = "--preview", descriptionKey = "preview")
    private boolean previewOnly;

    private final Env env;

    RosterCommand(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Console.TEXTS.of("cli.nofile", file.toString()));
        }
        try (Workspace open = workspace.open(env)) {
            var roster = new ReadRoster(open, file);
            ReadRoster.Done done = previewOnly ? roster.preview() : roster.run();
            System.out.println(Console.TEXTS.of(previewOnly ? "cli.roster.preview" : "cli.roster.done",
                count(done, RecordType.VILLAGE), count(done, RecordType.GRID), count(done, RecordType.HOUSEHOLD),
                count(done, RecordType.PERSON), done.changed()));
        }
        return 0;
    }

    private static int count(ReadRoster.Done done, RecordType type) {
        return done.added().getOrDefault(type, 0);
    }
}
