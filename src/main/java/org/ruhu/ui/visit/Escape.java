package org.ruhu.ui.visit;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What Escape closes before it leaves the form: the innermost thing that is open around the focus. */
final class Escape {
    private static final String KEY = "ruhu.escape";

    private Escape() {}

    /** @param close says whether there was something to close */
    static void closes(Node node, BooleanSupplier close) {
        node.getProperties().put(KEY, close);
    }

    /** @return whether something was closed */
    static boolean pressed(@Nullable Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node.hasProperties() && node.getProperties().get(KEY) instanceof BooleanSupplier close && close.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }
}
