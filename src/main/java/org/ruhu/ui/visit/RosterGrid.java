package org.ruhu.ui.visit;

import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Cells in rows and columns with the heads and the names standing still while the rest moves. Only cells in view are
 * there, so that a roster of hundreds is as quick as one of three. Knows nothing of forms.
 */
final class RosterGrid extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double ROW = 2.6;
    private static final double HEAD = 4.8;
    private static final double NAME = 7.5;
    private static final int MOST_ROWS = 9;
    private static final double BAR = 12;

    private record At(int row, int column) {}

    private final GridContents cells;
    private final Label ruler = new Label();
    private final ClippedPane body = new ClippedPane("roster-body");
    private final ClippedPane heads = new ClippedPane("roster-heads");
    private final ClippedPane names = new ClippedPane("roster-names");
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Map<At, Label> shown = new HashMap<>();
    private final Map<Integer, Label> shownHeads = new HashMap<>();
    private final Map<Integer, Label> shownNames = new HashMap<>();
    private int row;
    private int column;
    private @Nullable Node editor;
    private boolean reveal;

    RosterGrid(GridContents cells) {
        this.cells = cells;
        getStyleClass().add("roster-grid");
        setFocusTraversable(true);
        setMaxWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        down.setOrientation(Orientation.VERTICAL);
        ruler.setVisible(false);
        getChildren().setAll(ruler, body, heads, names, across, down);
        across.valueProperty().addListener((property, was, now) -> requestLayout());
        down.valueProperty().addListener((property, was, now) -> requestLayout());
        setOnScroll(event -> {
            across.setValue(Math.clamp(across.getValue() - event.getDeltaX(), 0, across.getMax()));
            down.setValue(Math.clamp(down.getValue() - event.getDeltaY(), 0, down.getMax()));
            if (across.getMax() > 0 && event.getDeltaX() != 0 || down.getMax() > 0) {
                event.consume();
            }
        });
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    /** Makes a cell the current one and brings it into view, with a node over it in which it is edited. */
    void current(int atRow, int atColumn, @Nullable Node editing) {
        row = atRow;
        column = atColumn;
        if (editor != editing) {
            body.getChildren().remove(editor);
            editor = editing;
            if (editing != null) {
                editing.setManaged(false);
                body.getChildren().add(editing);
            }
        }
        reveal = true;
        refresh();
    }

    /** Other rows or columns: everything is made anew. */
    void reload() {
        body.getChildren().removeAll(shown.values());
        heads.getChildren().removeAll(shownHeads.values());
        names.getChildren().removeAll(shownNames.values());
        shown.clear();
        shownHeads.clear();
        shownNames.clear();
        requestLayout();
    }

    /** The same cells with other words. */
    void refresh() {
        shown.forEach((at, label) -> fill(at, label));
        shownHeads.forEach(cells::head);
        shownNames.forEach(cells::name);
        requestLayout();
    }

    private void fill(At at, Label label) {
        cells.cell(at.row, at.column, label);
        label.pseudoClassStateChanged(CURRENT, at.row == row && at.column == column);
    }

    private double em() {
        return ruler.getFont().getSize();
    }

    private double rowHeight() {
        return Math.round(em() * ROW);
    }

    private double widths(int before) {
        double x = 0;
        for (int i = 0; i < before; i++) {
            x += Math.round(cells.width(i) * em());
        }
        return x;
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + Math.round(em() * HEAD) + rowHeight() * Math.clamp(cells.rows(), 1, MOST_ROWS) + BAR
            + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        double bar = cells.rows() > MOST_ROWS ? BAR : 0;
        return snappedLeftInset() + Math.round(em() * NAME) + widths(cells.columns()) + bar + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return em() * NAME * 2;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double head = Math.round(em() * HEAD);
        double name = Math.round(em() * NAME);
        double all = widths(cells.columns());
        double tall = rowHeight() * cells.rows();
        double high = getHeight() - top - snappedBottomInset() - head - BAR;
        double wide = getWidth() - left - snappedRightInset() - name - (tall > high ? BAR : 0);
        bar(across, all - wide, wide / Math.max(1, all));
        bar(down, tall - high, high / Math.max(1, tall));
        reveal(wide, high);
        body.resizeRelocate(left + name, top + head, wide, Math.min(high, tall));
        heads.resizeRelocate(left + name, top, wide, head);
        names.resizeRelocate(left, top + head, name, Math.min(high, tall));
        across.resizeRelocate(left + name, top + head + Math.min(high, tall), wide, BAR);
        down.resizeRelocate(left + name + wide, top + head, BAR, high);
        place(wide, high, head, name);
    }

    private static void bar(ScrollBar bar, double beyond, double share) {
        double max = Math.max(0, beyond);
        bar.setMax(max);
        bar.setVisibleAmount(max * share);
        bar.setUnitIncrement(40);
        bar.setValue(Math.clamp(bar.getValue(), 0, max));
        bar.setVisible(max > 0);
    }

    private void reveal(double wide, double high) {
        if (reveal && cells.columns() > 0) {
            reveal = false;
            double left = widths(column);
            double right = widths(column + 1);
            across.setValue(Math.clamp(Math.min(left, Math.max(across.getValue(), right - wide)), 0, across.getMax()));
            double top = row * rowHeight();
            down.setValue(Math.clamp(Math.min(top, Math.max(down.getValue(), top + rowHeight() - high)), 0, down.getMax()));
        }
    }

    private void place(double wide, double high, double head, double name) {
        double height = rowHeight();
        int first = (int) (down.getValue() / height);
        int last = Math.min(cells.rows(), (int) Math.ceil((down.getValue() + high) / height));
        shownNames.entrySet().removeIf(entry -> gone(entry.getKey() < first || entry.getKey() >= last, names, entry.getValue()));
        shown.entrySet().removeIf(entry -> gone(entry.getKey().row < first || entry.getKey().row >= last, body, entry.getValue()));
        for (int r = first; r < last; r++) {
            int at = r;
            shownNames.computeIfAbsent(r, key -> names.label("roster-name-cell", label -> cells.name(at, label)))
                .resizeRelocate(0, r * height - down.getValue(), name, height);
        }
        double x = -across.getValue();
        for (int c = 0; c < cells.columns(); c++) {
            double width = Math.round(cells.width(c) * em());
            column(c, x, width, x + width > 0 && x < wide, head, first, last);
            x += width;
        }
    }

    private void column(int c, double x, double width, boolean inView, double head, int first, int last) {
        if (!inView) {
            shownHeads.entrySet().removeIf(entry -> gone(entry.getKey() == c, heads, entry.getValue()));
            shown.entrySet().removeIf(entry -> gone(entry.getKey().column == c, body, entry.getValue()));
            return;
        }
        shownHeads.computeIfAbsent(c, key -> heads.label("roster-head", label -> cells.head(c, label)))
            .resizeRelocate(x, 0, width, head);
        for (int r = first; r < last; r++) {
            At at = new At(r, c);
            double y = r * rowHeight() - down.getValue();
            shown.computeIfAbsent(at, key -> cell(at)).resizeRelocate(x, y, width, rowHeight());
            if (editor != null && r == row && c == column) {
                editor.resizeRelocate(x, y, width, rowHeight());
                editor.toFront();
            }
        }
    }

    private static boolean gone(boolean out, ClippedPane from, Label label) {
        if (out) {
            from.getChildren().remove(label);
        }
        return out;
    }

    private Label cell(At at) {
        Label label = body.label("roster-cell", made -> fill(at, made));
        label.setOnMouseClicked(event -> cells.chosen(at.row, at.column));
        return label;
    }
}
