package org.ruhu.model;

import java.util.Optional;

/**
 * Which conflicts are asked for, by household number.
 *
 * @param type only records of this type
 * @param page from 0
 * @param size conflicts a page
 */
public record ConflictQuery(Optional<GridId> grid, Optional<VillageId> village, Optional<HouseholdId> household,
                            Optional<RecordType> type, int page, int size) {
    public static final ConflictQuery ALL =
        new ConflictQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 50);

    public ConflictQuery at(int otherPage) {
        return new ConflictQuery(grid, village, household, type, otherPage, size);
    }
}
