package org.ruhu.work;

import java.util.List;
import java.util.Set;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.SquareState;

/** In which order a grid's households are gone to: those that must be visited first, {@code domain.md} §8.2, then as somebody has ordered them. */
public final class Route {
    private final Workspace workspace;

    public Route(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param must why it must be visited, codes of {@code MUST_VISIT}; empty: it need not come first */
    public record Stop(HouseholdId household, String no, String head, SquareState state, Set<String> must) {}

    public List<Stop> of(GridId grid) {
        throw new UnsupportedOperationException();
    }

    /** Keeps an order; households that it does not name follow by their number. */
    public void order(GridId grid, List<HouseholdId> households) {
        throw new UnsupportedOperationException();
    }

    /** Back to the order of the numbers. */
    public void reset(GridId grid) {
        throw new UnsupportedOperationException();
    }
}
