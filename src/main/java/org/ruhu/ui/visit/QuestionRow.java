package org.ruhu.ui.visit;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.form.PersonalNumbers;
import org.ruhu.model.Masks;
import org.ruhu.text.Words;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;

/** One question: its number and words, the answer, the last round's answer, what is noted and what is wrong with it. */
final class QuestionRow {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    /** Where the answer itself is given. */
    enum Answered { IN_THE_ROW, IN_A_CELL }

    private final VisitModel model;
    private final FormLine.Ask ask;
    private final AnswerControl control;
    private final HBox row = new HBox();
    private final Label label = Pieces.text("", "question");
    private final Label mark = Pieces.line("*", "required");
    private final Label hint = Pieces.text("", "hint-words");
    private final Label guidance = Pieces.text("", "guidance");
    private final Button more = new Button("?");
    private final Label unit = Pieces.line("", "unit");
    private final LastAnswer last;
    private final NoteBox note;
    private final Button eye;
    private final VBox findings = new VBox();
    private final Map<String, FindingBox> boxes = new LinkedHashMap<>();
    private final RowKeys keys;
    private boolean explained;

    QuestionRow(VisitModel model, FormLine.Ask ask, Answered answered) {
        this.model = model;
        this.ask = ask;
        this.control = AnswerControls.of(model, ask);
        this.last = new LastAnswer(model, ask);
        this.note = new NoteBox(model, ask.path(), this::takeFocus);
        this.eye = Pieces.eye("eye:" + ask.path(), "", this::reveal);
        eye.setText("F5");
        eye.setFocusTraversable(false);
        this.keys = new RowKeys(model, this);
        label.setLabelFor(control.target());
        row.getStyleClass().add("question-row");
        row.setId("row:" + ask.path());
        findings.getStyleClass().add("findings");
        VBox right = new VBox(4, last.node(), note.node(), findings);
        if (answered == Answered.IN_THE_ROW || !control.fitsInCell()) {
            right.getChildren().addFirst(answer());
        } else if (PersonalNumbers.of(ask.question()).isPresent()) {
            right.getChildren().addFirst(eye);
        }
        HBox.setHgrow(right, Priority.ALWAYS);
        row.getChildren().setAll(asked(), right);
        row.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        if (!isAsked() || ask.question().computed()) {
            row.getStyleClass().add("told");
        }
        refresh();
    }

    private Node asked() {
        Form.Question question = ask.question();
        more.setId("more:" + ask.path());
        more.getStyleClass().addAll("small", "flat", "more");
        more.setFocusTraversable(false);
        more.setOnAction(event -> explain());
        show(more, question.guidance() != null);
        HBox words = new HBox(4, label, mark, more);
        words.setAlignment(Pos.TOP_LEFT);
        VBox asked = new VBox(words, hint, guidance);
        asked.getStyleClass().add("asked");
        if (!question.code().isEmpty() && isAsked()) {
            asked.getChildren().addFirst(Pieces.line(question.code(), "code"));
        }
        return asked;
    }

    private Node answer() {
        boolean number = PersonalNumbers.of(ask.question()).isPresent();
        if (ask.question().unit() == null && !number) {
            return control.node();
        }
        HBox answered = new HBox(8, control.node(), number ? eye : unit);
        HBox.setHgrow(control.node(), Priority.ALWAYS);
        answered.setAlignment(Pos.CENTER_LEFT);
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

    RowKeys keys() {
        return keys;
    }

    NoteBox note() {
        return note;
    }

    /** Whether the focus is in this row. */
    void here(boolean here) {
        row.pseudoClassStateChanged(HERE, here);
    }

    private void takeFocus() {
        control.target().requestFocus();
    }

    /** Shows or hides what is told to those who want to know more. */
    void explain() {
        explained = !explained && ask.question().guidance() != null;
        show(guidance, explained);
    }

    /** Asks why the masked number here is to be seen. @return whether there is one */
    boolean reveal() {
        boolean can = model.revealable(ask);
        if (can) {
            model.reveal(ask);
        }
        return can;
    }

    /** Asks for the reason of what is suspected here. @return whether something is */
    boolean askReason() {
        FindingBox box = model.open().toConfirm(path()).map(finding -> boxes.get(finding.key())).orElse(null);
        if (box != null) {
            box.ask();
        }
        return box != null;
    }

    /** Whether the focus is where a reason or a note is typed, which is no answer to the question. */
    boolean inReason(Node target) {
        for (Node node = target; node != null && node != row; node = node.getParent()) {
            if (node == findings || node == note.node()) {
                return true;
            }
        }
        return false;
    }

    void refresh() {
        boolean nothing = ask.question().type() == Form.Type.CALCULATE && model.session().value(path()).isEmpty();
        boolean relevant = model.session().relevant(path()) && !nothing;
        show(row, relevant);
        if (!relevant) {
            return;
        }
        say();
        show(mark, model.session().required(path()) && !model.session().readonly(path()));
        control.refresh();
        show(eye, model.revealable(ask));
        row.pseudoClassStateChanged(CHANGED, last.refresh());
        note.refresh();
        Map<String, FindingBox> before = new LinkedHashMap<>(boxes);
        boxes.clear();
        for (Finding finding : model.session().findings(path())) {
            if (model.open().stated(finding)) {
                FindingBox box = before.getOrDefault(finding.key(), new FindingBox(model, finding, this::takeFocus));
                box.show(finding);
                boxes.put(finding.key(), box);
            }
        }
        findings.getChildren().setAll(boxes.values().stream().map(FindingBox::node).toList());
        findings.setManaged(!boxes.isEmpty());
    }

    private void say() {
        Form.Question question = ask.question();
        say(label, model.session().label(path(), model.lang()));
        say(hint, words(question.hint()));
        show(hint, !hint.getText().isEmpty());
        say(guidance, words(question.guidance()));
        show(guidance, explained);
        say(unit, words(question.unit()));
        eye.setAccessibleText(model.texts().of("reveal.eye"));
        more.setAccessibleText(model.texts().of("visit.more"));
        control.target().setAccessibleText(label.getText());
    }

    private void say(Label where, String words) {
        where.setText(Masks.inText(words));
        Tibetan.markFallback(where, model.lang());
    }

    private String words(@org.jspecify.annotations.Nullable Words words) {
        return words == null ? "" : words.in(model.lang());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private boolean isAsked() {
        return switch (ask.question().type()) {
            case NOTE, CALCULATE, HIDDEN, META -> false;
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE, IMAGE,
                 FILE, SIGNATURE, BARCODE, GEOPOINT -> true;
        };
    }
}
