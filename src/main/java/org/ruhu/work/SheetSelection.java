package org.ruhu.work;

import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.VillageId;

/** Whose sheets. */
public sealed interface SheetSelection {
    record One(HouseholdId household) implements SheetSelection {}

    record OfGrid(GridId grid) implements SheetSelection {}

    /** Those of a grid that are still to be gone to, in the order of today's route. */
    record OfRoute(GridId grid) implements SheetSelection {}

    record OfVillage(VillageId village) implements SheetSelection {}

    /** What a list of households shows, all its pages. */
    record Matching(HouseholdQuery query) implements SheetSelection {}

    record Everything() implements SheetSelection {}
}
