package org.ruhu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.sync.Refusal;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in packages, or only says what they would do. */
@Command(mixinStandardHelpOptions = true)
final class ImportFiles implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "files")
    private List<Path> files = List.of();

    @Option(names = "--preview", descriptionKey = "preview")
    private boolean previewOnly;

    @Option(names = "--salvage", descriptionKey = "salvage")
    private boolean salvage;

    private final Env env;

    ImportFiles(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Refused(Console.TEXTS.of("cli.nofile", file.toString()));
            }
        }
        try (Workspace open = workspace.open(env)) {
            var importPackage = new ImportPackage(open);
            for (Path file : files) {
                switch (importPackage.preview(file, Progress.NONE)) {
                    case ImportPackage.Preview.Refused(Refusal refusal, long vouched) -> cut(importPackage, file, refusal, vouched);
                    case ImportPackage.Preview.Ready ready -> take(importPackage, ready);
                }
            }
        }
        return 0;
    }

    /** A file without its end: its signed beginning can be saved by whoever may restore. */
    private void cut(ImportPackage importPackage, Path file, Refusal refusal, long vouched) {
        if (vouched == 0) {
            throw refused(file, refusal);
        }
        System.out.println(Console.TEXTS.of("package.salvaged", vouched));
        if (!salvage) {
            throw refused(file, refusal);
        }
        done(file, importPackage.salvage(file, vouched, Progress.NONE));
    }

    private void take(ImportPackage importPackage, ImportPackage.Preview.Ready ready) {
        System.out.println(Console.TEXTS.of("cli.preview", ready.file().toString(), ready.head().from(),
            ready.count(RecordType.VILLAGE), ready.count(RecordType.GRID), ready.count(RecordType.HOUSEHOLD),
            ready.count(RecordType.PERSON), ready.count(RecordType.VISIT), ready.changed(), ready.known(), ready.checkCode()));
        for (var said : java.util.Map.of("package.todecide", ready.toDecide(), "package.flagged", ready.flagged(),
            "package.waiting", ready.waiting()).entrySet()) {
            if (said.getValue() > 0) {
                System.out.println(Console.TEXTS.of(said.getKey(), said.getValue()));
            }
        }
        if (previewOnly) {
            return;
        }
        done(ready.file(), importPackage.run(ready, Progress.NONE));
    }

    private static void done(Path file, ImportPackage.Outcome outcome) {
        switch (outcome) {
            case ImportPackage.Outcome.Refused(Refusal refusal) -> throw refused(file, refusal);
            case ImportPackage.Outcome.Done(long fresh, long waiting, long all) -> {
                System.out.println(Console.TEXTS.of("cli.imported", fresh, all));
                if (waiting > 0) {
                    System.out.println(Console.TEXTS.of("package.waiting", waiting));
                }
            }
        }
    }

    private static Refused refused(Path file, Refusal refusal) {
        return new Refused(file.getFileName() + ": " + Console.TEXTS.of(refusal.key(), refusal.args()));
    }
}
