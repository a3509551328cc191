package org.ruhu.ui.round;

import org.ruhu.model.SquareState;

/** The style class of a state. */
final class SquareStyle {
    private SquareStyle() {}

    static String of(SquareState state) {
        return switch (state) {
            case TODO -> "todo";
            case IN_PROGRESS -> "in-progress";
            case DONE -> "done";
            case NOT_REACHED -> "not-reached";
            case SECOND_DUE -> "second-due";
            case FINDINGS_OPEN -> "findings-open";
        };
    }
}
