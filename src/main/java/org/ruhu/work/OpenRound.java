package org.ruhu.work;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ruhu.model.Deed;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.RoundState;
import org.ruhu.model.Trouble;
import org.ruhu.store.RosterTables;
import org.ruhu.store.RoundTables;
import org.ruhu.store.Store;
import org.ruhu.sync.Draft;

/** Freezes the list of households and persons that a round is about, and lets the visits begin. Centre only. */
public final class OpenRound {
    private static final int SEED_BYTES = 8;
    private static final int NAMED = 5;

    private final Workspace workspace;

    public OpenRound(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What was frozen. */
    public record Frozen(int villages, int households, int persons) {}

    /**
     * @throws Trouble if it is not prepared, another round with a base list runs in one of its villages, or a household has no
     *     place in a village and a grid
     * @throws Progress.Cancelled if the person cancelled it; it is prepared as before
     */
    public Frozen run(RoundId id, Progress progress) {
        Devices.requireCentre(workspace);
        Round round = new Rounds(workspace).of(id);
        if (round.state() != RoundState.PREPARED) {
            throw new Trouble("round.notprepared", round.name());
        }
        overlapping(round).ifPresent(other -> {
            throw new Trouble("round.overlap", other.name());
        });
        RoundTables tables = workspace.store().rounds();
        List<RoundTables.Standing> roster = tables.households(round).stream().filter(RoundTables.Standing::counted).toList();
        placed(roster);
        RosterTables.Members members = workspace.store().roster().members();
        Frozen frozen = new Frozen((int) roster.stream().map(RoundTables.Standing::village).distinct().count(), roster.size(),
            roster.stream().mapToInt(one -> members.of(one.household()).size()).sum());
        freeze(round, roster, members, progress);
        begin(round, frozen);
        return frozen;
    }

    private Optional<Round> overlapping(Round round) {
        return new Rounds(workspace).all().stream().filter(other -> other.open() && other.frozen() && (round.region().isEmpty()
            || other.region().isEmpty() || round.region().stream().anyMatch(other::covers))).findFirst();
    }

    private static void placed(List<RoundTables.Standing> roster) {
        List<String> homeless = roster.stream().filter(one -> one.village().isEmpty() || one.gridName().isEmpty())
            .map(RoundTables.Standing::no).toList();
        if (roster.isEmpty()) {
            throw new Trouble("round.empty");
        }
        if (!homeless.isEmpty()) {
            throw new Trouble("round.homeless", homeless.size(), String.join("、", homeless.subList(0, Math.min(NAMED, homeless.size()))));
        }
    }

    /** Village by village: an entry of the journal must not grow with the district. What was cut off is made whole by the next try. */
    private void freeze(Round round, List<RoundTables.Standing> roster, RosterTables.Members members, Progress progress) {
        var list = new BaseList(workspace, round);
        Map<String, List<RoundTables.Standing>> villages = roster.stream()
            .collect(Collectors.groupingBy(RoundTables.Standing::village, LinkedHashMap::new, Collectors.toList()));
        int done = 0;
        for (List<RoundTables.Standing> village : villages.values()) {
            if (progress.cancelled()) {
                throw new Progress.Cancelled();
            }
            save(village.stream().map(one -> list.list(one, members.of(one.household()))).toList());
            progress.at((double) ++done / villages.size());
        }
        save(list.strike());
    }

    private void save(List<Draft> drafts) {
        List<Draft> changed = drafts.stream().filter(draft -> !draft.set().isEmpty()).toList();
        if (!changed.isEmpty()) {
            workspace.store().save(changed);
        }
    }

    private void begin(Round round, Frozen frozen) {
        String seed = HexFormat.of().formatHex(workspace.env().bytes(SEED_BYTES));
        Draft draft = RoundDrafts.set(workspace, round.id(), Map.of("state", RoundState.RUNNING.tag(), "seed", seed, "opened",
            workspace.env().now().toString(), "baseHouseholds", Integer.toString(frozen.households), "basePersons",
            Integer.toString(frozen.persons)));
        workspace.store().save(List.of(draft), new Store.Note(Deed.ROUND, round.id().toString(), LogDetail.of("kind", "opened", "households",
            frozen.households)));
    }
}
