package org.ruhu.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.work.Entry;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Option;

/** Which workspace a command is about, and how to enter it. */
public final class WorkspaceOption {
    @Option(names = "--workspace", paramLabel = "DIR", descriptionKey = "workspace")
    @Nullable Path folder;

    /** The folder named on the command line, else in {@code RUHU_WORKSPACE}, else {@code Ruhu} in the home folder. */
    public Path folder() {
        if (folder != null) {
            return folder;
        }
        String named = System.getenv("RUHU_WORKSPACE");
        return named != null && !named.isBlank() ? Path.of(named) : Path.of(System.getProperty("user.home"), "Ruhu");
    }

    Workspace open(Env env) {
        if (Workspace.at(folder()).isEmpty()) {
            throw new Refused(Console.TEXTS.of("cli.noworkspace", folder().toString()));
        }
        char[] password = password();
        return switch (Workspace.open(folder(), password, env)) {
            case Entry.Open(Workspace workspace) -> {
                workspace.clockDoubt().ifPresent(doubt -> System.err.println(doubt.said(Console.TEXTS)));
                yield workspace;
            }
            case Entry.WrongPassword(int failed) -> throw new Refused(Console.TEXTS.of("cli.wrongpassword", failed));
            case Entry.Throttled(String until) -> throw new Refused(Console.TEXTS.of("cli.throttled", until));
            case Entry.InUse() -> throw new Refused(Console.TEXTS.of("store.trouble.inuse", folder().toString()));
            case Entry.NoWorkspace() -> throw new Refused(Console.TEXTS.of("cli.noworkspace", folder().toString()));
            case Entry.Newer(int format) -> throw new Refused(Console.TEXTS.of("cli.newer", format));
        };
    }

    /** From {@code RUHU_PASSWORD}, else asked for. */
    static char[] password() {
        String given = System.getenv("RUHU_PASSWORD");
        if (given != null) {
            return given.toCharArray();
        }
        var console = System.console();
        char[] typed = console == null || !console.isTerminal() ? null
            : console.readPassword("%s", Console.TEXTS.of("cli.password"));
        if (typed == null) {
            throw new Refused(Console.TEXTS.of("cli.nopassword"));
        }
        return typed;
    }
}
