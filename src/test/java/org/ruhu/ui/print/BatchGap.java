package org.ruhu.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.demo.DemoPackage;
import org.ruhu.model.Role;
import org.ruhu.ui.TestWindow;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** While three hundred sheets are written the window goes on drawing; on demand, on a machine that has nothing else to do. */
@ExtendWith(ApplicationExtension.class)
class BatchGap {
    private static final String PASSWORD = "correct horse";
    private static final double LONGEST_MILLIS = 100;
    private static final int LONGEST_BATCH = 300;

    @TempDir
    private Path folder;

    private TestWindow window;

    @Start
    void start(Stage stage) throws Exception {
        var env = TestEnv.real();
        try (Workspace made = Workspace.create(folder.resolve("Ruhu"), Role.FIELD, "格桑", PASSWORD.toCharArray(), env)) {
            Path task = folder.resolve("task.json");
            try (var out = new BufferedOutputStream(Files.newOutputStream(task))) {
                new DemoPackage(300, 1).write(out, OutputStream.nullOutputStream());
            }
            var use = new ImportPackage(made);
            use.run((ImportPackage.Preview.Ready) use.preview(task, Progress.NONE), Progress.NONE);
        }
        window = new TestWindow(stage, folder, env, VisitScreen::new);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theWindowIsDrawnAllTheTime(FxRobot robot) throws Exception {
        robot.clickOn("#login-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#home");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        window.await("all", () -> window.words(robot, "#print-count").equals("共 300 份") && !window.words(robot, "#preview-page").isEmpty());
        window.files().choose(folder.resolve("sheets.pdf"));
        List<Double> gaps = new ArrayList<>();
        var watch = new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                long real = System.nanoTime();
                if (last != 0) {
                    gaps.add((real - last) / 1e6);
                }
                last = real;
            }
        };
        robot.interact(watch::start);
        long begun = System.nanoTime();
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.await("#print-progress");
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitFor(LONGEST_BATCH, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000,
            () -> window.scene().getRoot().lookup("#printed") != null));
        double seconds = (System.nanoTime() - begun) / 1e9;
        robot.interact(watch::stop);
        List<Double> sorted = gaps.stream().sorted().toList();
        System.out.printf("300 sheets in %.1f s, %d KB; %d pulses, median %.1f ms, longest gap %.1f ms%n", seconds,
            Files.size(folder.resolve("sheets.pdf")) >> 10, sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
        assertEquals("共 300 份", window.words(robot, "#print-count"));
        assertTrue(sorted.getLast() <= LONGEST_MILLIS, "longest gap " + sorted.getLast() + " ms");
    }
}
