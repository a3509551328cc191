package org.ruhu.ui.shell;

import java.util.Optional;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.work.SheetRegister;
import org.ruhu.work.SheetSelection;
import org.ruhu.work.VisitWork;

/** Which screen the working area shows. */
public sealed interface Place {
    record Home() implements Place {}

    record Households() implements Place {}

    /** @param sheet of it that was held under the reader */
    record OneHousehold(HouseholdId id, Optional<SheetRegister.Scanned> sheet) implements Place {
        public OneHousehold(HouseholdId id) {
            this(id, Optional.empty());
        }
    }

    /** Everything that is registered of a household or, where one is named, of a person, with its history. */
    record OneRecord(HouseholdId household, Optional<PersonId> person) implements Place {}

    /** Paper. @param selection whose sheets somebody wants; empty: as chosen last */
    record Print(Optional<SheetSelection> selection) implements Place {
        public static final Print ANY = new Print(Optional.empty());
    }

    /** How far the round is, and its account. */
    record Rounds() implements Place {}

    /** A household's form. */
    record Visit(HouseholdId id, VisitWork work) implements Place {}

    record Packages() implements Place {}

    /** Where rosters are taken in, at the centre. */
    record Roster() implements Place {}

    /** What waits for a decision. @param household whose conflicts alone are shown; empty: all */
    record Pending(Optional<HouseholdId> household) implements Place {
        public static final Pending ALL = new Pending(Optional.empty());
    }

    /** Who did what, for those who may read it. */
    record Log() implements Place {}

    /** The laptops of the district, at the centre. */
    record Devices() implements Place {}

    record Options() implements Place {}

    /** One's own password, and the other users. */
    record People() implements Place {}
}
