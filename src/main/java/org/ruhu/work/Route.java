package org.ruhu.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ruhu.model.Act;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.VisitState;

/**
 * In which order a grid's households are gone to: those that must be visited and are not yet first, {@code domain.md} §8.2, each
 * half as somebody has ordered it. The order is this computer's own.
 */
public final class Route {
    private static final String SETTING = "route.";

    private final Workspace workspace;

    public Route(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param must why it must be visited, codes of {@code MUST_VISIT}; empty: it need not come first */
    public record Stop(HouseholdId household, String no, String head, VisitState state, Set<String> must) {
        /** Whether it is gone to before those that need not be visited. */
        public boolean first() {
            return !must.isEmpty() && (state == VisitState.TODO || state == VisitState.IN_PROGRESS);
        }
    }

    public List<Stop> of(GridId grid) {
        workspace.require(Act.SEE);
        var reading = new ReadHousehold(workspace);
        var must = new MustVisit(workspace);
        List<Stop> stops = new ArrayList<>();
        for (HouseholdId id : workspace.store().households().ofGrid(grid)) {
            HouseholdPage page = reading.read(id);
            stops.add(new Stop(id, page.household().no(), page.head().map(head -> head.name()).orElse(""), page.state(), must.of(page)));
        }
        Map<String, Integer> place = new HashMap<>();
        for (String household : workspace.store().settings().get(SETTING + grid).orElse("").split(" ")) {
            place.put(household, place.size());
        }
        stops.sort(Comparator.comparing((Stop stop) -> !stop.first())
            .thenComparing(stop -> place.getOrDefault(stop.household.toString(), Integer.MAX_VALUE)));
        return stops;
    }

    /** Keeps an order; households that it does not name follow by their number. */
    public void order(GridId grid, List<HouseholdId> households) {
        workspace.require(Act.FILL);
        workspace.store().settings().set(Map.of(SETTING + grid, households.stream().map(HouseholdId::toString)
            .collect(Collectors.joining(" "))));
    }

    /** Back to the order of the numbers. */
    public void reset(GridId grid) {
        order(grid, List.of());
    }
}
