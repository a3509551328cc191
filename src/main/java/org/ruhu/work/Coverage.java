package org.ruhu.work;

import java.util.List;
import org.ruhu.model.DayCount;
import org.ruhu.model.RoundId;
import org.ruhu.model.Square;
import org.ruhu.model.TeamProgress;

/**
 * How far a round is, {@code domain.md} §8.4: household by household, by day, by team. A round without a base list is held
 * against the households of the register.
 */
public final class Coverage {
    private final Workspace workspace;

    public Coverage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Every household of the round that is known here, in the order of village, grid and number. */
    public List<Square> squares(RoundId round) {
        throw new UnsupportedOperationException();
    }

    /** Visits completed by day, the first day first; days without any are left out. */
    public List<DayCount> days(RoundId round) {
        throw new UnsupportedOperationException();
    }

    /** By name. */
    public List<TeamProgress> teams(RoundId round) {
        throw new UnsupportedOperationException();
    }
}
