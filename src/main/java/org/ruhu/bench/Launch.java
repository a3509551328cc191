package org.ruhu.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ruhu.model.Trouble;

/** Runs a class with the Java, options and libraries of this process in a process of its own, to its end. */
final class Launch {
    private final List<String> command = new ArrayList<>();
    private final Path said;
    private final boolean headless;

    /** @param folder where what the process says is kept */
    Launch(Path folder, String main, String... args) {
        said = folder.resolve(main + ".txt");
        headless = File.separatorChar == '/' && !new File("/Applications").exists()
            && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null;
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (headless) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(args));
    }

    /** Whether there is no display and windows are drawn in memory. */
    boolean headless() {
        return headless;
    }

    /** What the process said, line by line, after its end. */
    List<String> said() throws IOException {
        return Files.readAllLines(said);
    }

    void run() throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        if (code != 0) {
            throw new Trouble("bench.trouble.launch", String.join(" ", said().stream().limit(3).toList()));
        }
    }
}
