package org.ruhu.work;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.store.Leaving;
import org.ruhu.sync.Knowledge;

/**
 * Grids that another laptop looks after now: what is here of them leaves, once the centre has a verified back-up of it. What
 * was written here stays aside, encrypted, in case the centre is ever restored from an older state.
 */
public final class HandOver {
    private final Workspace workspace;
    private final Leaving leaving;

    public HandOver(Workspace workspace) {
        this.workspace = workspace;
        this.leaving = workspace.store().leaving();
    }

    /**
     * A grid that is not ours any more.
     *
     * @param grid     its id, as text
     * @param obstacle key of the sentence that says why it cannot leave yet; empty if it can
     * @param ordered  whether it leaves at the next opening
     */
    public record Former(String grid, String name, Optional<String> obstacle, boolean ordered) {}

    /** Empty on a laptop that no district has admitted, and at the centre. */
    public List<Former> former() {
        var keys = new Keys(workspace);
        if (workspace.role() == Role.CENTRE || keys.own().isEmpty()) {
            return List.of();
        }
        Set<String> grids = new LinkedHashSet<>(leaving.held());
        grids.removeAll(new Assignments(workspace).seen(workspace.device()));
        Knowledge safe = keys.centre().map(centre -> workspace.store().peers().safe(centre.certificate().device()))
            .orElse(Knowledge.NOTHING);
        List<Former> former = new ArrayList<>();
        for (String grid : grids) {
            former.add(new Former(grid, name(grid), leaving.obstacle(grid, safe).map(HandOver::key), leaving.leaving().contains(grid)));
        }
        return former;
    }

    private static String key(Leaving.Obstacle obstacle) {
        return switch (obstacle) {
            case UNFINISHED -> "work.handover.unfinished";
            case NOT_SAFE -> "work.handover.notsafe";
        };
    }

    private String name(String grid) {
        try {
            String name = workspace.store().records().state(java.util.UUID.fromString(grid)).fields().text("name");
            return name.isEmpty() ? grid : name;
        } catch (IllegalArgumentException e) {
            return grid;
        }
    }

    /**
     * Those leave when the workspace is opened the next time.
     *
     * @throws Trouble if one of them cannot leave yet; then none does
     */
    public void leave(Set<String> grids) {
        workspace.require(Act.RESTORE);
        List<Former> former = former();
        for (String grid : grids) {
            Former one = former.stream().filter(each -> each.grid.equals(grid)).findFirst()
                .orElseThrow(() -> new Trouble("work.handover.ours", name(grid)));
            if (one.obstacle.isPresent()) {
                throw new Trouble(one.obstacle.get(), one.name);
            }
        }
        leaving.leave(grids);
        workspace.log(Deed.HANDED_OVER, String.join(" ", grids), "");
    }
}
