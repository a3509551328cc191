package org.ruhu.work;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.ClueId;
import org.ruhu.model.ClueLine;
import org.ruhu.model.ClueState;
import org.ruhu.model.Deed;
import org.ruhu.model.Household;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Trouble;
import org.ruhu.store.Store;

/** Signs that a household may be at risk, {@code domain.md} §4.3: found by rule at the door or reported, until somebody decides. */
public final class Clues {
    public static final String SOURCES = "CLUE_SOURCE";

    private static final int CODE = 8;

    private final Workspace workspace;
    private final ClueDrafts drafts;

    public Clues(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = new ClueDrafts(workspace);
    }

    /** Those nobody has decided first, by the day on which they must be. */
    public List<ClueLine> all() {
        workspace.require(Act.SEE);
        return workspace.store().clues().all();
    }

    public List<ClueLine> of(HouseholdId household) {
        workspace.require(Act.SEE);
        return workspace.store().clues().of(household);
    }

    /** What a clue is called by on the command line: the beginning of its id. */
    public static String code(ClueId id) {
        return id.toString().substring(0, CODE);
    }

    /** @throws Trouble if none is called so, or several are */
    public ClueId named(String code) {
        List<ClueId> found = all().stream().map(ClueLine::id).filter(id -> code(id).equals(code.strip())).toList();
        if (found.size() != 1) {
            throw new Trouble("clue.trouble.none");
        }
        return found.getFirst();
    }

    /** What was decided, and why; empty while nobody has. */
    public String reason(ClueId id) {
        workspace.require(Act.SEE);
        return drafts.fields(id.uuid()).text("reason");
    }

    /** ISO date of this laptop. */
    public String today() {
        return workspace.today().toString();
    }

    /**
     * Notes what somebody reported.
     *
     * @param source code of CLUE_SOURCE
     * @throws Trouble if nothing is said, or the source is not in the list
     */
    public ClueId report(HouseholdId id, String source, String said) {
        workspace.require(Act.FILL);
        boolean known = workspace.configuration().lists().getOrDefault(SOURCES, List.of()).stream()
            .anyMatch(code -> code.code().equals(source));
        if (!known || said.isBlank()) {
            throw new Trouble("clue.trouble.report");
        }
        Household household = new ReadHousehold(workspace).read(id).household();
        UUID clue = workspace.env().newId();
        workspace.store().save(List.of(drafts.fresh(clue, household, Map.of("source", source, "said", said.strip(), "found", today(),
            "sign", ""))), new Store.Note(Deed.CLUE, id.toString(), LogDetail.of("kind", "reported", "words", said.strip())));
        return new ClueId(clue);
    }

    /**
     * Says what comes of a clue; may be said again.
     *
     * @param to     what a person can decide: included, refused or watched
     * @throws Trouble without a reason, or if there is no such clue
     */
    public void decide(ClueId id, ClueState to, String reason) {
        workspace.require(Act.DECIDE);
        if (reason.isBlank()) {
            throw new Trouble("work.conflict.noreason");
        }
        String household = drafts.fields(id.uuid()).text("household");
        if (household.isEmpty() || to == ClueState.OPEN || to == ClueState.WITHDRAWN) {
            throw new Trouble("clue.trouble.none");
        }
        workspace.store().save(List.of(drafts.set(id.uuid(), Map.of("state", to.tag(), "reason", reason.strip(), "decidedBy",
                workspace.userName(), "decidedAt", workspace.env().now().toString()))),
            new Store.Note(Deed.CLUE, household, LogDetail.of("kind", to.tag(), "words", reason.strip())));
    }
}
