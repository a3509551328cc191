package org.ruhu.ui.round;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.ruhu.model.SquareState;

/** Colours and letters of what is drawn, which the style sheet gives to labels that nobody sees. */
final class WallColours {
    private final Map<SquareState, Label> states = new EnumMap<>(SquareState.class);
    private final Label heading = label("wall-heading");
    private final Label name = label("wall-name");
    private final Label count = label("wall-count");
    private final Label focus = label("wall-focus");
    private final Label hover = label("wall-hover");
    private final Group view = new Group(heading, name, count, focus, hover);

    WallColours() {
        for (SquareState state : SquareState.values()) {
            Label label = label("wall-square");
            label.getStyleClass().add(SquareStyle.of(state));
            states.put(state, label);
            view.getChildren().add(label);
        }
        view.setManaged(false);
        view.setMouseTransparent(true);
        view.setOpacity(0);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    /** Must be in the scene for the style sheet to reach it. */
    Group view() {
        return view;
    }

    private Label label(SquareState state) {
        return Objects.requireNonNull(states.get(state));
    }

    Paint ground(SquareState state) {
        Background background = label(state).getBackground();
        return background == null || background.getFills().isEmpty() ? Color.TRANSPARENT : background.getFills().getFirst().getFill();
    }

    Paint edge(SquareState state) {
        Border border = label(state).getBorder();
        return border == null || border.getStrokes().isEmpty() ? ground(state) : border.getStrokes().getFirst().getTopStroke();
    }

    /** Of the sign in a square. */
    Paint sign(SquareState state) {
        return label(state).getTextFill();
    }

    /** Where the keys are. */
    Paint focus() {
        return focus.getTextFill();
    }

    /** Where the mouse is. */
    Paint hover() {
        return hover.getTextFill();
    }

    Paint heading() {
        return heading.getTextFill();
    }

    Font headingFont() {
        return heading.getFont();
    }

    Paint name() {
        return name.getTextFill();
    }

    Font nameFont() {
        return name.getFont();
    }

    Paint count() {
        return count.getTextFill();
    }

    Font countFont() {
        return count.getFont();
    }
}
