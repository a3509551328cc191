package org.ruhu.ui.visit;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** A pane whose labels are placed by hand and do not show beyond it. */
final class ClippedPane extends Pane {
    ClippedPane(String style) {
        getStyleClass().add(style);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    Label label(String style, Consumer<Label> filling) {
        Label label = new Label();
        label.setManaged(false);
        label.getStyleClass().add(style);
        getChildren().add(label);
        filling.accept(label);
        return label;
    }
}
