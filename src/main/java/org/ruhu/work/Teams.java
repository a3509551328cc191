package org.ruhu.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;

/** The teams of the district, as the centre keeps them. */
public final class Teams {
    private final Workspace workspace;

    public Teams(Workspace workspace) {
        this.workspace = workspace;
    }

    public record Team(UUID id, String name) {}

    /** By name. */
    public List<Team> all() {
        List<Team> teams = new ArrayList<>();
        workspace.store().records().each(RecordType.TEAM, (id, state) -> teams.add(new Team(id, state.fields().text("name"))));
        return teams.stream().sorted(Comparator.comparing(Team::name)).toList();
    }

    /** @throws Trouble if there is a team of that name */
    public Team add(String name) {
        Devices.requireCentre(workspace);
        String clean = Devices.clean(name);
        if (all().stream().anyMatch(team -> team.name.equals(clean))) {
            throw new Trouble("work.device.teamexists", clean);
        }
        UUID id = workspace.env().newId();
        workspace.store().save(List.of(Draft.born("ctl", RecordType.TEAM, id, "", Map.of("name", clean))));
        return new Team(id, clean);
    }

    /** @throws Trouble if there is none of that name */
    public Team of(String name) {
        return all().stream().filter(team -> team.name.equals(name.strip())).findFirst()
            .orElseThrow(() -> new Trouble("work.device.noteam", name));
    }
}
