package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Act;
import org.ruhu.model.ClockDoubt;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Round;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What matters at the door about the whole workspace; to whoever may not see households, nothing of them.
 *
 * @param empty  whether nothing was imported yet
 * @param grids  names of the grids looked after here, in order, with their teams
 * @param unsent households with a visit completed since the last package left
 * @param clock  what is wrong with the computer's clock, if anything is
 * @param unsyncedSince when the oldest change made here was made that the other side is not known to have, ISO; where the
 *                      other side never said what it has: that was not exported
 * @param today  ISO date
 */
public record Standing(String user, Role role, String device, boolean demo, boolean empty, List<String> grids,
                       Optional<Round> round, int unsent, Optional<String> lastExport, String checkCode,
                       Optional<ClockDoubt> clock, BackUpState backUp, Optional<String> unsyncedSince, String today) {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    public static Standing of(Workspace workspace) {
        List<String> grids = new ArrayList<>();
        if (!workspace.may(Act.SEE)) {
            return new Standing(workspace.userName(), workspace.role(), workspace.device(), workspace.demo(), workspace.empty(),
                List.of(), Optional.empty(), 0, workspace.lastExport(), workspace.checkCode(), workspace.clockDoubt(),
                    BackUpState.of(workspace), unsyncedSince(workspace), workspace.today().toString());
        }
        Optional<Set<String>> ours = ours(workspace);
        workspace.store().records().each(RecordType.GRID, (id, state) -> {
            if (ours.map(some -> some.contains(id.toString())).orElse(true)) {
                grids.add((state.fields().text("name") + " " + state.fields().text("team")).strip());
            }
        });
        Optional<String> last = workspace.lastExport();
        return new Standing(workspace.userName(), workspace.role(), workspace.device(), workspace.demo(),
            workspace.empty(), grids.stream().sorted().toList(), workspace.round(),
            workspace.store().visits().completedAfter(last.orElse("")), last, workspace.checkCode(),
            workspace.clockDoubt(), BackUpState.of(workspace), unsyncedSince(workspace), workspace.today().toString());
    }

    /** Ids of the grids that the district has given to this laptop; empty where it has given none, and all that are here are meant. */
    private static Optional<Set<String>> ours(Workspace workspace) {
        boolean admitted = workspace.role() == Role.FIELD && new Keys(workspace).own().isPresent();
        return admitted ? Optional.of(new Assignments(workspace).seen(workspace.device())) : Optional.empty();
    }

    /** A journal that cannot be read is told where it is worked with; the status bar must not stop anybody at a door. */
    private static Optional<String> unsyncedSince(Workspace workspace) {
        try {
            return workspace.store().unsyncedSince();
        } catch (Trouble e) {
            LOG.warn("Cannot tell since when work was not synced: {}", e.key());
            return Optional.empty();
        }
    }
}
