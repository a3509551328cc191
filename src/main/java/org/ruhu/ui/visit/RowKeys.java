package org.ruhu.ui.visit;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of one question, wherever in its row, or in its cell, the focus is. */
final class RowKeys {
    private final VisitModel model;
    private final QuestionRow row;

    RowKeys(VisitModel model, QuestionRow row) {
        this.model = model;
        this.row = row;
    }

    void pressed(KeyEvent event) {
        boolean known = event.getTarget() instanceof Node target && row.inReason(target) ? event.getCode() == KeyCode.F7 && row.askReason()
            : event.isControlDown() ? event.getCode() == KeyCode.M && note() : !event.isAltDown() && plain(event);
        if (known) {
            event.consume();
        }
    }

    private boolean note() {
        row.control().commit();
        row.note().write();
        return true;
    }

    private boolean plain(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> enter(event.isShiftDown() ? -1 : 1);
            case F2 -> same();
            case F3 -> explain();
            case F7 -> row.askReason();
            default -> event.getCode().isDigitKey() && !event.isShiftDown()
                && row.control().key(event.getCode().getName().replace("Numpad ", ""));
        };
    }

    /** An answer outside the band keeps the person here once, to be asked why; who has no reason goes on with Escape. */
    private boolean enter(int by) {
        boolean asked = isOutsideBand();
        row.control().commit();
        if (asked || !isOutsideBand() || !row.askReason()) {
            onward(by);
        }
        return true;
    }

    private boolean isOutsideBand() {
        return model.open().toConfirm(row.path()).filter(finding -> finding.rule().equals("BAND")).isPresent();
    }

    private boolean same() {
        model.saving().sameAsLast(row.path());
        row.refresh();
        onward(1);
        return true;
    }

    private boolean explain() {
        row.explain();
        return true;
    }

    private void onward(int by) {
        if (!model.saving().unsaved(row.path())) {
            model.course().step(row.path(), by);
        }
    }
}
