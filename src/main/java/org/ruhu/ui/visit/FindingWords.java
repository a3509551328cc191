package org.ruhu.ui.visit;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.model.Masks;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Pieces;

/** How grave a finding is, as word, colour and sign. */
final class FindingWords {
    private FindingWords() {}

    static String said(Finding finding, VisitModel model) {
        return word(finding.level(), model.texts()) + " " + message(finding, model);
    }

    /** What is wrong; numbers that it names are masked. */
    static String message(Finding finding, VisitModel model) {
        return Masks.inText(finding.message().in(model.lang()));
    }

    static String word(Form.Level level, Texts texts) {
        return switch (level) {
            case ERROR -> texts.of("visit.level.error");
            case SUSPECT -> texts.of("visit.level.suspect");
            case HINT -> texts.of("visit.level.hint");
        };
    }

    static String style(Form.Level level) {
        return switch (level) {
            case ERROR -> "error";
            case SUSPECT -> "suspect";
            case HINT -> "hint";
        };
    }

    static Node sign(Form.Level level) {
        return Pieces.icon(switch (level) {
            case ERROR -> Feather.X_CIRCLE;
            case SUSPECT -> Feather.ALERT_TRIANGLE;
            case HINT -> Feather.INFO;
        });
    }
}
