package org.ruhu.ui.round;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Workspace;

/** A round on the screen; what was chosen stays while somebody is elsewhere. */
public final class RoundsModel {
    private final WallModel wall;
    private final ProgressModel progress;
    private final RoundListModel list;
    private final RouteModel route;
    private final CluesModel clues;
    private Tab tab = Tab.WALL;

    /** What of the round is looked at. */
    enum Tab { WALL, PROGRESS, MANAGE, ROUTE, CLUES }

    public RoundsModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble) {
        wall = new WallModel(desk, workspace);
        progress = new ProgressModel(desk, workspace);
        route = new RouteModel(desk, workspace);
        clues = new CluesModel(desk, workspace);
        list = new RoundListModel(desk, screen, workspace, trouble);
    }

    WallModel wall() {
        return wall;
    }

    ProgressModel progress() {
        return progress;
    }

    RoundListModel list() {
        return list;
    }

    RouteModel route() {
        return route;
    }

    CluesModel clues() {
        return clues;
    }

    Tab tab() {
        return tab;
    }

    void tab(Tab now) {
        tab = now;
    }
}
