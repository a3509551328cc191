package org.ruhu.ui.kit;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.work.LogWords;
import org.ruhu.work.Reveal;

/** Asks why a number is to be seen. A digit takes a reason; another one is typed. */
final class RevealCard {
    private final Sheets sheets;
    private final BiConsumer<Reveal.Reason, String> answer;
    private final TextField own = new TextField();
    private final Button show;

    private RevealCard(Sheets sheets, Texts texts, String label, BiConsumer<Reveal.Reason, String> answer) {
        this.sheets = sheets;
        this.answer = answer;
        VBox reasons = new VBox();
        reasons.getStyleClass().add("reveal-reasons");
        Reveal.Reason[] all = Reveal.Reason.values();
        for (int i = 0; i < all.length; i++) {
            Reveal.Reason reason = all[i];
            Button button = Pieces.button("reveal:" + reason.tag(), (i + 1) + "  " + LogWords.reason(reason, texts), () -> chosen(reason));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            reasons.getChildren().add(button);
        }
        own.setId("reveal-own");
        own.setPromptText(texts.of("reveal.own"));
        own.setAccessibleText(texts.of("reveal.own"));
        show = Pieces.primary("reveal-show", texts.of("reveal.show"), this::typed);
        show.disableProperty().bind(own.textProperty().map(String::isBlank));
        asking(false);
        VBox card = Pieces.card(Pieces.row(Pieces.icon(Feather.EYE, "large"), Pieces.text(texts.of("reveal.title", label), "title")),
            Pieces.text(texts.of("reveal.text", Reveal.SHOWN.toSeconds()), "muted"), reasons, own,
            Pieces.row(show, Pieces.button("reveal-cancel", texts.of("reveal.cancel"), sheets::close)));
        card.getStyleClass().add("narrow");
        card.setId("reveal");
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sheets.show(card, reasons.getChildren().getFirst());
    }

    static void show(Sheets sheets, Texts texts, String label, BiConsumer<Reveal.Reason, String> answer) {
        new RevealCard(sheets, texts, label, answer);
    }

    private void asking(boolean asking) {
        own.setVisible(asking);
        own.setManaged(asking);
        show.setVisible(asking);
        show.setManaged(asking);
    }

    private void pressed(KeyEvent event) {
        String name = event.getCode().isDigitKey() ? event.getCode().getName().replace("Numpad ", "") : "";
        Reveal.Reason[] all = Reveal.Reason.values();
        if (event.getTarget() != own && name.matches("[1-" + all.length + "]")) {
            event.consume();
            chosen(all[Integer.parseInt(name) - 1]);
        }
    }

    private void chosen(Reveal.Reason reason) {
        if (reason == Reveal.Reason.OTHER) {
            asking(true);
            // the digit that chose this is still to be typed, and belongs to nobody
            javafx.application.Platform.runLater(own::requestFocus);
        } else {
            done(reason, "");
        }
    }

    private void typed() {
        if (!own.getText().isBlank()) {
            done(Reveal.Reason.OTHER, own.getText().strip());
        }
    }

    private void done(Reveal.Reason reason, String words) {
        sheets.close();
        answer.accept(reason, words);
    }
}
