package org.ruhu.work;

import org.ruhu.model.RoundId;

/** Freezes the list of households and persons that a round is about, and lets the visits begin. Centre only. */
public final class OpenRound {
    private final Workspace workspace;

    public OpenRound(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What was frozen. */
    public record Frozen(int villages, int households, int persons) {}

    /**
     * @throws org.ruhu.model.Trouble if it is not prepared, or another round with a base list runs in one of its villages
     * @throws Progress.Cancelled if the person cancelled it; it is prepared as before
     */
    public Frozen run(RoundId round, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
