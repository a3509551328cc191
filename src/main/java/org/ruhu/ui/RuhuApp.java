package org.ruhu.ui;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.FirstFrame;
import org.ruhu.ui.kit.Fonts;
import org.ruhu.ui.kit.Look;
import org.ruhu.ui.settings.SettingsFile;
import org.ruhu.ui.shell.RuhuWindow;
import org.ruhu.ui.shell.Wiring;

/** The program's window on one workspace. */
public final class RuhuApp extends Application {
    static final double WIDTH = 1280;
    static final double HEIGHT = 720;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 600;

    private final Path workspace;
    private final Env env;
    private final SettingsFile settings;
    private final Wiring.VisitScreens visits;
    private @Nullable RuhuWindow window;

    public RuhuApp(Path workspace, Env env, SettingsFile settings, Wiring.VisitScreens visits) {
        this.workspace = workspace;
        this.env = env;
        this.settings = settings;
        this.visits = visits;
    }

    /**
     * Opens the window and returns when it has been closed.
     *
     * @throws Trouble if there is no screen
     * @param once whether it closes by itself once it has been drawn, which measures the start
     */
    public static void launch(Path workspace, Env env, Wiring.VisitScreens visits, boolean once) {
        // the toolkit says on every start that it runs from the class path; so it does
        java.util.logging.Logger.getLogger("javafx").setLevel(java.util.logging.Level.SEVERE);
        var closed = new CountDownLatch(1);
        var app = new RuhuApp(workspace, env, SettingsFile.ofThisPerson(), visits);
        try {
            Platform.startup(() -> {
                Stage stage = new Stage();
                stage.setOnHidden(event -> {
                    app.stop();
                    closed.countDown();
                });
                app.start(stage);
                if (once) {
                    FirstFrame.then(stage, stage::close);
                }
            });
        } catch (UnsupportedOperationException e) {
            // so the toolkit says that there is no screen, or no library to draw on one
            throw new Trouble("shell.trouble.noscreen", e, String.valueOf(e.getMessage()));
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        Look.apply();
        var wiring = new Wiring(FileDialogs.of(stage), visits,
            file -> getHostServices().showDocument(file.toUri().toString()));
        var opened = new RuhuWindow(workspace, env, settings, wiring);
        window = opened;
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> opened.trouble(failure));
        Scene scene = new Scene(opened.root(), WIDTH, HEIGHT);
        Look.apply(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            opened.leave(stage::close);
        });
        stage.setTitle("入户 Ruhu");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        opened.start();
        stage.show();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
            window = null;
        }
    }
}
