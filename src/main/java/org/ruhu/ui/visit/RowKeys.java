package org.ruhu.ui.visit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.ruhu.form.Finding;

/** The keys of one question, wherever in its row, or in its cell, the focus is. */
final class RowKeys {
    private static final String BAND = "BAND";

    private final VisitModel model;
    private final QuestionRow row;

    RowKeys(VisitModel model, QuestionRow row) {
        this.model = model;
        this.row = row;
    }

    void pressed(KeyEvent event) {
        boolean writing = event.getTarget() instanceof Node target && row.inReason(target);
        boolean known = writing ? event.getCode() == KeyCode.F7 && row.askReason() : event.isControlDown() ? event.getCode() == KeyCode.M && note() : !event.isAltDown() && plain(event);
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
            case F5 -> row.reveal();
            case F7 -> row.askReason();
            default -> event.getCode().isDigitKey() && !event.isShiftDown()
                && row.control().key(event.getCode().getName().replace("Numpad ", ""));
        };
    }

    /** Who answers outside the band, or makes a sum do so, is asked why at once; without a reason Escape goes on. */
    private boolean enter(int by) {
        Set<String> before = outsideBand().map(Finding::key).collect(Collectors.toSet());
        row.control().commit();
        Optional<Finding> fresh = outsideBand().filter(finding -> !before.contains(finding.key())).findFirst();
        if (fresh.isEmpty() || !model.askReason(fresh.get().path())) {
            onward(by);
        }
        return true;
    }

    private Stream<Finding> outsideBand() {
        return model.open().told().stream().filter(finding -> finding.rule().equals(BAND));
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
