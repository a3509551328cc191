package org.ruhu.ui.visit;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.StrokeLineCap;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.ui.kit.Pieces;

/** A field in which a name is signed with mouse, touchpad or finger. */
final class SignaturePad {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 120;
    private static final double PEN = 2.5;

    private final VisitModel model;
    private final AttachModel attach;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final Button keep;
    private final Button clear;
    private final VBox node;

    SignaturePad(VisitModel model, String path, AttachModel attach) {
        this.model = model;
        this.attach = attach;
        StackPane paper = new StackPane(canvas);
        paper.getStyleClass().add("signature");
        paper.setMaxSize(WIDTH, HEIGHT);
        canvas.setId("pad:" + path);
        keep = Pieces.button("pad-keep:" + path, "", Feather.CHECK, this::keep);
        clear = Pieces.button("pad-clear:" + path, "", this::clear);
        say();
        keep.setDisable(true);
        clear.setDisable(true);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setLineWidth(PEN);
        pen.setLineCap(StrokeLineCap.ROUND);
        canvas.setOnMousePressed(event -> {
            pen.beginPath();
            pen.moveTo(event.getX(), event.getY());
            event.consume();
        });
        canvas.setOnMouseDragged(event -> {
            pen.lineTo(event.getX(), event.getY());
            pen.stroke();
            keep.setDisable(false);
            clear.setDisable(false);
            event.consume();
        });
        node = new VBox(6, paper, Pieces.row(keep, clear));
    }

    void say() {
        canvas.setAccessibleText(model.texts().of("visit.sign.pad"));
        keep.setText(model.texts().of("visit.sign.keep"));
        clear.setText(model.texts().of("visit.sign.clear"));
    }

    Node node() {
        return node;
    }

    private void keep() {
        WritableImage drawn = canvas.snapshot(new SnapshotParameters(), null);
        int width = (int) drawn.getWidth();
        int height = (int) drawn.getHeight();
        int[] pixels = new int[width * height];
        drawn.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        attach.pixels(pixels, width, height);
        clear();
    }

    private void clear() {
        canvas.getGraphicsContext2D().clearRect(0, 0, WIDTH, HEIGHT);
        keep.setDisable(true);
        clear.setDisable(true);
    }
}
