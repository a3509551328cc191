package org.ruhu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ruhu.model.Env;
import org.ruhu.text.Moments;
import org.ruhu.work.OldPackages;
import org.ruhu.work.SyncState;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what the other side has, which packages came and went, and which old ones lie on a stick. */
@Command(mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {
    private static final int PACKAGES = 20;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--stick", paramLabel = "DIR", descriptionKey = "stick")
    private Optional<Path> stick = Optional.empty();

    @Option(names = "--wipe", descriptionKey = "wipe")
    private boolean wipe;

    private final Env env;

    SyncCommand(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        try (Workspace open = workspace.open(env)) {
            if (stick.isPresent()) {
                old(new OldPackages(open), stick.get());
            } else {
                state(new SyncState(open));
            }
        }
        return 0;
    }

    private static void state(SyncState state) {
        for (SyncState.Other other : state.others()) {
            System.out.println(Console.TEXTS.of(other.upTo().isPresent() ? "cli.sync.upto" : "cli.sync.nothing", other.name(),
                other.upTo().map(Moments::minute).orElse(""), other.missing()));
            if (other.doubted()) {
                System.out.println(Console.TEXTS.of("cli.sync.doubted", other.name()));
            }
        }
        for (SyncState.Package line : state.packages(PACKAGES)) {
            System.out.println(Console.TEXTS.of(line.out() ? "cli.sync.out" : line.verdict().equals("applied") ? "cli.sync.in"
                : "cli.sync.refused", Moments.minute(line.at()), line.peer(), line.changes(), line.fresh(), line.code()));
        }
    }

    private void old(OldPackages packages, Path folder) {
        for (OldPackages.Old old : packages.in(folder)) {
            System.out.println(Console.TEXTS.of(old.arrived() ? "cli.sync.arrived" : "cli.sync.needed",
                String.valueOf(old.file().getFileName()), Moments.minute(old.written()), old.to(), old.bytes()));
            if (wipe && old.arrived()) {
                packages.wipe(old);
                System.out.println(Console.TEXTS.of("cli.sync.wiped", String.valueOf(old.file().getFileName())));
            }
        }
    }
}
