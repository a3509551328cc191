package org.ruhu.ui;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.ruhu.ui.kit.FirstFrame;

/** A window with nothing in it, closed once it is drawn: what a start of the program costs at the least. */
public final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] args) throws InterruptedException {
        var closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(event -> closed.countDown());
            stage.setScene(new Scene(new Region(), RuhuApp.WIDTH, RuhuApp.HEIGHT));
            FirstFrame.then(stage, stage::close);
            stage.show();
        });
        closed.await();
        System.exit(0);
    }
}
