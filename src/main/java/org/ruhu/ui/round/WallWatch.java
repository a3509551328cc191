package org.ruhu.ui.round;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.DoubleSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ruhu.model.Env;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Fonts;
import org.ruhu.ui.kit.Look;
import org.ruhu.ui.kit.Papers;
import org.ruhu.work.Entry;
import org.ruhu.work.Workspace;

/**
 * Opens the wall of a workspace several times and repaints it many times, and says how long it took: for the bench, in a process of its
 * own. Prints lines with milliseconds: the first opening, the medians of reading and of opening the others, and the median of a repaint.
 */
public final class WallWatch {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final int OPENINGS = 9;
    private static final int REPAINTS = 300;
    private static final long SEED = 1;

    private final Texts texts = new Texts(Lang.ZH);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final double[] openings = new double[OPENINGS];
    private final double[] readings = new double[OPENINGS];

    private WallWatch() {}

    /** @param args folder of the workspace, and its password */
    public static void main(String[] args) throws InterruptedException {
        var watch = new WallWatch();
        try (Desk desk = new Desk(Throwable::printStackTrace)) {
            Workspace workspace = desk.now(() -> ((Entry.Open) Workspace.open(Path.of(args[0]), args[1].toCharArray(), Env.real())).workspace());
            Platform.startup(() -> watch.begin(desk, workspace));
            watch.ended.await();
            desk.now(() -> {
                workspace.close();
                return "";
            });
        }
        System.exit(0);
    }

    private void begin(Desk desk, Workspace workspace) {
        Fonts.load();
        Look.apply();
        Stage stage = new Stage();
        StackPane root = new StackPane();
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        Look.apply(stage.getScene());
        stage.show();
        open(desk, workspace, stage, 0);
    }

    private void open(Desk desk, Workspace workspace, Stage stage, int time) {
        var papers = new Papers(desk, Platform::runLater, workspace, FileDialogs.of(stage), texts, file -> { }, Throwable::printStackTrace);
        long start = System.nanoTime();
        var model = new WallModel(desk, workspace);
        model.known().subscribe(now -> readings[time] = (System.nanoTime() - start) / 1e6);
        var pane = new WallPane(model, texts, id -> { }, papers);
        pane.whenDrawn(() -> Platform.runLater(() -> {
            openings[time] = (System.nanoTime() - start) / 1e6;
            pane.hidden();
            if (time + 1 < OPENINGS) {
                open(desk, workspace, stage, time + 1);
            } else {
                repaint(pane);
            }
        }));
        ((StackPane) stage.getScene().getRoot()).getChildren().setAll(pane.view());
        pane.shown();
    }

    private void repaint(WallPane pane) {
        System.out.println("seed " + SEED);
        var random = new Random(SEED);
        DoubleSupplier once = () -> {
            double place = random.nextDouble();
            long start = System.nanoTime();
            pane.repaint(place);
            return (System.nanoTime() - start) / 1e6;
        };
        double[] repaints = new double[REPAINTS];
        Arrays.setAll(repaints, i -> once.getAsDouble());
        double first = openings[0];
        System.out.println("first " + first);
        System.out.println("read " + median(Arrays.copyOfRange(readings, 1, OPENINGS)));
        System.out.println("open " + median(Arrays.copyOfRange(openings, 1, OPENINGS)));
        System.out.println("repaint " + median(repaints));
        ended.countDown();
    }

    private static double median(double[] of) {
        Arrays.sort(of);
        return of[of.length / 2];
    }
}
