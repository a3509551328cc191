package org.ruhu.work;

import java.util.List;
import java.util.Optional;
import org.ruhu.model.Grid;
import org.ruhu.model.Household;
import org.ruhu.model.Person;
import org.ruhu.model.Village;
import org.ruhu.model.VisitState;
import org.ruhu.text.Words;

/**
 * Everything about one household.
 *
 * @param members   the head first; reduced ones last
 * @param visits    the latest round first
 * @param state     in the open round
 * @param conflicts fields with two values that nobody has seen together
 */
public record HouseholdPage(Household household, Optional<Village> village, Optional<Grid> grid, List<Person> members,
                            List<PastVisit> visits, VisitState state, List<String> conflicts) {
    /**
     * @param form    title of the form; empty if it is not here
     * @param perHead net income per head in yuan as computed then; empty if it was not
     */
    public record PastVisit(String round, Words form, VisitState state, String outcome, String by, String completedAt,
                            String perHead) {}

    public Optional<Person> head() {
        return members.stream().filter(person -> person.head() && person.active()).findFirst();
    }

    public List<Person> active() {
        return members.stream().filter(Person::active).toList();
    }
}
