package org.ruhu.ui;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.ruhu.model.Env;
import org.ruhu.ui.kit.Fonts;
import org.ruhu.ui.kit.Look;
import org.ruhu.ui.settings.SettingsFile;
import org.ruhu.ui.shell.RuhuWindow;
import org.ruhu.ui.shell.Wiring;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real window on a real workspace in a folder of the test, at the size of a common laptop. */
public final class TestWindow implements AutoCloseable {
    public static final double WIDTH = 1366;
    /** What a 768 pixel high screen leaves below a title bar and above a task bar. */
    public static final double HEIGHT = 768;
    private static final int SECONDS = 30;

    private final RuhuWindow window;
    private final Scene scene;
    private final ChosenFiles files = new ChosenFiles();

    /** On the JavaFX thread. */
    public TestWindow(Stage stage, Path folder, Env env, Wiring.VisitScreens visits) {
        Fonts.load();
        Look.apply();
        var wiring = new Wiring(files, visits, file -> { });
        window = new RuhuWindow(folder.resolve("Ruhu"), env, new SettingsFile(folder.resolve("settings.properties")), wiring);
        scene = new Scene(window.root(), WIDTH, HEIGHT);
        Look.apply(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        window.start();
        stage.show();
    }

    public Scene scene() {
        return scene;
    }

    public ChosenFiles files() {
        return files;
    }

    /** Waits until a node is there and shows it is. */
    public void await(String query) {
        await(query, () -> scene.getRoot().lookup(query) != null);
    }

    public void await(String what, BooleanSupplier there) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, there::getAsBoolean));
        } catch (TimeoutException e) {
            Screenshots.save(scene, "99-stuck");
            throw new AssertionError("never came: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    public String words(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return ((Labeled) node).getText();
    }

    /** What the button that closes the window does; on the JavaFX thread. */
    public void leave(Runnable close) {
        window.leave(close);
    }

    @Override
    public void close() {
        window.close();
    }
}
