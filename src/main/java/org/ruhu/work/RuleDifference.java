package org.ruhu.work;

import java.util.List;
import java.util.Optional;
import org.ruhu.model.Deed;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.Trouble;
import org.ruhu.store.Store;
import org.ruhu.sync.Draft;

/**
 * 裁定: where the first and the second visit of a household differ, says which holds, {@code domain.md} §7.2, RD-07. What holds
 * is written into the first visit, with everything that follows from it, and into the register, in one save: figures, papers
 * and register see one truth. What was said at the door stays in the history. Centre only.
 */
public final class RuleDifference {
    private final Workspace workspace;

    public RuleDifference(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Why this person may not rule on a household; empty if they may. */
    public Optional<Trouble> obstacle(RoundId id, HouseholdId household) {
        try {
            both(id, household);
            return Optional.empty();
        } catch (Trouble e) {
            return Optional.of(e);
        }
    }

    private BothVisits both(RoundId id, HouseholdId household) {
        Devices.requireCentre(workspace);
        Round round = new Rounds(workspace).of(id);
        if (!round.open()) {
            throw new Trouble("round.notopen", round.name());
        }
        BothVisits both = BothVisits.of(workspace, household, round).orElseThrow(() -> new Trouble("round.rule.incomplete", number(household)));
        if (both.visitors().contains(workspace.userName())) {
            throw new Trouble("round.rule.visitor", workspace.userName());
        }
        return both;
    }

    private String number(HouseholdId household) {
        return workspace.store().records().state(household.uuid()).fields().text("no");
    }

    /**
     * @param path of an answer, as {@link SecondDifferences} names it
     * @throws Trouble if the person may not, was at one of the visits, gives no reason, the visits do not differ there, or the
     *     answer follows from others and so cannot be taken from the second visit; then nothing is written
     */
    public void run(RoundId id, HouseholdId household, String path, Ruling.Holds holds, String reason) {
        BothVisits both = both(id, household);
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new Trouble("work.conflict.noreason");
        }
        Round round = new Rounds(workspace).of(id);
        if (!both.differ(path)) {
            throw new Trouble("round.rule.nodifference", path);
        }
        VisitWork work = VisitWork.standing(workspace, household, round);
        if (workspace.store().visits().unfinished(work.visit()).isPresent()) {
            throw new Trouble("round.rule.typing", number(household));
        }
        List<Draft> drafts = new RulingDrafts(workspace, work, both, path, holds).because(why);
        workspace.store().save(drafts, new Store.Note(Deed.DECISION, household.toString(), LogDetail.of("kind", "ruled" + holds.tag(), "item",
            path, "words", why)));
    }
}
