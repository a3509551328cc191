package org.ruhu.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.sync.Draft;

/** A centre with real data: two villages whose first grids have one name, three grids, two households. */
public final class RealCentre {
    public static final String PASSWORD = "four plain words here";
    public static final String FIRST = "措麦村/第一网格";
    public static final String OTHER_FIRST = "加措村/第一网格";
    public static final String SECOND = "第二网格";
    public static final UUID HOUSEHOLD = new UUID(9, 1);

    private static final UUID VILLAGE = new UUID(8, 1);
    private static final UUID OTHER_VILLAGE = new UUID(8, 2);
    private static final UUID GRID = new UUID(7, 1);
    private static final UUID OTHER_GRID = new UUID(7, 2);

    private RealCentre() {}

    public static Workspace in(Path folder, Env env) {
        Workspace centre = Workspace.create(folder, Role.CENTRE, "区里", PASSWORD.toCharArray(), env);
        fill(centre);
        return centre;
    }

    public static void fill(Workspace centre) {
        centre.store().save(List.of(
            Draft.born("ctl", RecordType.CONFIG, new UUID(6, 1), "", Map.of("district", "城关区")),
            Draft.born("ctl", RecordType.VILLAGE, VILLAGE, "", Map.of("code", "540102101201", "name", "措麦村")),
            Draft.born("ctl", RecordType.VILLAGE, OTHER_VILLAGE, "", Map.of("code", "540102101202", "name", "加措村")),
            grid(GRID, VILLAGE, "第一网格"), grid(OTHER_GRID, OTHER_VILLAGE, "第一网格"),
            grid(new UUID(7, 3), OTHER_VILLAGE, SECOND), household(HOUSEHOLD, GRID, VILLAGE, "540102101201-0001"),
            household(new UUID(9, 2), OTHER_GRID, OTHER_VILLAGE, "540102101202-0001")));
    }

    private static Draft grid(UUID id, UUID village, String name) {
        return Draft.born("ctl", RecordType.GRID, id, "", Map.of("name", name, "village", village.toString()));
    }

    private static Draft household(UUID id, UUID grid, UUID village, String no) {
        return Draft.born("new", RecordType.HOUSEHOLD, id, grid.toString(), Map.of("no", no, "grid", grid.toString(), "village",
            village.toString(), "address", "一组1号", "type", "GEN", "status", "IN"));
    }

    /** A laptop that the centre has admitted, and that has its first task package. */
    public static Workspace laptop(Workspace centre, Path folder, String name, String... grids) {
        Workspace laptop = Workspace.create(folder, Role.FIELD, "格桑", PASSWORD.toCharArray(), centre.env());
        var devices = new Devices(centre);
        var invitation = devices.invite(name, new GridNames(centre).ids(List.of(grids)));
        devices.admit(devices.asked(new Enrolment(laptop).answer(invitation.bytes()).bytes()));
        take(laptop, new TaskPackages(centre).one(devices.of(name), folder.resolveSibling("tasks"), Progress.NONE).written().file());
        return laptop;
    }

    public static void take(Workspace to, Path file) {
        var use = new ImportPackage(to);
        var ready = (ImportPackage.Preview.Ready) use.preview(file, Progress.NONE);
        if (!(use.run(ready, Progress.NONE) instanceof ImportPackage.Outcome.Done)) {
            throw new AssertionError("not taken in");
        }
    }

    /** Somebody corrects an address. */
    public static void write(Workspace at, String address) {
        at.store().save(List.of(new Draft("set", RecordType.HOUSEHOLD, HOUSEHOLD, GRID.toString(), Map.of("address",
            new Draft.Entry(address, at.store().records().state(HOUSEHOLD).over("address"))))));
    }

    /** As if the laptop had heard that the centre has taken it out of use. */
    public static void revokedHere(Workspace laptop) {
        UUID record = Keys.recordOf(laptop.device());
        laptop.store().save(List.of(new Draft("ctl", RecordType.DEVICE, record, "", Map.of("revoked",
            new Draft.Entry("2026-11-20T10:00:00+08:00", laptop.store().records().state(record).over("revoked"))))));
    }

    public static String address(Workspace at) {
        return at.store().records().state(HOUSEHOLD).fields().text("address");
    }
}
