package org.ruhu.ui.device;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Sheets;

/** A card over the screen on which something is asked: its parts, what is wrong with them, and the buttons. */
final class AskCard {
    private final String id;
    private final Texts texts;
    private final Sheets sheets;
    private final VBox view;
    private final Label fault = text("", "danger-text");
    private Node first;

    AskCard(String id, String title, Texts texts, Sheets sheets) {
        this.id = id;
        this.texts = texts;
        this.sheets = sheets;
        view = card(line(title, "title"));
        view.setId(id);
        view.getStyleClass().addAll("narrow");
        fault.setId(id + "-fault");
        fault.setManaged(false);
        first = view;
    }

    AskCard with(Node part) {
        view.getChildren().add(part);
        return this;
    }

    AskCard says(String words, String... styles) {
        return with(text(words, styles));
    }

    TextField field(String name, String words) {
        TextField field = new TextField();
        field.setId(id + "-" + name);
        field.setAccessibleText(words);
        VBox part = new VBox(line(words, "strong"), field);
        part.getStyleClass().add("field");
        with(part);
        first = field;
        field.textProperty().subscribe(() -> say(""));
        return field;
    }

    /** What takes the focus. */
    AskCard first(Node node) {
        first = node;
        return this;
    }

    /** @param enter whether Enter anywhere on the card does it; not where something cannot be taken back */
    void show(String words, boolean enter, Runnable go) {
        Button button = button(id + "-go", words, go);
        button.getStyleClass().add(enter ? "accent" : "danger");
        button.setDefaultButton(enter);
        buttons(button);
    }

    /** @param go the buttons that go on; one that leaves everything as it was comes with them */
    void buttons(Node... go) {
        Button leave = button(id + "-cancel", texts.of("device.leave"), sheets::close);
        var row = row(go);
        row.getChildren().add(leave);
        view.getChildren().addAll(fault, row);
        sheets.show(view, first == view ? leave : first);
    }

    void refused(Trouble why) {
        say(texts.of(why.key(), why.args()));
    }

    void say(String words) {
        fault.setText(words);
        fault.setManaged(!words.isEmpty());
    }
}
