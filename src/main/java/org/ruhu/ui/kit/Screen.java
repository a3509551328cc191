package org.ruhu.ui.kit;

import javafx.scene.Node;

/** What fills the working area. A screen lives from {@link #shown} to {@link #hidden}; it is never shown again after. */
public interface Screen {
    Node view();

    /** The view has just been put into the window: take the focus, begin to read. */
    default void shown() {}

    /** The view has left the window: end subscriptions and timers. */
    default void hidden() {}
}
