package org.ruhu.ui.round;

import java.util.Optional;
import org.ruhu.model.Round;
import org.ruhu.model.RoundState;
import org.ruhu.work.Rounds;
import org.ruhu.work.Workspace;

/** Which round is looked at: the one that is being done, else the last that was. */
final class ShownRound {
    private ShownRound() {}

    static Optional<Round> of(Workspace workspace) {
        return workspace.round().or(() -> new Rounds(workspace).all().stream().filter(round -> round.state() != RoundState.PREPARED).findFirst());
    }
}
