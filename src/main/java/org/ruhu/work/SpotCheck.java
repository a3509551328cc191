package org.ruhu.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.Trouble;
import org.ruhu.model.VisitPaths;
import org.ruhu.model.VisitState;
import org.ruhu.store.RosterTables;
import org.ruhu.store.RoundTables;
import org.ruhu.store.Store;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/**
 * 线上抽查, {@code domain.md} §8.2: the centre looks at a sample of completed visits and passes each or sends it back; one that was
 * sent back is open again on the laptop that the next package reaches. Centre only.
 */
public final class SpotCheck {
    private static final String DRAW = "spot:";

    private final Workspace workspace;

    public SpotCheck(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A completed visit that was drawn.
     *
     * @param village  code
     * @param result   {@code passed}, {@code returned}, or empty while nobody has looked
     * @param reason   why it was sent back, likewise {@code deadline}, ISO; empty otherwise
     */
    public record Drawn(HouseholdId household, String no, String head, String village, String villageName, String team, String result,
                        String reason, String deadline) {}

    /** Why this person may neither pass a visit nor send it back; empty if they may. */
    public Optional<Trouble> obstacle() {
        try {
            Devices.requireCentre(workspace);
            return Optional.empty();
        } catch (Trouble e) {
            return Optional.of(e);
        }
    }

    /** How many are drawn if nobody says otherwise: the district's {@code spotCheckSize}. */
    public int size() {
        try {
            return Integer.parseInt(workspace.configuration().params().getOrDefault("spotCheckSize", ""));
        } catch (NumberFormatException e) {
            throw new Trouble("round.param", "spotCheckSize");
        }
    }

    /**
     * The visits with the smallest draws, SHA-256 of {@code spot:}, the seed, a colon and the household's id.
     *
     * @throws Trouble if the round has no seed
     */
    public List<Drawn> sample(RoundId id, int size) {
        workspace.require(Act.SEE);
        Round round = new Rounds(workspace).of(id);
        if (!round.frozen()) {
            throw new Trouble("round.nobase", round.name());
        }
        RosterTables.Members members = workspace.store().roster().heads();
        return workspace.store().rounds().households(round).stream().filter(SpotCheck::isVisited)
            .sorted(Comparator.comparing(one -> SecondVisits.draw(DRAW + round.seed(), one.household()))).limit(size)
            .map(one -> drawn(one, members.head(one.household()), visit(new HouseholdId(one.household()), round).fields())).toList();
    }

    private static Drawn drawn(RoundTables.Standing one, String head, Fields visit) {
        String result = visit.text(VisitPaths.CHECK);
        boolean back = result.equals(VisitPaths.RETURNED);
        return new Drawn(new HouseholdId(one.household()), one.no(), head, one.village(), one.villageName(), one.team(), result,
            back ? visit.text("checkReason") : "", back ? visit.text("checkDeadline") : "");
    }

    private static boolean isVisited(RoundTables.Standing one) {
        return one.state() == VisitState.DONE || VisitPaths.returned(one.signs());
    }

    /** @throws Trouble if the visit is not completed */
    public void pass(RoundId round, HouseholdId household) {
        write(round, household, Map.of(VisitPaths.CHECK, "passed", "checkedBy", workspace.userName()), "passed", "");
    }

    /**
     * Opens the visit again.
     *
     * @param deadline until when it is to be put right; the district's {@code spotCheckReturnDays} from now if nobody says otherwise
     * @throws Trouble if the visit is not completed, or no reason is given
     */
    public void giveBack(RoundId round, HouseholdId household, String reason, LocalDate deadline) {
        if (reason.isBlank()) {
            throw new Trouble("work.conflict.noreason");
        }
        Map<String, String> fields = new LinkedHashMap<>(Map.of(VisitPaths.CHECK, VisitPaths.RETURNED, "checkReason", reason.strip(),
            "checkDeadline", deadline.toString(), "checkedBy", workspace.userName(), "state", "draft"));
        write(round, household, fields, "returned", reason);
    }

    /** The day on which a visit that is sent back now must be put right. */
    public LocalDate deadline() {
        String days = workspace.configuration().params().getOrDefault("spotCheckReturnDays", "");
        try {
            return workspace.today().plusDays(Long.parseLong(days));
        } catch (NumberFormatException e) {
            throw new Trouble("round.param", "spotCheckReturnDays");
        }
    }

    private void write(RoundId id, HouseholdId household, Map<String, String> fields, String how, String words) {
        Devices.requireCentre(workspace);
        Round round = new Rounds(workspace).of(id);
        RecordState before = visit(household, round);
        Fields known = before.fields();
        if (!known.text("state").equals("completed")) {
            throw new Trouble("round.check.open", workspace.store().records().state(household.uuid()).fields().text("no"));
        }
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        fields.forEach((field, value) -> set.put(field, new Draft.Entry(value, before.over(field))));
        var visit = VisitFields.visitOf(household, round, round.form()).uuid();
        workspace.store().save(List.of(new Draft("set", RecordType.VISIT, visit, Decide.grid(workspace, RecordType.VISIT, visit, known), set)),
            new Store.Note(Deed.DECISION, household.toString(), LogDetail.of("kind", how, "words", words)));
    }

    private RecordState visit(HouseholdId household, Round round) {
        return workspace.store().records().state(VisitFields.visitOf(household, round, round.form()).uuid());
    }
}
