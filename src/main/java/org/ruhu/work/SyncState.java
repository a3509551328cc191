package org.ruhu.work;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Act;
import org.ruhu.model.Role;
import org.ruhu.store.Outgoing;
import org.ruhu.store.Unsent;
import org.ruhu.sync.Digests;
import org.ruhu.sync.Knowledge;

/** What the other side is known to have of what is here, and every package that ever came or went. */
public final class SyncState {
    private final Workspace workspace;

    public SyncState(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What another device is known to have.
     *
     * @param device   its id in packages
     * @param name     what people call it; the id where that is not known
     * @param heard    when its last package was taken in, ISO; empty if none was
     * @param upTo     when the newest change written here that it has was written, ISO; empty if it has none
     * @param missing  changes that it does not have and that are meant for it
     * @param since    when the oldest of those written here was written, ISO
     * @param doubted  whether its last package did not fit what is here: the next one to it leaves nothing out
     */
    public record Other(String device, String name, Optional<String> heard, Optional<String> upTo, long missing,
                        Optional<String> since, boolean doubted) {}

    /**
     * One package that came or went.
     *
     * @param out     whether it was written here
     * @param at      ISO
     * @param peer    what people call the other device; its id where that is not known
     * @param fresh   changes that were new here
     * @param verdict {@code applied}, or the key of the sentence with which it was refused; empty for one written here
     * @param code    its check code, for two people to compare
     */
    public record Package(boolean out, String at, String peer, long changes, long fresh, String verdict, String code) {}

    /** On a laptop the centre; at the centre every laptop in use. */
    public List<Other> others() {
        workspace.require(Act.EXPORT);
        var keys = new Keys(workspace);
        List<Other> others = new ArrayList<>();
        if (workspace.role() == Role.FIELD) {
            keys.centre().map(centre -> centre.certificate()).ifPresent(centre ->
                others.add(other(centre.device(), centre.name(), Optional.empty())));
            if (others.isEmpty()) {
                workspace.store().peers().heard().forEach(device -> others.add(other(device, device, Optional.empty())));
            }
        } else {
            for (Devices.Device device : new Devices(workspace).all()) {
                if (device.inUse()) {
                    Set<String> grids = new Assignments(workspace).seen(device.device());
                    others.add(other(device.device(), device.name(), Optional.of(grids)));
                }
            }
        }
        return others;
    }

    private Other other(String device, String name, Optional<Set<String>> grids) {
        Knowledge has = workspace.store().peers().surely(device);
        long missing = workspace.store().outgoing().select(new Outgoing.Wanted(has, false, grids)).count();
        Unsent unsent = workspace.store().unsent(has);
        return new Other(device, name, workspace.store().peers().heard(device), unsent.upTo(), missing, unsent.since(),
            workspace.store().peers().doubted(device));
    }

    private String name(String device) {
        var keys = new Keys(workspace);
        Optional<String> admitted = keys.device(device).map(fields -> fields.text("name"));
        return admitted.or(() -> keys.centre().map(signed -> signed.certificate()).filter(centre -> centre.device().equals(device))
            .map(centre -> centre.name())).orElse(device);
    }

    /** Packages that came and went, the latest first. */
    public List<Package> packages(int most) {
        workspace.require(Act.EXPORT);
        return workspace.store().packages().latest(most).stream().map(line -> new Package(line.out(), line.at(), name(line.peer()),
            line.changes(), line.fresh(), line.verdict(), Digests.checkCode(HexFormat.of().parseHex(line.sum())))).toList();
    }
}
