package org.ruhu.store;

import java.util.List;
import org.ruhu.model.ChangeId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RoundId;
import org.ruhu.model.VisitId;

/**
 * An answer as it is typed.
 *
 * @param form  the form that is being filled
 * @param path  the answer's path in the form; empty if only the place is noted
 * @param over  the changes whose value of this answer was in front of the person
 * @param place path of the question where the person is now
 */
public record TypedAnswer(VisitId visit, HouseholdId household, RoundId round, String form, String path, String value,
                          List<ChangeId> over, String place) {}
