package org.ruhu.ui.visit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.ui.kit.Pieces;

/** What is open, by level; a click leads to the question. Unanswered questions are counted and not listed one by one. */
final class FindingsPanel {
    private static final int MOST = 30;

    private final VisitModel model;
    private final Label summary = Pieces.named("open-summary", "", "section");
    private final Label missing = Pieces.text("", "muted", "small");
    private final VBox list = new VBox();
    private final VBox pane = new VBox();

    FindingsPanel(VisitModel model) {
        this.model = model;
        summary.setWrapText(true);
        list.getStyleClass().add("open-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("open-scroll");
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        pane.getStyleClass().add("findings-panel");
        pane.getChildren().setAll(summary, missing, scroll);
    }

    Node node() {
        return pane;
    }

    void refresh() {
        List<Finding> all = model.session().findings();
        List<Finding> stated = all.stream().filter(model::stated).toList();
        long errors = stated.stream().filter(finding -> finding.level() == Form.Level.ERROR).count();
        long suspects = stated.stream().filter(finding -> finding.level() == Form.Level.SUSPECT
            && model.confirmation(finding).isEmpty()).count();
        long unanswered = all.stream().filter(finding -> finding.level() == Form.Level.ERROR && !model.stated(finding))
            .map(model::target).distinct().count();
        summary.setText(errors + suspects == 0 ? model.texts().of("visit.open.none")
            : model.texts().of("visit.open.count", errors, suspects));
        missing.setText(model.texts().of("visit.open.missing", unanswered));
        missing.setManaged(unanswered > 0);
        missing.setVisible(unanswered > 0);
        list.getChildren().setAll(stated.stream().filter(finding -> model.confirmation(finding).isEmpty())
            .sorted(java.util.Comparator.comparing(Finding::level)).limit(MOST)
            .map(finding -> FindingBox.listed(model, finding)).toList());
    }
}
