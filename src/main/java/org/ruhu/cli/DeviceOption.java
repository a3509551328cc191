package org.ruhu.cli;

import java.util.function.Function;
import org.ruhu.model.Env;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Mixin;

/** Which workspace a command about laptops and teams is about. */
public final class DeviceOption {
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    /** Opens the workspace, and prints what was done or found; nothing if that is empty. @return the exit code */
    int run(Env env, Function<Workspace, String> deed) {
        try (Workspace open = workspace.open(env)) {
            String said = deed.apply(open);
            if (!said.isEmpty()) {
                System.out.println(said);
            }
        }
        return 0;
    }
}
