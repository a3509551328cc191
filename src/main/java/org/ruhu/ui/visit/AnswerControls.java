package org.ruhu.ui.visit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.ruhu.form.Form;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;

/** The control for each type of question. */
final class AnswerControls {
    private static final int MOST_BUTTONS = 9;

    private AnswerControls() {}

    static AnswerControl of(VisitModel model, FormLine.Ask ask) {
        Form.Question question = ask.question();
        return switch (question.type()) {
            case SELECT_ONE -> select(model, ask);
            case SELECT_MULTIPLE -> new ChoiceButtons(model, ask, ChoiceButtons.Kind.SEVERAL);
            case ACKNOWLEDGE -> new ChoiceButtons(model, ask, ChoiceButtons.Kind.ACKNOWLEDGE);
            case RANK -> new RankAnswer(model, ask.path());
            case NOTE, CALCULATE, HIDDEN, META -> new Shown(model, ask);
            case IMAGE, FILE, SIGNATURE -> new PictureAnswer(model, ask);
            case RANGE -> new RangeAnswer(model, ask);
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, BARCODE, GEOPOINT -> new TextAnswer(model, ask);
        };
    }

    private static AnswerControl select(VisitModel model, FormLine.Ask ask) {
        boolean minimal = ask.question().appearance().contains("minimal") || ask.question().appearance().contains("autocomplete");
        return !minimal && model.session().choices(ask.path()).size() <= MOST_BUTTONS
            ? new ChoiceButtons(model, ask, ChoiceButtons.Kind.ONE) : new ListAnswer(model, ask.path());
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
            label.setText(model.seen(ask));
            Tibetan.mark(label);
        }
    }
}
