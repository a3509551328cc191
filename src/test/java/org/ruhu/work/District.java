package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.sync.Draft;

/** A centre and its laptops, with real keys, files and databases, and what tests do with them in one line. */
public final class District implements AutoCloseable {
    public static final char[] PASSWORD = "four plain words here".toCharArray();
    public static final UUID GRID = new UUID(7, 1);
    public static final UUID OTHER_GRID = new UUID(7, 2);
    public static final UUID VILLAGE = new UUID(8, 1);

    private final Path folder;
    private final Env env;
    private final List<Workspace> open = new ArrayList<>();
    private final Workspace centre;
    private int files;

    public District(Path folder, long seed) {
        this.folder = folder;
        this.env = TestEnv.of(seed);
        // where a window looks for it
        centre = made("Ruhu", Role.CENTRE, "旺堆");
        centre.store().save(List.of(
            Draft.born("ctl", RecordType.VILLAGE, VILLAGE, "", Map.of("code", "990103001200", "name", "演示一村")),
            Draft.born("ctl", RecordType.GRID, GRID, "", Map.of("name", "第一网格", "village", VILLAGE.toString())),
            Draft.born("ctl", RecordType.GRID, OTHER_GRID, "", Map.of("name", "第二网格", "village", VILLAGE.toString()))));
    }

    private Workspace made(String name, Role role, String user) {
        Workspace made = Workspace.create(folder.resolve(name), role, user, PASSWORD, env);
        open.add(made);
        return made;
    }

    public Env env() {
        return env;
    }

    public Workspace centre() {
        return centre;
    }

    /** An admitted laptop of a team. */
    public Workspace laptop(String team, String user, UUID... grids) {
        Workspace laptop = made(team, Role.FIELD, user);
        var devices = new Devices(centre);
        var invitation = devices.invite(team, Arrays.stream(grids).map(UUID::toString).toList());
        devices.admit(devices.asked(new Enrolment(laptop).answer(invitation.bytes()).bytes()));
        devices.join(laptop.device(), new Teams(centre).add(team).id());
        return laptop;
    }

    public UUID born(Workspace at, RecordType type, UUID grid, Map<String, String> fields) {
        UUID id = at.env().newId();
        at.store().save(List.of(Draft.born("new", type, id, grid.toString(), fields)));
        return id;
    }

    public UUID household(Workspace at, UUID grid, String no, String head) {
        UUID id = born(at, RecordType.HOUSEHOLD, grid, Map.of("no", no, "grid", grid.toString(), "village", VILLAGE.toString(),
            "address", "一组5号", "status", "IN", "phone", "13800001111"));
        person(at, id, head, "01", "540125198001019011");
        return id;
    }

    public UUID person(Workspace at, UUID household, String name, String relation, String idNo) {
        String grid = at.store().records().state(household).fields().text("grid");
        return born(at, RecordType.PERSON, UUID.fromString(grid), Map.of("household", household.toString(), "name", name, "relation",
            relation, "idNo", idNo, "status", "IN", "birth", "1980-01-01"));
    }

    public void write(Workspace at, RecordType type, UUID record, String field, String value) {
        at.store().save(List.of(new Draft("set", type, record, GRID.toString(), Map.of(field,
            new Draft.Entry(value, at.store().records().state(record).over(field))))));
    }

    /** Deletes a record, over all that is seen of it. */
    public void delete(Workspace at, RecordType type, UUID record) {
        at.store().save(List.of(new Draft("del", type, record, GRID.toString(), Map.of("deleted",
            new Draft.Entry("1", at.store().records().state(record).standing())))));
    }

    public Path packed(Workspace from, Workspace to) {
        Path file = folder.resolve(++files + ".ruhu");
        new ExportPackage(from).run(file, Optional.of(to.device()), Progress.NONE);
        return file;
    }

    public void take(Workspace to, Path file) {
        var use = new ImportPackage(to);
        ImportPackage.Preview preview = use.preview(file, Progress.NONE);
        var ready = assertInstanceOf(ImportPackage.Preview.Ready.class, preview, preview::toString);
        assertInstanceOf(ImportPackage.Outcome.Done.class, use.run(ready, Progress.NONE));
    }

    public void send(Workspace from, Workspace to) {
        take(to, packed(from, to));
    }

    public static String text(Workspace at, UUID record, String field) {
        return at.store().records().state(record).fields().text(field);
    }

    public static HouseholdPage page(Workspace at, UUID household) {
        return new ReadHousehold(at).read(new HouseholdId(household));
    }

    /** Closes it, so that a window can open it. */
    public Path leave(Workspace workspace) {
        workspace.close();
        open.remove(workspace);
        return workspace.store().root();
    }

    @Override
    public void close() {
        open.forEach(Workspace::close);
    }
}
