package org.ruhu.work;

import java.util.List;
import org.ruhu.model.Act;
import org.ruhu.model.HouseholdLine;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.Page;
import org.ruhu.model.RoundId;
import org.ruhu.model.VillageProgress;

/** Lists and counts the households of this workspace by where they stand in the open round. */
public final class FindHouseholds {
    private static final RoundId NO_ROUND = new RoundId(new java.util.UUID(0, 0));

    private final Workspace workspace;

    public FindHouseholds(Workspace workspace) {
        this.workspace = workspace;
    }

    public Page<HouseholdLine> page(HouseholdQuery query) {
        workspace.require(Act.SEE);
        return workspace.store().households().page(query, round());
    }

    /** Each village with its households done, not reached, in progress, and to do. */
    public List<VillageProgress> progress() {
        workspace.require(Act.SEE);
        return workspace.store().households().progress(round());
    }

    private RoundId round() {
        return workspace.store().records().openRound(workspace.today()).map(RoundId::new).orElse(NO_ROUND);
    }
}
