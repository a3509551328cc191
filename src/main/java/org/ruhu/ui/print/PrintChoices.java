package org.ruhu.ui.print;

import java.util.List;
import org.ruhu.model.HouseholdId;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;
import org.ruhu.work.SheetOrder;
import org.ruhu.work.SheetSelection;

/** What was chosen on the left of the print screen. @param form empty: the round's own */
public record PrintChoices(SheetSelection selection, VisitSheet.Kind kind, String form, VisitSheet.Extent extent,
                           SheetLanguage language, SheetOrder.Digits digits, String purpose) {
    static final PrintChoices FIRST = new PrintChoices(new SheetSelection.Everything(), VisitSheet.Kind.BLANK, "", VisitSheet.Extent.FULL,
        SheetLanguage.ZH_BO, SheetOrder.Digits.ARABIC, "");

    PrintChoices of(SheetSelection other) {
        return new PrintChoices(other, kind, form, extent, language, digits, purpose);
    }

    PrintChoices of(VisitSheet.Kind other) {
        return new PrintChoices(selection, other, form, extent, language, digits, purpose);
    }

    PrintChoices of(VisitSheet.Extent other) {
        return new PrintChoices(selection, kind, form, other, language, digits, purpose);
    }

    PrintChoices of(SheetLanguage other) {
        return new PrintChoices(selection, kind, form, extent, other, digits, purpose);
    }

    PrintChoices of(SheetOrder.Digits other) {
        return new PrintChoices(selection, kind, form, extent, language, other, purpose);
    }

    PrintChoices withForm(String other) {
        return new PrintChoices(selection, kind, other, extent, language, digits, purpose);
    }

    PrintChoices withPurpose(String other) {
        return new PrintChoices(selection, kind, form, extent, language, digits, other);
    }

    SheetOrder order(List<HouseholdId> households) {
        return new SheetOrder(households, kind, form, extent, language, digits, purpose.strip());
    }
}
