package org.ruhu.ui.visit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Form;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.RosterView;

/** The questions of one page. Only rows on whose paths something changed are made anew. */
final class PagePane {
    private static final double SET_IN = 22;

    private final VisitModel model;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox lines = new VBox();
    private final PageHeadings headings;
    private final Map<String, QuestionRow> rows = new LinkedHashMap<>();
    private final Map<String, RosterTable> tables = new LinkedHashMap<>();
    private List<FormLine> shown = List.of();

    PagePane(VisitModel model) {
        this.model = model;
        this.headings = new PageHeadings(model);
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
        tables.clear();
        headings.clear();
        lines.getChildren().setAll(title(page));
        shown = model.course().lines(page);
        for (FormLine line : shown) {
            switch (line) {
                case FormLine.Heading heading -> add(line, headings.group(heading));
                case FormLine.Roster roster -> roster(roster, page);
                case FormLine.RowHeading row -> add(line, headings.row(row));
                case FormLine.Ask ask -> {
                    QuestionRow row = new QuestionRow(model, ask, QuestionRow.Answered.IN_THE_ROW);
                    rows.put(ask.path(), row);
                    add(line, row.node());
                }
            }
        }
        scroll.setVvalue(0);
    }

    private Node title(FormPage page) {
        HBox title = Pieces.row(headings.title(page));
        if (page instanceof FormPage.Row row && model.saving().added(row.row())) {
            Button remove = Pieces.button("remove-row", model.texts().of("visit.row.remove"), () ->
                model.saving().removeRow(row.repeat(), row.row()));
            title.getChildren().addAll(Pieces.space(), remove);
        }
        return title;
    }

    /** What stands in a row of a roster is set in, once for each roster around it on this page. */
    private void add(FormLine line, Node node) {
        long around = line.path().chars().filter(c -> c == '[').count();
        long depth = model.course().page().get() instanceof FormPage.Row ? around - 1 : around;
        VBox.setMargin(node, new Insets(0, 0, 0, SET_IN * depth));
        lines.getChildren().add(node);
    }

    private void roster(FormLine.Roster roster, FormPage page) {
        boolean whole = page instanceof FormPage.Table;
        boolean deep = FormLines.hasRosters(roster.repeat().items());
        if (!whole || deep) {
            add(roster, headings.roster(roster));
        }
        if ((whole || model.course().view() == RosterView.TABLE) && !deep) {
            RosterTable table = new RosterTable(model, roster);
            tables.put(roster.path(), table);
            add(roster, table.node());
        }
    }

    /** Brings up to date what changed. */
    void refresh(Set<String> changed) {
        if (!model.course().lines(model.course().page().get()).equals(shown)) {
            // rows of a roster came or went
            show(model.course().page().get());
            return;
        }
        boolean group = changed.stream().anyMatch(path -> !rows.containsKey(path));
        headings.refresh();
        rows.forEach((path, row) -> {
            if (group || changed.contains(path)) {
                row.refresh();
            }
        });
        tables.values().forEach(RosterTable::refresh);
    }

    /** Another number is masked or shown. */
    void remask() {
        rows.values().forEach(QuestionRow::refresh);
        tables.values().forEach(RosterTable::refresh);
    }

    /** Says everything in the language that is spoken now; focus, place and what is half typed stay. */
    void say() {
        QuestionRow anchor = rows.get(model.course().place());
        double before = anchor == null ? 0 : anchor.node().getBoundsInParent().getMinY() - top();
        headings.refresh();
        rows.values().forEach(QuestionRow::refresh);
        tables.values().forEach(RosterTable::say);
        if (anchor != null) {
            // words of another language are longer or shorter; the question stays where the eye is
            scroll.applyCss();
            scroll.layout();
            double room = lines.getHeight() - scroll.getViewportBounds().getHeight();
            double wanted = anchor.node().getBoundsInParent().getMinY() - before;
            scroll.setVvalue(room <= 0 ? 0 : Math.clamp(wanted / room, 0, 1));
        }
    }

    private double top() {
        return scroll.getVvalue() * Math.max(0, lines.getHeight() - scroll.getViewportBounds().getHeight());
    }

    /** Gives a question the focus and brings it into view. @return whether it is on this page */
    boolean focus(String path) {
        QuestionRow row = rows.get(path);
        if (row != null) {
            whenThere(() -> {
                row.control().target().requestFocus();
                reveal(row.node());
            });
            return true;
        }
        return tables.values().stream().filter(table -> table.holds(path)).findFirst().map(table -> {
            whenThere(() -> {
                table.select(path);
                reveal(table.node());
            });
            return true;
        }).orElse(false);
    }

    /** A scroll pane takes its content in with its first layout; before that nothing in it could take the focus. */
    private void whenThere(Runnable action) {
        Platform.runLater(() -> {
            if (scroll.getScene() != null && lines.getScene() == null) {
                scroll.getScene().getRoot().applyCss();
                scroll.getScene().getRoot().layout();
            }
            action.run();
        });
    }

    /** Asks for the reason of what is suspected at a question. @return whether it is on this page and something is */
    boolean askReason(String path) {
        QuestionRow row = rows.get(path);
        if (row != null && row.askReason()) {
            Platform.runLater(() -> reveal(row.node()));
            return true;
        }
        return tables.values().stream().anyMatch(table -> table.askReason(path));
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
            double wanted = at.getMinY() - Math.max(0, view - at.getHeight()) / 3;
            scroll.setVvalue(Math.clamp(wanted / height, 0, 1));
        }
    }

    /** The question in whose row or cell a node is, if any. */
    Optional<String> pathOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            String id = at.getId();
            if (id != null && id.startsWith("row:")) {
                return Optional.of(id.substring(4));
            }
            RosterTable table = id != null && id.startsWith("table:") ? tables.get(id.substring(6)) : null;
            if (table != null) {
                return table.path();
            }
        }
        return Optional.empty();
    }

    void markHere(String here) {
        rows.forEach((path, row) -> row.here(path.equals(here)));
    }
}
