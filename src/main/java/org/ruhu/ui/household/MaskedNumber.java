package org.ruhu.ui.household;

import static org.ruhu.ui.kit.Pieces.eye;
import static org.ruhu.ui.kit.Pieces.named;

import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Reveals;

/** A number of the page, masked, with the button beside it that asks to see it. */
final class MaskedNumber {
    private final Reveals reveals;
    private final Label label;
    private final HBox node;
    private String number = "";
    private String value = "";
    private UnaryOperator<String> mask = UnaryOperator.identity();

    /** @param what the number is called */
    MaskedNumber(String id, String what, Texts texts, Reveals reveals, Eye eye) {
        this.reveals = reveals;
        label = named(id, "");
        node = new HBox(4, label);
        node.setAlignment(Pos.CENTER_LEFT);
        if (eye != Eye.NONE) {
            Button button = eye("eye-" + id, texts.of("reveal.eye"), () -> reveals.ask(number, what));
            button.setFocusTraversable(eye == Eye.REACHED_BY_TAB);
            button.visibleProperty().bind(label.textProperty().map(text -> !text.isEmpty()));
            node.getChildren().add(button);
        }
    }

    /** Whether there is a button, and how it is reached. */
    enum Eye { NONE, REACHED_BY_TAB, BY_THE_ROWS_KEY }

    HBox node() {
        return node;
    }

    void show(String ofNumber, String is, UnaryOperator<String> masked) {
        number = ofNumber;
        value = is;
        mask = masked;
        refresh();
    }

    void refresh() {
        label.setText(reveals.isShown(number) ? value : mask.apply(value));
    }
}
