package org.ruhu.ui.shell;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Said;
import org.ruhu.ui.kit.Sheets;

/** What is laid over the window: troubles, the keys, where a paper was written. */
final class Cards {
    private static final List<String> KEYS = List.of("Ctrl+1 … 9", "Ctrl+F", "Ctrl+P", "Enter", "F5", "Esc", "Ctrl+L", "F1");

    private final Sheets sheets;

    Cards(Sheets sheets) {
        this.sheets = sheets;
    }

    /** @param mend goes to the back-ups, where the trouble is a damaged workspace */
    void trouble(Said said, Texts texts, Optional<Runnable> mend) {
        HBox head = row(icon(Feather.ALERT_TRIANGLE, "large", "danger"), text(texts.of("shell.trouble.title"), "title"));
        Node close = primary("trouble-close", texts.of("shell.close"), sheets::close);
        VBox card = card(head, text(said.sentence()), text(said.next(), "muted"),
            named("trouble-code", texts.of("shell.trouble.code", said.code()), "muted"));
        HBox buttons = row(close);
        mend.ifPresent(way -> buttons.getChildren().add(button("trouble-mend", texts.of("backup.mend"), Feather.TOOL, () -> {
            sheets.close();
            way.run();
        })));
        card.getChildren().add(buttons);
        card.setId("trouble");
        show(card, close);
    }

    void keys(Texts texts) {
        List<String> words = List.of(texts.of("shell.key.places"), texts.of("shell.key.search"), texts.of("printing.key"), texts.of("shell.key.open"), texts.of("reveal.eye"),
            texts.of("shell.key.back"), texts.of("shell.key.lock"), texts.of("shell.key.help"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        for (int i = 0; i < KEYS.size(); i++) {
            grid.addRow(i, line(KEYS.get(i), "key"), line(words.get(i)));
        }
        Node close = primary("keys-close", texts.of("shell.close"), sheets::close);
        VBox card = card(line(texts.of("shell.keys"), "title"), grid, row(close));
        card.setId("keys");
        show(card, close);
    }

    void printed(Path file, Texts texts, Runnable open) {
        Node show = primary("printed-open", texts.of("shell.printed.open"), () -> {
            sheets.close();
            open.run();
        });
        VBox card = card(row(icon(Feather.CHECK_CIRCLE, "large", "success"), line(texts.of("shell.printed.title"), "title")),
            column(line(file.getFileName().toString(), "strong"),
                text(texts.of("shell.printed.folder", file.toAbsolutePath().toString()), "muted")),
            row(show, button("printed-close", texts.of("shell.close"), sheets::close)));
        card.setId("printed");
        show(card, show);
    }

    /** @param now closes without waiting */
    void leaving(Texts texts, Runnable now) {
        Node close = button("leaving-now", texts.of("backup.leaving.now"), now);
        VBox card = card(line(texts.of("backup.leaving"), "title"), text(texts.of("backup.leaving.text"), "muted"),
            new ProgressBar(), row(close));
        card.setId("leaving");
        show(card, close);
    }

    private void show(VBox card, Node first) {
        card.getStyleClass().add("narrow");
        sheets.show(card, first);
    }
}
