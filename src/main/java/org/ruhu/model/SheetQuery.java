package org.ruhu.model;

import java.util.Optional;

/**
 * What the register of sheets is asked for.
 *
 * @param text    part of a household's number, or beginning of a sheet's serial
 * @param team    name of a team; empty: any
 * @param printedBefore ISO moment in the offset of this laptop; empty: ever
 * @param page    from 0
 * @param size    lines a page
 */
public record SheetQuery(String text, Optional<VillageId> village, Optional<GridId> grid, String team, String printedBefore,
                         Optional<SheetState> state, int page, int size) {
    public static final SheetQuery ALL = new SheetQuery("", Optional.empty(), Optional.empty(), "", "", Optional.empty(), 0, 100);

    public SheetQuery in(Optional<SheetState> other) {
        return new SheetQuery(text, village, grid, team, printedBefore, other, page, size);
    }

    public SheetQuery at(int other) {
        return new SheetQuery(text, village, grid, team, printedBefore, state, other, size);
    }
}
