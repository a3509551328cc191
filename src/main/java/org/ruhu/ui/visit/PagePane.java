package org.ruhu.ui.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.ui.kit.Pieces;

/** The questions of one page. Only rows on whose paths something changed are made anew. */
final class PagePane {
    private final VisitModel model;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox lines = new VBox();
    private final Map<String, QuestionRow> rows = new LinkedHashMap<>();
    private final Map<String, Node> headings = new LinkedHashMap<>();

    PagePane(VisitModel model) {
        this.model = model;
        lines.getStyleClass().add("questions");
        scroll.setContent(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("question-scroll");
        scroll.setId("questions");
    }

    Node node() {
        return scroll;
    }

    /** Lays out a page. */
    void show(FormPage page) {
        rows.clear();
        headings.clear();
        lines.getChildren().clear();
        HBox title = Pieces.row(Pieces.named("page-title", model.title(page), "title"));
        if (page.isRow() && model.added(page.repeat(), page.row())) {
            Button remove = Pieces.button("remove-row", model.texts().of("visit.row.remove"), () ->
                model.removeRow(page.repeat(), page.row()));
            title.getChildren().addAll(Pieces.space(), remove);
        }
        lines.getChildren().add(title);
        for (FormLine line : model.lines(page)) {
            switch (line) {
                case FormLine.Heading heading -> heading(heading.path(),
                    Pieces.text(heading.group().label().in(model.lang()), "section", "part"));
                case FormLine.Roster roster -> heading(roster.path(), Pieces.row(
                    Pieces.text(roster.repeat().label().in(model.lang()), "section", "part"),
                    Pieces.button("add:" + roster.path(), model.texts().of("visit.row.add"), Feather.PLUS,
                        () -> model.addRow(roster.path()))));
                case FormLine.RowHeading row -> heading(row.path(), Pieces.row(
                    label(model.session().rowLabel(row.repeat(), row.row())),
                    Pieces.button("remove:" + row.path(), model.texts().of("visit.row.remove"),
                        () -> model.removeRow(row.repeat(), row.row()))));
                case FormLine.Ask ask -> {
                    QuestionRow row = new QuestionRow(model, ask);
                    rows.put(ask.path(), row);
                    lines.getChildren().add(row.node());
                }
            }
        }
        scroll.setVvalue(0);
    }

    private static Label label(String words) {
        return Pieces.text(words, "strong");
    }

    private void heading(String path, Node node) {
        headings.put(path, node);
        lines.getChildren().add(node);
        relevance(path, node);
    }

    private void relevance(String path, Node node) {
        boolean relevant = model.session().relevant(path);
        node.setVisible(relevant);
        node.setManaged(relevant);
    }

    /** Brings up to date what changed. */
    void refresh(Set<String> changed) {
        boolean group = changed.stream().anyMatch(path -> !rows.containsKey(path));
        headings.forEach((path, node) -> relevance(path, node));
        rows.forEach((path, row) -> {
            if (group || changed.contains(path)) {
                row.refresh();
            }
        });
    }

    /** Gives a question the focus and brings it into view. @return whether it is on this page */
    boolean focus(String path) {
        QuestionRow row = rows.get(path);
        if (row == null) {
            return false;
        }
        // rows laid out just now can take the focus only after their first layout
        Platform.runLater(() -> {
            row.control().target().requestFocus();
            reveal(row.node());
        });
        return true;
    }

    private void reveal(Node node) {
        double height = lines.getHeight() - scroll.getViewportBounds().getHeight();
        if (height <= 0) {
            return;
        }
        Bounds at = node.getBoundsInParent();
        double top = scroll.getVvalue() * height;
        double view = scroll.getViewportBounds().getHeight();
        if (at.getMinY() < top || at.getMaxY() > top + view) {
            double wanted = at.getMinY() - view / 3;
            scroll.setVvalue(Math.clamp(wanted / height, 0, 1));
        }
    }

    /** The row that holds a node, if any. */
    Optional<QuestionRow> rowOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            String id = at.getId();
            if (id != null && id.startsWith("row:")) {
                return Optional.ofNullable(rows.get(id.substring(4)));
            }
        }
        return Optional.empty();
    }

    void markHere(QuestionRow here) {
        rows.values().forEach(row -> row.here(row == here));
    }
}
