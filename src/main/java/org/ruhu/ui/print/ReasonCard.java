package org.ruhu.ui.print;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Sheets;

/** Why sheets will not come back. */
final class ReasonCard {
    private final Sheets sheets;
    private final TextField reason = new TextField();
    private final VBox card;

    ReasonCard(Sheets sheets, Texts texts, int number, Consumer<String> go) {
        this.sheets = sheets;
        reason.setId("void-reason");
        reason.setPromptText(texts.of("printing.void.prompt"));
        reason.setAccessibleText(texts.of("printing.void.prompt"));
        Button yes = primary("void-go", texts.of("printing.out.void"), () -> {
            sheets.close();
            go.accept(reason.getText());
        });
        yes.disableProperty().bind(reason.textProperty().map(String::isBlank));
        card = card(line(texts.of("printing.void.title", number), "title"), text(texts.of("printing.void.text"), "muted"), reason,
            row(yes, button("void-cancel", texts.of("printing.cancel"), sheets::close)));
        card.setId("void");
        card.getStyleClass().add("narrow");
    }

    void show() {
        sheets.show(card, reason);
    }
}
