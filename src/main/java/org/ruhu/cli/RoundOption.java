package org.ruhu.cli;

import java.util.function.ToIntBiFunction;
import org.ruhu.model.Env;
import org.ruhu.model.Round;
import org.ruhu.work.Rounds;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which round of which workspace a command is about: the one that is open if none is named. */
public final class RoundOption {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--round", paramLabel = "ROUND", defaultValue = "", descriptionKey = "round")
    private String name = "";

    /** @return the exit code */
    int run(Env env, ToIntBiFunction<Workspace, Round> deed) {
        try (Workspace open = workspace.open(env)) {
            Round round = name.isBlank() ? open.round().orElseThrow(() -> new Refused(Console.TEXTS.of("visit.trouble.noround")))
                : new Rounds(open).named(name);
            return deed.applyAsInt(open, round);
        }
    }
}
