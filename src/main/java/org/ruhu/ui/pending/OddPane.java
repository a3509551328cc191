package org.ruhu.ui.pending;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.work.DoubtfulChanges.Odd;

/** Changes that count and that somebody should look at. */
final class OddPane {
    private static final int MOST = 6;

    private final Texts texts;
    private final LinesTable lines;
    private final VBox reasons = new VBox();
    private final VBox all;
    private final StackPane view = new StackPane();

    OddPane(PendingModel model, Texts texts) {
        this.texts = texts;
        lines = new LinesTable("odd-lines", texts);
        HBox head = row(text(texts.of("pending.odd.text"), "muted"), space());
        if (model.mayDecide()) {
            head.getChildren().add(button("odd-seen", texts.of("pending.odd.seen"), Feather.EYE, model::seen));
        }
        all = card(head, reasons, lines.view());
        VBox.setVgrow(lines.view(), Priority.ALWAYS);
    }

    Node view() {
        return view;
    }

    void focus() {
        Platform.runLater(lines.view()::requestFocus);
    }

    void show(PendingModel.Found found) {
        if (found.look() == 0) {
            view.getChildren().setAll(nothing(Feather.CHECK_CIRCLE, texts.of("pending.odd.none"), texts.of("pending.odd.none.text")));
            return;
        }
        view.getChildren().setAll(all);
        List<String> said = found.odd().stream().map(Odd::reason).distinct().toList();
        reasons.getChildren().setAll(said.stream().map(reason -> text(reason, "banner", "warning")).toList());
        found.same().stream().limit(MOST).forEach(same -> reasons.getChildren().add(text(texts.of("pending.same", same.oneNo(),
            same.otherNo(), same.idNo()), "banner", "warning")));
        reasons.getStyleClass().setAll("reveal-reasons");
        lines.show(found.odd().stream().flatMap(odd -> odd.lines().stream()).toList());
    }
}
