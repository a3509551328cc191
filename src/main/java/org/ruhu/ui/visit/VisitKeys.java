package org.ruhu.ui.visit;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Lang;

/**
 * The keys of the whole form, wherever the focus is, also before a question has it. F6 turns rosters, F8 goes to the next
 * finding, F9 to the list of them, F10 changes the language, Page Up and Down turn pages, Ctrl+Enter completes, Escape
 * closes what is open and then leaves. Those of one question are in {@link RowKeys}, of a table in {@link RosterTable}.
 */
final class VisitKeys {
    /** What the keys do that only the screen can. */
    record Actions(Runnable complete, Runnable leave, Consumer<Lang> speak, Runnable findings, Runnable help) {}

    private final VisitModel model;
    private final BorderPane root;
    private final Actions actions;
    private @Nullable Node pressedAt;

    VisitKeys(VisitModel model, BorderPane root, Actions actions) {
        this.model = model;
        this.root = root;
        this.actions = actions;
    }

    /** What lies over the window has the keys to itself. */
    void pressed(KeyEvent event) {
        pressedAt = focus();
        KeyCode code = event.getCode();
        if (!root.isDisabled() && (event.isControlDown() ? control(code) : !event.isAltDown() && plain(code))) {
            event.consume();
        }
    }

    /** A letter belongs where its key was pressed: a digit that chose must not be typed into the next question too. */
    void typed(KeyEvent event) {
        if (!root.isDisabled() && pressedAt != null && pressedAt != focus()) {
            event.consume();
        }
    }

    private @Nullable Node focus() {
        return root.getScene() == null ? null : root.getScene().getFocusOwner();
    }

    private boolean control(KeyCode code) {
        return switch (code) {
            case ENTER -> run(actions.complete());
            case RIGHT -> run(() -> model.course().turn(1));
            case LEFT -> run(() -> model.course().turn(-1));
            case N, INSERT -> addRow();
            case DELETE -> removeRow();
            default -> false;
        };
    }

    private boolean addRow() {
        model.course().growing().ifPresent(model.saving()::addRow);
        return true;
    }

    /** In a table it is the current row that goes, and the table knows which that is. */
    private boolean removeRow() {
        return model.course().page().get() instanceof FormPage.Row row && model.saving().added(row.row())
            && run(() -> model.saving().removeRow(row.repeat(), row.row()));
    }

    private boolean plain(KeyCode code) {
        return switch (code) {
            case F1 -> run(actions.help());
            case F6 -> run(model.course()::turnView);
            case F8 -> run(model.course()::nextFinding);
            case F9 -> run(actions.findings());
            case F10 -> run(() -> actions.speak().accept(next(model.lang())));
            case PAGE_DOWN -> run(() -> model.course().turn(1));
            case PAGE_UP -> run(() -> model.course().turn(-1));
            case ESCAPE -> Escape.pressed(focus()) || root.getBottom() != null && run(actions.leave());
            default -> false;
        };
    }

    private static Lang next(Lang lang) {
        return Lang.values()[(lang.ordinal() + 1) % Lang.values().length];
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }
}
