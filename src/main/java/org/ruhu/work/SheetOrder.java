package org.ruhu.work;

import java.util.List;
import org.ruhu.model.HouseholdId;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;

/**
 * What is to be printed.
 *
 * @param households in the order of printing; one that is named twice gets two copies
 * @param form       id of the form; empty: the open round's own
 * @param purpose    what for, shown across the pages and kept in the log; may be empty
 */
public record SheetOrder(List<HouseholdId> households, VisitSheet.Kind kind, String form, VisitSheet.Extent extent,
                         SheetLanguage language, Digits digits, String purpose) {
    /** In which digits page numbers are given. */
    public enum Digits { ARABIC, TIBETAN }

    public SheetOrder {
        households = List.copyOf(households);
    }

    /** The round's own form in full, without a purpose. */
    public static SheetOrder of(List<HouseholdId> households, VisitSheet.Kind kind, SheetLanguage language) {
        return new SheetOrder(households, kind, "", VisitSheet.Extent.FULL, language, Digits.ARABIC, "");
    }

    public SheetOrder forOnly(List<HouseholdId> some) {
        return new SheetOrder(some, kind, form, extent, language, digits, purpose);
    }
}
