package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Sheets;

/** Says what will happen, and does it only then. */
final class AskCard {
    private AskCard() {}

    /** @param title what is done, also on the button */
    static void show(Sheets sheets, Texts texts, String title, String words, Runnable go) {
        Node yes = primary("ask-go", title, () -> {
            sheets.close();
            go.run();
        });
        VBox card = card(line(title, "title"), text(words), row(yes, button("ask-cancel", texts.of("printing.cancel"), sheets::close)));
        card.setId("ask");
        card.getStyleClass().add("narrow");
        sheets.show(card, yes);
    }
}
