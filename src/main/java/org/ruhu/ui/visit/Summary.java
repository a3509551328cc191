package org.ruhu.ui.visit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.model.VisitState;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Marks;
import org.ruhu.ui.kit.Pieces;

/** What a completed visit came to. */
final class Summary {
    private static final String[] RESULTS = {"a/visit_result", "l/auto/pc", "l/auto/line_yuan", "l/auto/line_status",
        "l/auto/verdict_education", "l/auto/verdict_medical", "l/auto/verdict_housing", "l/auto/verdict_water"};

    private Summary() {}

    static Node of(VisitModel model, VisitState state, Runnable leave) {
        Texts texts = model.texts();
        FormSession session = model.session();
        VBox figures = new VBox();
        figures.getStyleClass().add("results");
        for (String path : RESULTS) {
            // the figures are those of the household visit; other forms have none of them
            if (model.question(path).isPresent() && session.relevant(path)) {
                String unit = model.question(path).map(Form.Question::unit).map(words -> " " + words.in(model.lang())).orElse("");
                String value = Amounts.read(session.spoken(path, model.lang()), Form.Type.CALCULATE);
                figures.getChildren().add(Pieces.row(Pieces.text(session.label(path, model.lang()), "muted", "result-name"),
                    Pieces.text(value.isEmpty() ? "–" : value + unit, "strong")));
            }
        }
        long confirmed = model.open().confirmed().size();
        Button back = Pieces.primary("summary-leave", texts.of("visit.summary.leave"), leave);
        VBox card = Pieces.card(Pieces.row(Pieces.icon(Feather.CHECK_CIRCLE, "huge"),
                Pieces.named("summary-title", texts.of("visit.summary.title"), "title")),
            Marks.of(state, texts), figures, Pieces.text(texts.of("visit.summary.confirmed", confirmed), "muted"), back);
        card.getStyleClass().add("narrow");
        VBox all = new VBox(card);
        all.setAlignment(javafx.geometry.Pos.CENTER);
        all.setId("summary");
        return all;
    }
}
