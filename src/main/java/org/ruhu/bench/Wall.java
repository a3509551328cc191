package org.ruhu.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The wall of a round, opened and repainted in a window of a process of its own. */
final class Wall {
    private final Path folder;
    private final Consumer<Figure> out;

    Wall(Path folder, Consumer<Figure> out) {
        this.folder = folder;
        this.out = out;
    }

    /** @param workspace closed. @param households in it */
    void run(Path workspace, String password, int households) throws Exception {
        var launch = new Launch(folder, "org.ruhu.ui.round.WallWatch", workspace.toString(), password);
        launch.run();
        List<String> said = launch.said();
        String where = launch.headless() ? "; no display here, drawn in memory" : "";
        out.accept(new Figure("wall", figure(said, "open"), Double.NaN, "ms",
            "%d households: read, laid out and drawn; goal 300; the first time in a program %.0f ms%s".formatted(households,
                figure(said, "first"), where)));
        out.accept(new Figure("repaint", figure(said, "repaint"), Double.NaN, "ms", "of the wall at any place, to its pixels; goal 16" + where));
    }

    private static double figure(List<String> said, String name) {
        return said.stream().filter(line -> line.startsWith(name + " ")).mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
            .findFirst().orElseThrow();
    }
}
