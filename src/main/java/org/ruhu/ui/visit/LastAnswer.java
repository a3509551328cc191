package org.ruhu.ui.visit;

import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.text.Lang;
import org.ruhu.ui.kit.Pieces;

/** The last round's answer beside the question, and whether the new one differs. */
final class LastAnswer {
    private final VisitModel model;
    private final String path;
    private final Form.Question question;
    private final Label label = Pieces.text("", "last");

    LastAnswer(VisitModel model, FormLine.Ask ask) {
        this.model = model;
        this.path = ask.path();
        this.question = ask.question();
    }

    Node node() {
        return label;
    }

    /** @return whether the answer differs from the last round's */
    boolean refresh() {
        String before = model.session().last(path);
        boolean shown = !before.isEmpty() && isCompared(question);
        label.setVisible(shown);
        label.setManaged(shown);
        if (!shown) {
            return false;
        }
        String now = model.session().value(path);
        boolean changed = changed(model.session(), path);
        String key = now.isEmpty() ? "visit.last" : changed ? "visit.last.other" : "visit.last.same";
        label.setText(model.texts().of(key, VisitModel.masked(question, spoken(model.session(), path, before, model.lang()))));
        label.setGraphic(changed ? Pieces.icon(Feather.REFRESH_CW) : null);
        label.getStyleClass().setAll("label", "last", changed ? "changed" : "same");
        return changed;
    }

    /** A picture of another year is another picture and no change. */
    private static boolean isCompared(Form.Question question) {
        return switch (question.type()) {
            case NOTE, CALCULATE, HIDDEN, META, IMAGE, FILE, SIGNATURE -> false;
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE,
                 BARCODE, GEOPOINT -> true;
        };
    }

    static boolean isChanged(FormSession session, FormLine.Ask ask) {
        return isCompared(ask.question()) && changed(session, ask.path());
    }

    private static boolean changed(FormSession session, String path) {
        String before = session.last(path);
        String now = session.value(path);
        if (before.isEmpty() || now.isEmpty()) {
            return false;
        }
        try {
            return new BigDecimal(before).compareTo(new BigDecimal(now)) != 0;
        } catch (NumberFormatException e) {
            return !before.equals(now);
        }
    }

    private static String spoken(FormSession session, String path, String value, Lang lang) {
        var choices = session.choices(path);
        if (choices.isEmpty()) {
            return value;
        }
        StringBuilder words = new StringBuilder();
        for (String code : value.split(" ")) {
            String word = choices.stream().filter(choice -> choice.name().equals(code))
                .map(choice -> choice.label().in(lang)).findFirst().orElse(code);
            words.append(words.isEmpty() ? "" : "、").append(word);
        }
        return words.toString();
    }
}
