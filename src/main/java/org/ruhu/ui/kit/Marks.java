package org.ruhu.ui.kit;

import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.VisitState;
import org.ruhu.text.Texts;

/** Where a household stands, as a word, a shape and a colour, so that none of the three is needed alone. */
public final class Marks {
    private Marks() {}

    public static Label of(VisitState state, Texts texts) {
        Label mark = Pieces.line(word(state, texts), "mark", style(state));
        mark.setGraphic(Pieces.icon(sign(state)));
        return mark;
    }

    public static String word(VisitState state, Texts texts) {
        return switch (state) {
            case TODO -> texts.of("home.state.todo");
            case IN_PROGRESS -> texts.of("home.state.inprogress");
            case DONE -> texts.of("home.state.done");
            case NOT_REACHED -> texts.of("home.state.notreached");
        };
    }

    /** The style class of a state. */
    public static String style(VisitState state) {
        return switch (state) {
            case TODO -> "todo";
            case IN_PROGRESS -> "in-progress";
            case DONE -> "done";
            case NOT_REACHED -> "not-reached";
        };
    }

    private static Feather sign(VisitState state) {
        return switch (state) {
            case TODO -> Feather.CIRCLE;
            case IN_PROGRESS -> Feather.EDIT_2;
            case DONE -> Feather.CHECK_CIRCLE;
            case NOT_REACHED -> Feather.X_CIRCLE;
        };
    }
}
