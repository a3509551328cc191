package org.ruhu.ui.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ruhu.model.Act;
import org.ruhu.model.Configuration;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.GridNames;
import org.ruhu.work.Route;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;

/** The households of one grid in the order in which they are gone to today. */
public final class RouteModel {
    private final Desk desk;
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<GridNames.Grid> wanted = Optional.empty();

    /** @param grid empty: there is none here. @param round whether one is open, in which visits can be made */
    record Known(List<GridNames.Grid> grids, Optional<GridNames.Grid> grid, List<Route.Stop> stops, Configuration configuration, boolean round) {
        /** How many stand in the first part, which is not mixed with the second. */
        int must() {
            return (int) stops.stream().filter(Route.Stop::first).count();
        }
    }

    public RouteModel(Desk desk, Workspace workspace) {
        this.desk = desk;
        this.workspace = workspace;
    }

    /** Empty until it has been read. */
    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }

    boolean mayOrder() {
        return workspace.may(Act.FILL);
    }

    void refresh() {
        Optional<GridNames.Grid> of = wanted;
        desk.run(() -> read(of), now -> known.set(Optional.of(now)));
    }

    private Known read(Optional<GridNames.Grid> of) {
        List<GridNames.Grid> grids = new GridNames(workspace).all();
        Optional<GridNames.Grid> grid = of.filter(grids::contains).or(() -> grids.stream().findFirst());
        return new Known(grids, grid, grid.map(one -> new Route(workspace).of(id(one))).orElse(List.of()), workspace.configuration(),
            workspace.round().isPresent());
    }

    private static GridId id(GridNames.Grid grid) {
        return new GridId(UUID.fromString(grid.id()));
    }

    void choose(GridNames.Grid grid) {
        wanted = Optional.of(grid);
        refresh();
    }

    /**
     * Puts a household elsewhere; those that must be visited stay above the others.
     *
     * @return where it stands now
     */
    int move(int from, int to) {
        Known now = known.get().orElseThrow();
        boolean first = from < now.must();
        int least = first ? 0 : now.must();
        int most = (first ? now.must() : now.stops().size()) - 1;
        int there = Math.clamp(to, least, most);
        if (there != from) {
            List<Route.Stop> stops = new ArrayList<>(now.stops());
            stops.add(there, stops.remove(from));
            known.set(Optional.of(new Known(now.grids(), now.grid(), List.copyOf(stops), now.configuration(), now.round())));
            List<HouseholdId> order = stops.stream().map(Route.Stop::household).toList();
            now.grid().ifPresent(grid -> desk.run(() -> {
                new Route(workspace).order(id(grid), order);
                return order;
            }, kept -> { }));
        }
        return there;
    }

    /** Back to the order of the numbers. */
    void reset() {
        known.get().flatMap(Known::grid).ifPresent(grid -> desk.run(() -> {
            new Route(workspace).reset(id(grid));
            return read(Optional.of(grid));
        }, now -> known.set(Optional.of(now))));
    }

    void visit(HouseholdId household, Consumer<VisitWork> opened) {
        desk.run(() -> VisitWork.open(workspace, household), opened);
    }
}
