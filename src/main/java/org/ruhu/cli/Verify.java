package org.ruhu.cli;

import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.model.Verified;
import org.ruhu.model.Verified.Fault;
import org.ruhu.work.CheckWorkspace;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Recomputes everything a workspace's files say of themselves, and says what was checked. */
@Command(mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    private final Env env;

    Verify(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            Verified verified = new CheckWorkspace(open).verify(Progress.NONE);
            System.out.println(Console.TEXTS.of("cli.verify.journal", verified.entries()));
            System.out.println(Console.TEXTS.of("cli.verify.changes", verified.changes(), verified.writers(), verified.log()));
            System.out.println(Console.TEXTS.of("cli.verify.pictures", verified.pictures(), verified.missing()));
            System.out.println(Console.TEXTS.of("cli.verify.database", verified.rows()));
            verified.faults().forEach(fault -> System.err.println(words(fault)));
            if (!verified.faults().isEmpty()) {
                throw new Refused(Console.TEXTS.of("cli.verify.faults", verified.faults().size()));
            }
            System.out.println(Console.TEXTS.of("cli.verify.sound", open.checkCode()));
        }
        return 0;
    }

    private static String words(Fault fault) {
        return switch (fault) {
            case Fault.Digest(long entry) -> Console.TEXTS.of("cli.verify.digest", entry);
            case Fault.BadChange(long entry, int line) -> Console.TEXTS.of("cli.verify.change", entry, line);
            case Fault.Broken(String writer, long n) -> Console.TEXTS.of("cli.verify.chain", writer, n);
            case Fault.Picture(String name) -> Console.TEXTS.of("cli.verify.picture", name);
            case Fault.Table(String name) -> Console.TEXTS.of("cli.verify.table", name);
        };
    }
}
