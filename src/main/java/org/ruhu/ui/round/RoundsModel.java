package org.ruhu.ui.round;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Workspace;

/** A round on the screen; what was chosen stays while somebody is elsewhere. */
public final class RoundsModel {
    private final Desk desk;
    private final Workspace workspace;
    private final WallModel wall;
    private final ProgressModel progress;
    private final RoundListModel list;
    private final RouteModel route;
    private final CluesModel clues;
    private final SpotModel spot;
    private Tab tab = Tab.WALL;

    /** What of the round is looked at. */
    enum Tab { WALL, PROGRESS, MANAGE, ROUTE, SECOND, SPOT, CLUES }

    public RoundsModel(Desk desk, Executor screen, Workspace workspace, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.workspace = workspace;
        wall = new WallModel(desk, workspace);
        progress = new ProgressModel(desk, workspace);
        route = new RouteModel(desk, workspace);
        clues = new CluesModel(desk, workspace);
        spot = new SpotModel(desk, workspace);
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

    /** @param texts the words in which it is read */
    SecondModel second(Texts texts) {
        return new SecondModel(desk, workspace, texts);
    }

    SpotModel spot() {
        return spot;
    }

    Tab tab() {
        return tab;
    }

    void tab(Tab now) {
        tab = now;
    }
}
