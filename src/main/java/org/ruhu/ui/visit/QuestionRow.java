package org.ruhu.ui.visit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.text.Words;
import org.ruhu.ui.kit.Pieces;

/** One question: its number and words, the answer, the last round's answer, and what is wrong with it. */
final class QuestionRow {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final VisitModel model;
    private final FormLine.Ask ask;
    private final AnswerControl control;
    private final HBox row = new HBox();
    private final Label label;
    private final Label mark = Pieces.line("", "required");
    private final Label last = Pieces.text("", "last");
    private final VBox findings = new VBox();

    QuestionRow(VisitModel model, FormLine.Ask ask) {
        this.model = model;
        this.ask = ask;
        this.control = AnswerControls.of(model, ask);
        Form.Question question = ask.question();
        label = Pieces.text("", "question");
        label.setLabelFor(control.target());
        row.getStyleClass().add("question-row");
        row.setId("row:" + ask.path());
        Label number = Pieces.line(question.code(), "code");
        VBox asked = new VBox(new HBox(4, label, mark));
        asked.getStyleClass().add("asked");
        if (!question.code().isEmpty() && takesAnswer()) {
            asked.getChildren().addFirst(number);
        }
        Words hint = question.hint();
        if (hint != null) {
            asked.getChildren().add(Pieces.text(hint.in(model.lang()), "hint-words"));
        }
        findings.getStyleClass().add("findings");
        VBox right = new VBox(4, answer(question.unit()), last, findings);
        HBox.setHgrow(right, Priority.ALWAYS);
        row.getChildren().setAll(asked, right);
        row.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        control.target().setAccessibleText(model.session().label(ask.path(), model.lang()));
        if (!takesAnswer() || question.computed()) {
            row.getStyleClass().add("told");
        }
        refresh();
    }

    private Node answer(@Nullable Words unit) {
        if (unit == null) {
            return control.node();
        }
        HBox answered = new HBox(8, control.node(), Pieces.line(unit.in(model.lang()), "unit"));
        HBox.setHgrow(control.node(), Priority.ALWAYS);
        answered.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return answered;
    }

    String path() {
        return ask.path();
    }

    Node node() {
        return row;
    }

    AnswerControl control() {
        return control;
    }

    /** Whether the focus is in this row. */
    void here(boolean here) {
        row.pseudoClassStateChanged(HERE, here);
    }

    void refresh() {
        boolean nothing = ask.question().type() == Form.Type.CALCULATE && model.session().value(ask.path()).isEmpty();
        boolean relevant = model.session().relevant(ask.path()) && !nothing;
        row.setVisible(relevant);
        row.setManaged(relevant);
        if (!relevant) {
            return;
        }
        label.setText(model.session().label(ask.path(), model.lang()));
        boolean needed = model.session().required(ask.path()) && !model.session().readonly(ask.path());
        mark.setText(needed ? "*" : "");
        control.refresh();
        showLast();
        findings.getChildren().clear();
        for (Finding finding : model.session().findings(ask.path())) {
            if (model.stated(finding)) {
                findings.getChildren().add(FindingBox.at(model, finding));
            }
        }
        findings.setManaged(!findings.getChildren().isEmpty());
    }

    private void showLast() {
        String before = model.session().last(ask.path());
        boolean shown = !before.isEmpty() && takesAnswer();
        last.setVisible(shown);
        last.setManaged(shown);
        if (shown) {
            String now = model.session().value(ask.path());
            String key = now.isEmpty() ? "visit.last" : same(before, now) ? "visit.last.same" : "visit.last.other";
            last.setText(model.texts().of(key, spoken(before)));
        }
    }

    private static boolean same(String before, String now) {
        try {
            return new java.math.BigDecimal(before).compareTo(new java.math.BigDecimal(now)) == 0;
        } catch (NumberFormatException e) {
            return before.equals(now);
        }
    }

    private String spoken(String value) {
        StringBuilder words = new StringBuilder();
        for (String code : value.split(" ")) {
            String word = model.session().choices(ask.path()).stream().filter(choice -> choice.name().equals(code))
                .map(choice -> choice.label().in(model.lang())).findFirst().orElse(code);
            words.append(words.isEmpty() ? "" : "、").append(word);
        }
        return words.toString();
    }

    private boolean takesAnswer() {
        return switch (ask.question().type()) {
            case NOTE, CALCULATE, HIDDEN, IMAGE, FILE, SIGNATURE -> false;
            default -> true;
        };
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !inReason(event)) {
            control.commit();
            onward(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.F2) {
            model.sameAsLast(ask.path());
            refresh();
            onward(1);
            event.consume();
        } else if (control instanceof ChoiceButtons && event.getCode().isDigitKey() && !inReason(event)) {
            if (control.key(event.getCode().getName().replace("Numpad ", ""))) {
                event.consume();
            }
        }
    }

    private void onward(int by) {
        if (!model.unsaved(ask.path())) {
            model.step(ask.path(), by);
        }
    }

    /** Typing the reason of a confirmation is no answer to the question. */
    private boolean inReason(KeyEvent event) {
        for (Node node = (Node) event.getTarget(); node != null && node != row; node = node.getParent()) {
            if (node == findings) {
                return true;
            }
        }
        return false;
    }
}
