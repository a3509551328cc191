package org.ruhu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.roster.RosterBook;
import org.ruhu.work.Progress;
import org.ruhu.work.ReadRoster;
import org.ruhu.work.Workspace;
import org.ruhu.work.WriteHeldRows;
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
            ReadRoster.Done done = roster.preview(Progress.NONE);
            roster.book().ifPresent(this::doubtful);
            if (!previewOnly) {
                done = roster.run(Progress.NONE);
            }
            System.out.println(Console.TEXTS.of(previewOnly ? "cli.roster.preview" : "cli.roster.done",
                count(done, RecordType.VILLAGE), count(done, RecordType.GRID), count(done, RecordType.HOUSEHOLD),
                count(done, RecordType.PERSON), done.allChanged()));
        }
        return 0;
    }

    /** Before anything is taken in, so that nothing of the file is lost. */
    private void doubtful(RosterBook book) {
        book.passedOver().forEach(sheet -> System.out.println(Console.TEXTS.of("cli.roster.sheet", sheet)));
        if (!book.unused().isEmpty()) {
            System.out.println(Console.TEXTS.of("cli.roster.unused", String.join(Console.TEXTS.of("roster.and"), book.unused())));
        }
        book.doubts().forEach(doubt -> System.out.println(Console.TEXTS.of("cli.roster.doubt", doubt.sheet(), doubt.row(),
            (" " + doubt.column() + " " + doubt.shown()).stripTrailing(), doubt.why(Console.TEXTS))));
        int held = book.held().rows().size();
        if (held > 0) {
            System.out.println(previewOnly ? Console.TEXTS.of("cli.roster.held", held)
                : Console.TEXTS.of("cli.roster.kept", held, WriteHeldRows.run(file.toAbsolutePath(), book, Console.TEXTS).toString()));
        }
    }

    private static int count(ReadRoster.Done done, RecordType type) {
        return done.added().getOrDefault(type, 0);
    }
}
