package org.ruhu.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.work.OpenRound;
import org.ruhu.work.PrepareRound;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;

/** The wall of an opened round, opened and repainted in a window of a process of its own. */
public final class WallBench {
    private static final String PASSWORD = "beside its floor";

    private final Bench bench;
    private final Path folder;
    private final int households;
    private final Consumer<Figure> out;

    /** @param folder where to work; removed by the caller */
    public WallBench(Bench bench, Path folder, int households, Consumer<Figure> out) {
        this.bench = bench;
        this.folder = folder;
        this.households = households;
        this.out = out;
    }

    public void run() throws Exception {
        Path place = folder.resolve("wall");
        try (Workspace centre = Workspace.create(place, Role.CENTRE, "bench", PASSWORD.toCharArray(), Env.real())) {
            Bench.take(centre, bench.task(households));
            var prepare = new PrepareRound(centre);
            new OpenRound(centre).run(prepare.run(prepare.proposal()), Progress.NONE);
        }
        var launch = new Launch(folder, "org.ruhu.ui.round.WallWatch", place.toString(), PASSWORD);
        launch.run();
        List<String> said = launch.said();
        String where = launch.headless() ? "; no display here, drawn in memory" : "";
        out.accept(new Figure("wall", figure(said, "open"), Double.NaN, "ms",
            "%d households: read in %.0f ms, laid out and drawn; goal 300; the first time in a program %.0f ms%s".formatted(households,
                figure(said, "read"), figure(said, "first"), where)));
        out.accept(new Figure("repaint", figure(said, "repaint"), Double.NaN, "ms", "of the wall at any place, to its pixels; goal 16" + where));
    }

    private static double figure(List<String> said, String name) {
        return said.stream().filter(line -> line.startsWith(name + " ")).mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
            .findFirst().orElseThrow();
    }
}
