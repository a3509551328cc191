package org.ruhu.ui.visit;

import java.io.ByteArrayInputStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;
import org.ruhu.work.Attachments;

/** One attached picture, small; or a sign for a file, or words for one that is missing or damaged. */
final class Thumbnail {
    private static final double HEIGHT = 84;

    private final VisitModel model;
    private final String name;
    private final Button button = new Button();
    private Loaded loaded = new Loaded.Waiting();
    private int number = 1;

    /** What is known of the picture. */
    private sealed interface Loaded {
        record Waiting() implements Loaded {}

        record Picture(Image image) implements Loaded {}

        record File() implements Loaded {}

        record Missing() implements Loaded {}

        record Damaged() implements Loaded {}
    }

    Thumbnail(VisitModel model, String name, Runnable remove) {
        this.model = model;
        this.name = name;
        button.setId("picture:" + name);
        button.getStyleClass().add("thumbnail");
        button.setOnAction(event -> {
            if (loaded instanceof Loaded.Picture) {
                model.view(name);
            }
        });
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                remove.run();
                event.consume();
            }
        });
        model.attachments(this::load, this::show, failure -> show(new Loaded.Damaged()));
    }

    Node node() {
        return button;
    }

    /** Off the screen's thread: decoding takes its time. */
    private Loaded load(Attachments attachments) {
        return switch (attachments.find(name)) {
            case Attachments.Found.Missing() -> new Loaded.Missing();
            case Attachments.Found.Damaged() -> new Loaded.Damaged();
            case Attachments.Found.Here _ when name.endsWith(".pdf") -> new Loaded.File();
            case Attachments.Found.Here(byte[] content) -> {
                Image image = new Image(new ByteArrayInputStream(content), 0, HEIGHT * 2, true, true);
                yield image.isError() ? new Loaded.Damaged() : new Loaded.Picture(image);
            }
        };
    }

    private void show(Loaded now) {
        loaded = now;
        ImageView view = new ImageView();
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        button.setGraphic(switch (now) {
            case Loaded.Waiting() -> null;
            case Loaded.Picture(Image image) -> {
                view.setImage(image);
                yield view;
            }
            case Loaded.File() -> Pieces.icon(Feather.FILE_TEXT, "large");
            case Loaded.Missing(), Loaded.Damaged() -> Pieces.icon(Feather.ALERT_TRIANGLE, "large", "danger");
        });
        say(number);
    }

    void say(int at) {
        number = at;
        var texts = model.texts();
        button.setText(switch (loaded) {
            case Loaded.Waiting(), Loaded.Picture _ -> "";
            case Loaded.File() -> texts.of("visit.picture.pdf");
            case Loaded.Missing() -> texts.of("visit.picture.missing");
            case Loaded.Damaged() -> texts.of("visit.picture.damaged");
        });
        button.setContentDisplay(button.getText().isEmpty() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP);
        button.setAccessibleText(texts.of("visit.picture.number", at, button.getText()).strip());
        Tibetan.mark(button);
    }
}
