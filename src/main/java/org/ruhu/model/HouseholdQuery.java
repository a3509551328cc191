package org.ruhu.model;

import java.util.Optional;

/**
 * What a list of households is asked for.
 *
 * @param text   part of a member's name, pinyin or its initials, end of an ID number, household number or its end
 * @param page   from 0
 * @param size   lines a page
 */
public record HouseholdQuery(String text, Optional<VisitState> state, Optional<VillageId> village, boolean monitoredOnly,
                             int page, int size) {
    public static final HouseholdQuery ALL =
        new HouseholdQuery("", Optional.empty(), Optional.empty(), false, 0, 50);
}
