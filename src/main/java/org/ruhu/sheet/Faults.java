package org.ruhu.sheet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found wrong so far, each thing once, and what may not be meant. */
final class Faults {
    /** Nobody reads more; a list of choices in the wrong column has one a row. */
    private static final int MOST = 1_000;

    private final Set<SheetFault> errors = new LinkedHashSet<>();
    private final Set<SheetFault> hints = new LinkedHashSet<>();

    void error(Spot spot, String key, Object... args) {
        add(SheetFault.of(spot, key, args));
    }

    void add(SheetFault fault) {
        if (errors.size() < MOST) {
            errors.add(fault);
        } else if (errors.size() == MOST) {
            errors.add(SheetFault.of(Spot.WORKBOOK, "sheet.fault.more", MOST));
        }
    }

    void hint(Spot spot, String key, Object... args) {
        hint(SheetFault.of(spot, key, args));
    }

    void hint(SheetFault hint) {
        if (hints.size() < MOST) {
            hints.add(hint);
        }
    }

    boolean any() {
        return !errors.isEmpty();
    }

    List<SheetFault> errors() {
        return List.copyOf(errors);
    }

    List<SheetFault> hints() {
        return List.copyOf(hints);
    }
}
