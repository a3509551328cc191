package org.ruhu.ui.visit;

import javafx.scene.Node;

/** The part of a question's row in which the answer is given. */
interface AnswerControl {
    Node node();

    /** What takes the focus. */
    Node target();

    /** Shows what the session holds now. */
    void refresh();

    /** Hands over what was typed; called before the focus goes on. */
    default void commit() {}

    /** A key pressed in the row. @return whether it meant something here */
    default boolean key(String digit) {
        return false;
    }
}
