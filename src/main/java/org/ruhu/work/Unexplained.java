package org.ruhu.work;

import java.util.Optional;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.text.Texts;

/**
 * One thing that keeps a round from being closed: who, where, what is missing.
 *
 * @param village its name, empty if it is about none
 * @param no      the household's number
 * @param name    of the person, else of the head
 * @param detail  what the sentence says besides: a reason, another household; may be empty
 */
public record Unexplained(Kind kind, String village, Optional<HouseholdId> household, String no, Optional<PersonId> person,
                          String name, String detail) {
    public enum Kind {
        HOUSEHOLD_UNVISITED, HOUSEHOLD_CALL_BACK, HOUSEHOLD_MISSING, HOUSEHOLD_APPEARED,
        HOUSEHOLD_MOVES_WRONG, PERSON_UNMARKED, PERSON_MISSING,
        PERSON_APPEARED, PERSON_MOVES_WRONG, PERSON_TWICE, GRID_TWICE, VISIT_OUTSIDE, VILLAGE_WITHOUT_GRID, CONFLICT_OPEN, SECOND_UNRULED;

        /** Key of the sentence. */
        public String key() {
            return "round.open." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String sentence(Texts texts) {
        String said = texts.of(kind.key(), village, no, name);
        return detail.isEmpty() ? said : texts.of("round.open.detail", said, detail);
    }
}
