package org.ruhu.ui.settings;

import java.util.List;
import org.ruhu.text.Lang;

/** What a person may choose about the window. @param size of text, in percent */
public record Settings(Lang lang, int size) {
    public static final List<Integer> SIZES = List.of(90, 100, 110, 120, 130);
    public static final Settings FIRST = new Settings(Lang.ZH, 100);

    public Settings with(Lang other) {
        return new Settings(other, size);
    }

    public Settings with(int other) {
        return new Settings(lang, other);
    }
}
