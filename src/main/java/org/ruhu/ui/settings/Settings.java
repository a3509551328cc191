package org.ruhu.ui.settings;

import java.util.List;
import org.ruhu.text.Lang;
import org.ruhu.ui.kit.PrinterChoice;
import org.ruhu.ui.kit.RosterView;

/**
 * What a person may choose about the window.
 *
 * @param size of text, in percent
 * @param idle minutes after which the window locks itself if nobody touches it
 * @param printer used last
 */
public record Settings(Lang lang, int size, RosterView rosters, int idle, PrinterChoice printer) {
    public static final List<Integer> IDLE = List.of(5, 10, 30);
    public static final List<Integer> SIZES = List.of(90, 100, 110, 120, 130);
    public static final Settings FIRST = new Settings(Lang.ZH, 100, RosterView.CARDS, 10, PrinterChoice.NONE);

    public Settings with(Lang other) {
        return new Settings(other, size, rosters, idle, printer);
    }

    public Settings with(int other) {
        return new Settings(lang, other, rosters, idle, printer);
    }

    public Settings with(RosterView other) {
        return new Settings(lang, size, other, idle, printer);
    }

    public Settings with(PrinterChoice other) {
        return new Settings(lang, size, rosters, idle, other);
    }

    public Settings lockingAfter(int minutes) {
        return new Settings(lang, size, rosters, minutes, printer);
    }
}
