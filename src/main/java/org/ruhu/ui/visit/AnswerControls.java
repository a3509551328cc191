package org.ruhu.ui.visit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.ruhu.form.Form;
import org.ruhu.ui.kit.Pieces;

/** The control for each type of question. */
final class AnswerControls {
    private static final int MOST_BUTTONS = 9;

    private AnswerControls() {}

    static AnswerControl of(VisitModel model, FormLine.Ask ask) {
        return switch (ask.question().type()) {
            case SELECT_ONE -> select(model, ask);
            case SELECT_MULTIPLE, RANK -> new ChoiceButtons(model, ask.path(), ChoiceButtons.Kind.SEVERAL);
            case ACKNOWLEDGE -> new ChoiceButtons(model, ask.path(), ChoiceButtons.Kind.ACKNOWLEDGE);
            case NOTE, CALCULATE, HIDDEN, META -> new Shown(model, ask);
            case IMAGE, FILE, SIGNATURE -> new Later(model);
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, RANGE, BARCODE, GEOPOINT -> new TextAnswer(model, ask);
        };
    }

    private static AnswerControl select(VisitModel model, FormLine.Ask ask) {
        List<Form.Choice> choices = model.session().choices(ask.path());
        return choices.size() <= MOST_BUTTONS ? new ChoiceButtons(model, ask.path(), ChoiceButtons.Kind.ONE)
            : new ListAnswer(model, ask.path());
    }

    /** A value that is shown and not typed. */
    static final class Shown implements AnswerControl {
        private final VisitModel model;
        private final FormLine.Ask ask;
        private final Label label = Pieces.text("", "shown");

        Shown(VisitModel model, FormLine.Ask ask) {
            this.model = model;
            this.ask = ask;
            label.setId("q:" + ask.path());
            refresh();
        }

        @Override
        public Node node() {
            return label;
        }

        @Override
        public Node target() {
            return label;
        }

        @Override
        public void refresh() {
            label.setText(Amounts.read(model.session().spoken(ask.path(), model.lang()), ask.question().type()));
        }
    }

    /** Pictures cannot be attached in this version, and the row says so. */
    static final class Later implements AnswerControl {
        private final Label label;

        Later(VisitModel model) {
            label = Pieces.text(model.texts().of("visit.picture.later"), "muted");
        }

        @Override
        public Node node() {
            return label;
        }

        @Override
        public Node target() {
            return label;
        }

        @Override
        public void refresh() {}
    }
}
