package org.ruhu.work;

import java.util.List;
import org.ruhu.model.RoundId;

/** Ends a round whose account balances, {@code domain.md} §8.3 to §8.5. Centre only. */
public final class CloseRound {
    private final Workspace workspace;

    public CloseRound(Workspace workspace) {
        this.workspace = workspace;
    }

    public sealed interface Outcome {
        /** The counts are frozen. */
        record Closed(RoundAccount.Accounts accounts) implements Outcome {}

        /** Nothing was changed. @param open what is to be settled first, every one by its name */
        record StillOpen(List<Unexplained> open) implements Outcome {}
    }

    /** The round is being wrapped up: visits still count, and everybody sees that it is about to close. */
    public void wrapUp(RoundId round) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.ruhu.model.Trouble if it is not open */
    public Outcome run(RoundId round) {
        throw new UnsupportedOperationException();
    }
}
