package org.ruhu.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import org.ruhu.text.Lang;

/** Gives words in Tibetan script their own face and size: its stacks need more room than Chinese. */
public final class Tibetan {
    private static final PseudoClass TIBETAN = PseudoClass.getPseudoClass("tibetan");
    private static final PseudoClass FALLBACK = PseudoClass.getPseudoClass("fallback");
    private static final char FIRST = '\u0F00';
    private static final char LAST = '\u0FFF';

    private Tibetan() {}

    public static void mark(Labeled node) {
        node.pseudoClassStateChanged(TIBETAN, in(node.getText()));
    }

    /** Marks words that are not there in Tibetan and are shown in Chinese instead, for the eye and for the translator. */
    public static void markFallback(Labeled node, Lang lang) {
        mark(node);
        String words = node.getText();
        node.pseudoClassStateChanged(FALLBACK, lang == Lang.BO && words != null && !in(words)
            && words.codePoints().anyMatch(Character::isIdeographic));
    }

    /** Marks now and whenever the words change. */
    public static void follow(Labeled node) {
        mark(node);
        node.textProperty().subscribe(words -> mark(node));
    }

    public static boolean in(String words) {
        return words != null && words.chars().anyMatch(c -> c >= FIRST && c <= LAST);
    }
}
