package org.ruhu.work;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.Act;
import org.ruhu.model.DayCount;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.Square;
import org.ruhu.model.SquareState;
import org.ruhu.model.TeamProgress;
import org.ruhu.model.VisitPaths;
import org.ruhu.model.VisitState;
import org.ruhu.store.RosterTables;
import org.ruhu.store.RoundTables;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/**
 * How far a round is, {@code domain.md} §8.4: household by household, by day, by team. A round without a base list is held
 * against the households of the register.
 */
public final class Coverage {
    private final Workspace workspace;

    public Coverage(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Every household of the round that is known here, in the order of village, grid and number: those of its base list, and
     * those that came since. One that left the register before its visit stays until the round closes.
     */
    public List<Square> squares(RoundId id) {
        workspace.require(Act.SEE);
        Round round = new Rounds(workspace).of(id);
        RoundTables tables = workspace.store().rounds();
        List<RoundTables.Standing> all = tables.households(round);
        Set<UUID> open = new HashSet<>(new Conflicts(workspace, new Texts(Lang.ZH)).households());
        open.addAll(new Unruled(workspace).of(round, all).keySet());
        Set<UUID> due = new SecondVisits(workspace).due(round, all);
        boolean whole = all.stream().allMatch(RoundTables.Standing::listed);
        RosterTables.Members members = whole ? workspace.store().roster().heads() : workspace.store().roster().members();
        return all.stream().map(one -> {
            List<UUID> since = one.listed() ? List.of() : members.of(one.household());
            int persons = one.listed() ? one.size() : since.size();
            int done = one.listed() ? one.marked() : (int) since.stream().filter(Set.copyOf(one.marks())::contains).count();
            return new Square(new HouseholdId(one.household()), one.village(), one.villageName(), new GridId(one.grid()), one.gridName(),
                one.team(), one.no(), members.head(one.household()), state(one, open, due), one.outcome(), persons, done);
        }).toList();
    }

    private static SquareState state(RoundTables.Standing one, Set<UUID> open, Set<UUID> due) {
        if (open.contains(one.household()) || VisitPaths.returned(one.signs())) {
            return SquareState.FINDINGS_OPEN;
        }
        if (due.contains(one.household())) {
            return SquareState.SECOND_DUE;
        }
        return switch (one.state()) {
            case TODO -> SquareState.TODO;
            case IN_PROGRESS -> SquareState.IN_PROGRESS;
            case DONE -> SquareState.DONE;
            case NOT_REACHED -> SquareState.NOT_REACHED;
        };
    }

    /** Visits completed by day, the first day first; days without any are left out. */
    public List<DayCount> days(RoundId round) {
        workspace.require(Act.SEE);
        return workspace.store().rounds().days(new Rounds(workspace).of(round));
    }

    /** In the order of their households. */
    public List<TeamProgress> teams(RoundId round) {
        return teams(squares(round));
    }

    /** The same from squares that were read already. */
    public static List<TeamProgress> teams(List<Square> squares) {
        Map<String, TeamProgress> teams = new LinkedHashMap<>();
        squares.forEach(square -> teams.merge(square.team(), of(square), Coverage::sum));
        return List.copyOf(teams.values());
    }

    private static TeamProgress of(Square square) {
        boolean visited = !square.outcome().isEmpty();
        boolean reached = visited && VisitState.ofOutcome(square.outcome()) == VisitState.DONE;
        boolean busy = !visited && square.state() == SquareState.IN_PROGRESS;
        return new TeamProgress(square.team(), 1, reached ? 1 : 0, visited && !reached ? 1 : 0, busy ? 1 : 0, square.persons(),
            square.personsDone());
    }

    private static TeamProgress sum(TeamProgress one, TeamProgress other) {
        return new TeamProgress(one.team(), one.households() + other.households(), one.done() + other.done(),
            one.notReached() + other.notReached(), one.inProgress() + other.inProgress(), one.persons() + other.persons(),
            one.personsDone() + other.personsDone());
    }
}
