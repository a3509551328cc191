package org.ruhu.ui.visit;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.work.Attachments;

/** What is laid over the form: a picture shown large, and the keys. */
final class VisitCards {
    private static final List<String> KEYS = List.of("Enter · Shift+Enter", "1 … 9", "F2", "F3", "F5", "Ctrl+M", "F7", "F8", "F9",
        "F6", "F4", "Ctrl+N · Ctrl+Delete", "PgUp · PgDn", "F10", "Ctrl+Enter", "Esc");

    private final VisitModel model;
    private final Sheets sheets;

    VisitCards(VisitModel model, Sheets sheets) {
        this.model = model;
        this.sheets = sheets;
    }

    void picture(String name) {
        double wide = sheets.root().getWidth() * 0.8;
        double high = sheets.root().getHeight() * 0.75;
        model.attachments(all -> all.find(name) instanceof Attachments.Found.Here(byte[] content)
            ? new Image(new ByteArrayInputStream(content)) : new Image(new ByteArrayInputStream(new byte[0])), image -> {
            ImageView view = new ImageView(image);
            view.setPreserveRatio(true);
            view.setFitWidth(Math.min(wide, image.getWidth()));
            view.setFitHeight(Math.min(high, image.getHeight()));
            Node close = Pieces.primary("picture-close", model.texts().of("visit.close"), sheets::close);
            VBox card = Pieces.card(view, Pieces.row(close));
            card.setId("picture-large");
            card.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
            sheets.show(card, close);
        }, failure -> { });
    }

    private static Label key(String name) {
        Label key = Pieces.line(name, "key");
        key.setMinWidth(Label.USE_PREF_SIZE);
        return key;
    }

    void keys() {
        var texts = model.texts();
        List<String> words = List.of(texts.of("visit.key.next"), texts.of("visit.key.digits"), texts.of("visit.key.same"),
            texts.of("visit.key.more"), texts.of("reveal.eye"), texts.of("visit.key.note"), texts.of("visit.key.confirm"), texts.of("visit.key.finding"),
            texts.of("visit.key.findings"), texts.of("visit.key.table"), texts.of("visit.key.cell"), texts.of("visit.key.rows"),
            texts.of("visit.key.pages"), texts.of("visit.key.language"), texts.of("visit.key.complete"), texts.of("visit.key.leave"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        for (int i = 0; i < KEYS.size(); i++) {
            grid.addRow(i, key(KEYS.get(i)), Pieces.line(words.get(i)));
        }
        Node close = Pieces.primary("keys-close", texts.of("visit.close"), sheets::close);
        VBox card = Pieces.card(Pieces.line(texts.of("visit.key.title"), "title"), grid, Pieces.row(close));
        card.getStyleClass().addAll("narrow", "visit-keys");
        card.setId("visit-keys");
        sheets.show(card, close);
    }
}
