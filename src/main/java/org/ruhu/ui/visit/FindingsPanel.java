package org.ruhu.ui.visit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.ui.kit.Pieces;

/**
 * What is open, by level, each with its page; Enter or a click leads to the question. Unanswered questions are counted
 * and not listed one by one.
 */
final class FindingsPanel {
    private final VisitModel model;
    private final Label summary = Pieces.named("open-summary", "", "section");
    private final Label missing = Pieces.text("", "muted", "small");
    private final VBox list = new VBox();
    private final VBox pane = new VBox();

    FindingsPanel(VisitModel model) {
        this.model = model;
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        list.getStyleClass().add("open-list");
        list.setId("open-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("open-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        pane.getStyleClass().add("findings-panel");
        pane.getChildren().setAll(summary, missing, scroll);
        Escape.closes(pane, this::back);
    }

    Node node() {
        return pane;
    }

    /** Gives the focus to the first finding. */
    void takeFocus() {
        links().stream().findFirst().ifPresent(Node::requestFocus);
    }

    private List<Node> links() {
        return list.getChildren().stream().filter(VBox.class::isInstance)
            .map(node -> ((VBox) node).getChildren().getFirst()).toList();
    }

    private boolean back() {
        model.course().jump(model.course().place());
        return true;
    }

    private void pressed(KeyEvent event) {
        List<Node> links = links();
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int at = links.indexOf(event.getTarget());
        if (by != 0 && at >= 0) {
            Node next = links.get(Math.clamp(at + by, 0, links.size() - 1));
            next.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Hyperlink link) {
            link.fire();
            event.consume();
        }
    }

    void refresh() {
        List<Finding> told = model.open().told();
        long errors = count(told, Form.Level.ERROR);
        long suspects = count(told, Form.Level.SUSPECT);
        summary.setText(errors + suspects == 0 ? model.texts().of("visit.open.none")
            : model.texts().of("visit.open.count", errors, suspects));
        long unanswered = model.open().missing();
        missing.setText(model.texts().of("visit.open.missing", unanswered));
        missing.setManaged(unanswered > 0);
        missing.setVisible(unanswered > 0);
        list.getChildren().clear();
        List<FormPage> pages = model.course().pages();
        for (Form.Level level : Form.Level.values()) {
            long number = count(told, level);
            if (number > 0) {
                list.getChildren().add(heading(FindingWords.word(level, model.texts()), number));
            }
            told.stream().filter(finding -> finding.level() == level)
                .forEach(finding -> list.getChildren().add(listed(finding, pages)));
        }
        List<Finding> confirmed = model.open().confirmed();
        if (!confirmed.isEmpty()) {
            list.getChildren().add(heading(model.texts().of("visit.open.confirmed"), confirmed.size()));
            confirmed.forEach(finding -> {
                VBox box = listed(finding, pages);
                box.getStyleClass().add("confirmed");
                list.getChildren().add(box);
            });
        }
    }

    private static long count(List<Finding> findings, Form.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private Label heading(String word, long count) {
        return Pieces.line(model.texts().of("visit.open.level", word, count), "muted", "small", "open-level");
    }

    private VBox listed(Finding finding, List<FormPage> pages) {
        String target = model.open().target(finding);
        String where = pages.stream().filter(page -> page.holds(target)).map(model.course()::title).findFirst().orElse("");
        Hyperlink link = new Hyperlink(FindingWords.message(finding, model));
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setGraphic(FindingWords.sign(finding.level()));
        link.setAccessibleText(FindingWords.said(finding, model));
        link.setOnAction(event -> model.course().jump(target));
        // reached with F9, so that Tab stays within the form
        link.setFocusTraversable(false);
        VBox box = new VBox(link, Pieces.line(where, "muted", "small", "where"));
        box.getStyleClass().addAll("finding", FindingWords.style(finding.level()));
        box.setId("open:" + finding.key());
        return box;
    }
}
