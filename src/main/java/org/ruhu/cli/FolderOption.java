package org.ruhu.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which folder a command is about. */
public class FolderOption {
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
}
