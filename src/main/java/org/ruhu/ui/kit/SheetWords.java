package org.ruhu.ui.kit;

import java.util.List;
import java.util.Set;
import org.ruhu.text.Texts;
import org.ruhu.work.SheetRegister.Scanned;
import org.ruhu.work.SheetRegister.Warning;

/** What a person who holds a printed sheet must be told. */
public final class SheetWords {
    private SheetWords() {}

    /** One sentence for each warning, the most important first. */
    public static List<String> of(Set<Warning> warnings, Texts texts) {
        return warnings.stream().sorted().map(warning -> texts.of(key(warning))).toList();
    }

    private static String key(Warning warning) {
        return switch (warning) {
            case UNKNOWN -> "printing.warning.unknown";
            case OTHER_ROUND -> "printing.warning.round";
            case RETURNED -> "printing.warning.returned";
            case VOID -> "printing.warning.void";
            case REGISTER_CHANGED -> "printing.warning.register";
            case VISIT_CHANGED -> "printing.warning.visit";
            case LATER -> "printing.warning.later";
        };
    }

    /** Which sheet it is. */
    public static String name(Scanned scanned, Texts texts) {
        return texts.of("printing.scanned", scanned.code().serial(), scanned.code().version());
    }
}
