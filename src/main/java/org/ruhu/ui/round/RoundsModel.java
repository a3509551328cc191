package org.ruhu.ui.round;

import org.ruhu.ui.kit.Desk;
import org.ruhu.work.Workspace;

/** A round on the screen; what was chosen stays while somebody is elsewhere. */
public final class RoundsModel {
    private final WallModel wall;
    private final ProgressModel progress;
    private Tab tab = Tab.WALL;

    /** What of the round is looked at. */
    enum Tab { WALL, PROGRESS }

    public RoundsModel(Desk desk, Workspace workspace) {
        wall = new WallModel(desk, workspace);
        progress = new ProgressModel(desk, workspace);
    }

    WallModel wall() {
        return wall;
    }

    ProgressModel progress() {
        return progress;
    }

    Tab tab() {
        return tab;
    }

    void tab(Tab now) {
        tab = now;
    }
}
