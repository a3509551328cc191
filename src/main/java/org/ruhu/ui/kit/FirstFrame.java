package org.ruhu.ui.kit;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Tells when a window has been drawn for the first time. */
public final class FirstFrame {
    private FirstFrame() {}

    /** Runs something once after the first pulse in which the window stood laid out. */
    public static void then(Stage stage, Runnable action) {
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (stage.isShowing()) {
                    scene.removePostLayoutPulseListener(this);
                    // after this pulse the frame is with the renderer
                    Platform.runLater(action);
                }
            }
        });
    }
}
