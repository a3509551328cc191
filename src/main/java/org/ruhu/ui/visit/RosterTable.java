package org.ruhu.ui.visit;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.ui.kit.Pieces;

/**
 * A roster as a table. Arrows and Tab go from cell to cell, Enter to the next question, digits choose; what is typed is
 * typed in the cell. Below stands the question of the current cell with all that belongs to it; F4 goes down to it.
 */
final class RosterTable {
    private final VisitModel model;
    private final FormLine.Roster roster;
    private final RosterCells cells;
    private final RosterGrid grid;
    private final VBox strip = new VBox();
    private final Button add;
    private final Button remove;
    private final VBox node;
    private @Nullable QuestionRow question;

    RosterTable(VisitModel model, FormLine.Roster roster) {
        this.model = model;
        this.roster = roster;
        this.cells = new RosterCells(model, roster, this::select);
        this.grid = new RosterGrid(cells);
        grid.setId("grid:" + roster.path());
        strip.getStyleClass().add("roster-strip");
        add = Pieces.button("table-add", "", Feather.PLUS, () -> model.saving().addRow(roster.path()));
        add.setFocusTraversable(false);
        remove = Pieces.button("table-remove", "", Feather.MINUS, this::removeRow);
        remove.setFocusTraversable(false);
        HBox buttons = Pieces.row(add, remove);
        add.setVisible(roster.repeat().canAdd());
        add.setManaged(roster.repeat().canAdd());
        node = new VBox(8, buttons, grid, strip);
        node.setId("table:" + roster.path());
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Escape.closes(strip, this::backToGrid);
        say();
    }

    Node node() {
        return node;
    }

    boolean holds(String path) {
        return path.startsWith(roster.path() + "[") || path.equals(roster.path());
    }

    /** The question of the current cell. */
    Optional<String> path() {
        return cells.path(grid.row(), grid.column());
    }

    /** Goes to the cell of a question, or to the first one if none is asked for. */
    void select(String path) {
        RosterCells.Spot spot = cells.spot(path);
        go(spot.row(), spot.column());
    }

    private void go(int row, int column) {
        if (cells.rows() == 0 || cells.columns() == 0) {
            grid.requestFocus();
            return;
        }
        if (question != null) {
            question.control().commit();
        }
        int r = Math.clamp(row, 0, cells.rows() - 1);
        int c = Math.clamp(column, 0, cells.columns() - 1);
        show(r, c);
        String path = path().orElse("");
        model.course().at(path);
        grid.setAccessibleText(cells.spoken(r, c));
    }

    /** Shows a cell as the current one, its question below. */
    private void show(int row, int column) {
        QuestionRow fresh = new QuestionRow(model, cells.ask(row, column), QuestionRow.Answered.IN_A_CELL);
        boolean inCell = fresh.control().fitsInCell() && cells.isOpen(fresh.path());
        question = fresh;
        grid.current(row, column, inCell ? fresh.control().node() : null);
        strip.getChildren().setAll(fresh.node());
        Node target = inCell ? fresh.control().target() : grid;
        target.requestFocus();
        cells.row(row).ifPresent(id -> {
            boolean added = model.saving().added(id);
            remove.setVisible(added);
        });
    }

    boolean askReason(String path) {
        return question != null && question.path().equals(path) && question.askReason();
    }

    void refresh() {
        String here = path().orElse("");
        if (cells.refresh()) {
            grid.reload();
            RosterCells.Spot spot = cells.spot(here);
            boolean focused = grid.isFocused() || question != null && question.control().target().isFocused();
            if (question != null && cells.rows() > 0 && cells.columns() > 0 && focused) {
                show(spot.row(), spot.column());
            }
        }
        grid.refresh();
        if (question != null && question.path().equals(here)) {
            question.refresh();
        }
    }

    /** Says everything in the language that is spoken now. */
    void say() {
        add.setText(model.texts().of("visit.row.add"));
        remove.setText(model.texts().of("visit.row.remove"));
        remove.setVisible(false);
        cells.refresh();
        grid.refresh();
        if (question != null) {
            question.refresh();
        }
    }

    private void removeRow() {
        cells.row(grid.row()).filter(model.saving()::added).ifPresent(row -> {
            // what has the focus saves when it loses it, which must be while its row is there
            grid.requestFocus();
            question = null;
            strip.getChildren().clear();
            grid.current(0, 0, null);
            model.saving().removeRow(roster.path(), row);
            go(0, 0);
        });
    }

    private boolean backToGrid() {
        boolean inStrip = question != null && !grid.isFocused() && isWithin(strip);
        if (inStrip) {
            go(grid.row(), grid.column());
        }
        return inStrip;
    }

    private boolean isWithin(Node parent) {
        for (Node at = node.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }

    private void pressed(KeyEvent event) {
        if (isWithin(strip)) {
            return;
        }
        boolean known = event.isControlDown() ? event.getCode() == KeyCode.DELETE && removed()
            : !event.isAltDown() && (move(event) || event.getCode() == KeyCode.F4 && down());
        if (known) {
            event.consume();
        } else if (question != null && event.getTarget() != question.node()) {
            question.keys().pressed(event);
        }
    }

    private boolean removed() {
        removeRow();
        return true;
    }

    private boolean down() {
        Objects.requireNonNull(question).control().target().requestFocus();
        return true;
    }

    private boolean move(KeyEvent event) {
        int row = grid.row();
        int column = grid.column();
        return switch (event.getCode()) {
            case UP -> moved(row - 1, column);
            case DOWN -> !event.isShiftDown() && moved(row + 1, column);
            case LEFT -> atEdge(event, true) && moved(row, column - 1);
            case RIGHT -> atEdge(event, false) && moved(row, column + 1);
            case HOME -> !isTyping(event) && moved(row, 0);
            case END -> !isTyping(event) && moved(row, cells.columns() - 1);
            case TAB -> tab(event.isShiftDown() ? -1 : 1);
            case DELETE, BACK_SPACE -> !isTyping(event) && clear();
            default -> false;
        };
    }

    private boolean moved(int row, int column) {
        go(row, column);
        return true;
    }

    /** At the table's end Tab leaves it. */
    private boolean tab(int by) {
        int at = grid.row() * cells.columns() + grid.column() + by;
        if (at < 0 || at >= cells.rows() * cells.columns()) {
            return false;
        }
        return moved(at / cells.columns(), at % cells.columns());
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextField;
    }

    /** Within words being typed the arrows move there first; a value that is marked as a whole is passed. */
    private static boolean atEdge(KeyEvent event, boolean left) {
        if (!(event.getTarget() instanceof TextField field)) {
            return true;
        }
        boolean whole = field.getSelection().getLength() == field.getLength();
        return whole || field.getSelection().getLength() == 0 && field.getCaretPosition() == (left ? 0 : field.getLength());
    }

    private boolean clear() {
        path().filter(cells::isOpen).ifPresent(path -> model.saving().answer(path, ""));
        return true;
    }
}
