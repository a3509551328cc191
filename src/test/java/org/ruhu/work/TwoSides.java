package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Refusal;

/** A centre and its laptops, with real keys, real files and real databases. */
abstract class TwoSides {
    static final char[] PASSWORD = "four plain words here".toCharArray();
    static final UUID GRID_A = new UUID(7, 1);
    static final UUID GRID_B = new UUID(7, 2);

    @TempDir
    Path folder;
    final Env env = TestEnv.of(11);
    private final List<Workspace> open = new java.util.ArrayList<>();
    private int files;

    @AfterEach
    void close() {
        open.forEach(Workspace::close);
    }

    Workspace made(String name, Role role) {
        Workspace made = Workspace.create(folder.resolve(name), role, "卓玛" + name, PASSWORD, env);
        open.add(made);
        return made;
    }

    Workspace centre() {
        Workspace centre = made("centre", Role.CENTRE);
        centre.store().save(List.of(
            Draft.born("ctl", RecordType.GRID, GRID_A, "", Map.of("name", "第一网格", "village", new UUID(8, 1).toString())),
            Draft.born("ctl", RecordType.GRID, GRID_B, "", Map.of("name", "第二网格", "village", new UUID(8, 1).toString()))));
        return centre;
    }

    Workspace laptop(Workspace centre, String name, UUID... grids) {
        Workspace laptop = made(name, Role.FIELD);
        var devices = new Devices(centre);
        var invitation = devices.invite(name, java.util.Arrays.stream(grids).map(UUID::toString).toList());
        var request = new Enrolment(laptop).answer(invitation.bytes());
        var asked = devices.asked(request.bytes());
        assertEquals(request.fingerprint(), asked.fingerprint());
        devices.admit(asked);
        return laptop;
    }

    static UUID household(Workspace at, UUID grid, String address) {
        UUID id = at.env().newId();
        at.store().save(List.of(Draft.born("new", RecordType.HOUSEHOLD, id, grid.toString(),
            Map.of("no", "H" + id, "grid", grid.toString(), "address", address))));
        return id;
    }

    static void write(Workspace at, UUID grid, UUID household, String field, String value) {
        at.store().save(List.of(new Draft("set", RecordType.HOUSEHOLD, household, grid.toString(), Map.of(field,
            new Draft.Entry(value, at.store().records().state(household).over(field))))));
    }

    Path packed(Workspace from, Workspace to) {
        Path file = folder.resolve(++files + ".ruhu");
        new ExportPackage(from).run(file, Optional.of(to.device()), Progress.NONE);
        return file;
    }

    static ImportPackage.Outcome.Done take(Workspace to, Path file) {
        var use = new ImportPackage(to);
        var ready = assertInstanceOf(ImportPackage.Preview.Ready.class, use.preview(file, Progress.NONE));
        return assertInstanceOf(ImportPackage.Outcome.Done.class, use.run(ready, Progress.NONE));
    }

    void send(Workspace from, Workspace to) {
        take(to, packed(from, to));
    }

    static Refusal refusal(Workspace to, Path file) {
        return assertInstanceOf(ImportPackage.Preview.Refused.class, new ImportPackage(to).preview(file, Progress.NONE)).refusal();
    }

    static String address(Workspace at, UUID household) {
        return at.store().records().state(household).fields().text("address");
    }

    Workspace reopened(Workspace workspace) {
        return reopened(workspace, "");
    }

    /** Closes it and opens it as a user. */
    Workspace reopened(Workspace workspace, String user) {
        Path place = workspace.store().root();
        open.remove(workspace);
        workspace.close();
        Workspace again = assertInstanceOf(Entry.Open.class, Workspace.open(place, user, PASSWORD, env)).workspace();
        open.add(again);
        return again;
    }
}
