package org.ruhu.ui.visit;

import javafx.scene.Node;

/** The part of a question's row in which the answer is given. */
interface AnswerControl {
    Node node();

    /** What takes the focus. */
    Node target();

    /** Shows what the session holds now, in the language spoken now. What is being typed stays as it is. */
    void refresh();

    /** Hands over what was typed; called before the focus goes on. */
    default void commit() {}

    /** A digit pressed in the row. @return whether it meant something here */
    default boolean key(String digit) {
        return false;
    }

    /** Whether it is small enough to stand in a cell of a table and has the keys to itself there. */
    default boolean fitsInCell() {
        return false;
    }
}
