package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.sync.Draft;

/** A district with its laptops admitted, as every history finds it; made once, since setting up takes most of the time. */
final class FleetBase {
    static final int LAPTOPS = 4;
    static final List<UUID> GRIDS = List.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3));
    static final char[] PASSWORD = "four plain words here".toCharArray();

    private static FleetBase made;

    /** Of the centre, then of the laptops. */
    private final List<FaultDisk> disks = new ArrayList<>();

    private FleetBase() {
        Env env = TestEnv.of(20261127);
        Workspace centre = workspace(env, Role.CENTRE);
        for (UUID grid : GRIDS) {
            centre.store().save(List.of(Draft.born("ctl", RecordType.GRID, grid, "", Map.of("name", "网格" + grid, "village",
                new UUID(8, 1).toString()))));
            centre.store().save(List.of(household(new UUID(9, grid.getLeastSignificantBits()), grid)));
        }
        var devices = new Devices(centre);
        for (int i = 0; i < LAPTOPS; i++) {
            Workspace laptop = workspace(env, Role.FIELD);
            var invitation = devices.invite("组" + i, List.of(GRIDS.get(i % GRIDS.size()).toString()));
            devices.admit(devices.asked(new Enrolment(laptop).answer(invitation.bytes()).bytes()));
            laptop.close();
        }
        centre.close();
    }

    private Workspace workspace(Env env, Role role) {
        var disk = new FaultDisk(disks.size());
        disks.add(disk);
        return Workspace.create(place(disk), role, "卓玛" + disks.size(), PASSWORD, env);
    }

    static java.nio.file.Path place(FaultDisk disk) {
        return disk.root().resolve("w");
    }

    static Draft household(UUID id, UUID grid) {
        return Draft.born("new", RecordType.HOUSEHOLD, id, grid.toString(), Map.of("no", "H" + id, "grid", grid.toString(),
            "address", "一号"));
    }

    static synchronized FleetBase made() {
        if (made == null) {
            made = new FleetBase();
        }
        return made;
    }

    /** @param number 0: the centre */
    FaultDisk disk(int number, long seed) {
        return disks.get(number).copy(seed);
    }
}
