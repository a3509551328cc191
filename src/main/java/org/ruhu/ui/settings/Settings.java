package org.ruhu.ui.settings;

import java.util.List;
import org.ruhu.text.Lang;
import org.ruhu.ui.kit.RosterView;

/** What a person may choose about the window. @param size of text, in percent */
public record Settings(Lang lang, int size, RosterView rosters) {
    public static final List<Integer> SIZES = List.of(90, 100, 110, 120, 130);
    public static final Settings FIRST = new Settings(Lang.ZH, 100, RosterView.CARDS);

    public Settings with(Lang other) {
        return new Settings(other, size, rosters);
    }

    public Settings with(int other) {
        return new Settings(lang, other, rosters);
    }

    public Settings with(RosterView other) {
        return new Settings(lang, size, other);
    }
}
