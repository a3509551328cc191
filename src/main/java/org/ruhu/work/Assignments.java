package org.ruhu.work;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.RecordType;
import org.ruhu.store.Assigned;

/** Which device looks after which grids, as the centre has said last. */
final class Assignments {
    private final Workspace workspace;
    private final Map<String, Set<String>> writable = new HashMap<>();

    Assignments(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The grids that a device sees, as text. */
    Set<String> seen(String device) {
        return grids(device, Set.of(Assigned.WRITE, Assigned.READ));
    }

    /** The grids in which a device writes. */
    Set<String> writable(String device) {
        return writable.computeIfAbsent(device, d -> grids(d, Set.of(Assigned.WRITE)));
    }

    private Set<String> grids(String device, Set<String> ways) {
        Set<String> grids = new LinkedHashSet<>();
        List<Assigned> all = workspace.store().assigned();
        all.stream().filter(one -> one.device().equals(device) && ways.contains(one.way())).forEach(one -> grids.add(one.grid()));
        return grids;
    }

    /** The record of one device and one grid has its id from both. */
    static UUID recordOf(String device, String grid) {
        return UUID.nameUUIDFromBytes((RecordType.ASSIGNMENT.tag() + " " + device + " " + grid).getBytes(StandardCharsets.UTF_8));
    }
}
