package org.ruhu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.work.Door;
import org.ruhu.work.Entry;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Option;

/** Which workspace a command is about, and how to enter it. */
public final class WorkspaceOption extends FolderOption {
    @Option(names = "--user", paramLabel = "N", descriptionKey = "number")
    @Nullable Integer number;

    Workspace open(Env env) {
        Door.Seat seat = seat(env);
        return open(seat, Secrets.password(), env);
    }

    Workspace open(Env env, char[] password) {
        return open(seat(env), password, env);
    }

    private Workspace open(Door.Seat seat, char[] password, Env env) {
        return switch (Workspace.open(folder(), seat.id(), password, env)) {
            case Entry.Open(Workspace workspace) -> {
                workspace.clockDoubt().ifPresent(doubt -> System.err.println(doubt.said(Console.TEXTS)));
                yield workspace;
            }
            case Entry.WrongPassword(int failed) -> throw new Refused(Console.TEXTS.of("cli.wrongpassword", failed));
            case Entry.Throttled(String until) -> throw throttled(until);
            case Entry.InUse() -> throw new Refused(Console.TEXTS.of("store.trouble.inuse", folder().toString()));
            case Entry.NoWorkspace() -> throw noWorkspace();
            case Entry.Newer(int format) -> throw new Refused(Console.TEXTS.of("cli.newer", format));
        };
    }

    /** Whose password is meant: {@code --user}, else {@code RUHU_USER}, else the only user there is. */
    Door.Seat seat(Env env) {
        Path where = folder();
        if (!Workspace.isAt(where)) {
            throw noWorkspace();
        }
        Door door = Door.of(where, env);
        Optional<String> named = number == null ? Optional.ofNullable(System.getenv("RUHU_USER")).filter(text -> !text.isBlank())
            : Optional.of(Integer.toString(number));
        if (named.isEmpty() && door.users().size() == 1) {
            return door.users().getFirst();
        }
        String users = door.users().stream().map(WorkspaceOption::name).collect(Collectors.joining(Console.TEXTS.of("cli.and")));
        if (named.isEmpty()) {
            throw new Refused(Console.TEXTS.of("cli.whichuser", users));
        }
        return door.users().stream().filter(seat -> Integer.toString(seat.number()).equals(named.get().strip())).findFirst()
            .orElseThrow(() -> new Refused(Console.TEXTS.of("cli.nouser", named.get(), users)));
    }

    private static String name(Door.Seat seat) {
        return seat.number() + seat.role().map(role -> " " + Console.TEXTS.of(role.key())).orElse("");
    }

    static Refused throttled(String until) {
        return new Refused(Console.TEXTS.of("cli.throttled", until.substring(0, Math.min(19, until.length())).replace('T', ' ')));
    }

    private Refused noWorkspace() {
        return new Refused(Console.TEXTS.of("cli.noworkspace", folder().toString()));
    }
}
