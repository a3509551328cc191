package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.sync.EnrolmentRequest;
import org.ruhu.sync.Invitation;

/** Laptops, teams and grids at the centre, and every sentence that says why something was not done. */
class DevicesTest {
    private static final char[] PASSWORD = RealCentre.PASSWORD.toCharArray();

    @TempDir
    private Path folder;
    private final Env env = TestEnv.of(21);
    private final List<Workspace> open = new ArrayList<>();
    private Workspace centre;
    private Devices devices;

    @BeforeEach
    void make() {
        centre = kept(RealCentre.in(folder.resolve("centre"), env));
        devices = new Devices(centre);
    }

    @AfterEach
    void close() {
        open.forEach(Workspace::close);
    }

    private Workspace kept(Workspace made) {
        open.add(made);
        return made;
    }

    private Workspace laptop(String name, String... grids) {
        return kept(RealCentre.laptop(centre, folder.resolve(name), name, grids));
    }

    private Workspace fresh(String name) {
        return kept(Workspace.create(folder.resolve(name), Role.FIELD, "格桑", PASSWORD, env));
    }

    private static Trouble refused(String key, Executable deed) {
        Trouble trouble = assertThrows(Trouble.class, deed);
        assertEquals(key, trouble.key());
        return trouble;
    }

    @Test
    void aNameIsForOneLaptopInUse() {
        Workspace first = laptop("甲组电脑", RealCentre.FIRST);
        refused("work.device.exists", () -> devices.invite("甲组电脑", List.of()));
        devices.invite("乙组电脑", List.of());
        refused("work.device.exists", () -> devices.invite(" 乙组电脑 ", List.of()));
        devices.revoke(first.device());
        assertFalse(devices.of("甲组电脑").inUse());
        Workspace second = kept(RealCentre.laptop(centre, folder.resolve("again"), "甲组电脑", RealCentre.FIRST));
        assertEquals(second.device(), devices.of("甲组电脑").device());
        assertEquals(second.device(), devices.id("甲组电脑"));
        refused("work.device.unknown", () -> devices.id("not-here"));
    }

    @Test
    void anInvitationThatCannotBeWrittenInvitesNobody() {
        refused("package.trouble.write", () -> devices.inviteInto(folder.resolve("none/invitation.json"), "甲", List.of()));
        assertEquals(List.of(), devices.invited());
        refused("work.device.nogrid", () -> devices.invite("甲", List.of("elsewhere")));
        refused("work.device.name", () -> devices.invite("  ", List.of()));
        assertEquals(List.of(), devices.invited());
    }

    @Test
    void onlyAnOpenInvitationIsAnsweredAndOnlyOnce() throws IOException {
        Workspace laptop = fresh("甲");
        Path invitation = folder.resolve("invitation.json");
        Path request = folder.resolve("request.json");
        devices.inviteInto(invitation, "甲", List.of());
        new Enrolment(laptop).answer(invitation, request);
        refused("work.device.norequest", () -> devices.asked(invitation));
        refused("package.trouble.read", () -> devices.asked(folder.resolve("none")));
        EnrolmentRequest real = EnrolmentRequest.read(Files.readAllBytes(request)).orElseThrow();
        var exchanged = new EnrolmentRequest(real.format(), real.device(), real.name(), new Keys(centre).sign().open(), real.box(),
            real.proof());
        refused("work.device.notinvited", () -> devices.asked(exchanged.bytes()));
        devices.admit(devices.asked(request));
        refused("work.device.notinvited", () -> devices.asked(request));
        devices.inviteInto(invitation, "乙", List.of());
        devices.uninvite(devices.invited().getFirst().code());
        new Enrolment(fresh("乙")).answer(invitation, request);
        refused("work.device.notinvited", () -> devices.asked(request));
    }

    @Test
    void aLaptopSaysWhyItCannotEnrol() throws IOException {
        Path out = folder.resolve("request.json");
        Path invitation = folder.resolve("invitation.json");
        devices.inviteInto(invitation, "甲", List.of());
        Workspace laptop = fresh("甲");
        var enrolment = new Enrolment(laptop);
        Path broken = Files.writeString(folder.resolve("broken.json"), Files.readString(invitation).replace("\"cert\":\"", "\"cert\":\"A"));
        refused("work.enrol.noinvitation", () -> enrolment.answer(broken, out));
        refused("package.trouble.read", () -> enrolment.answer(folder.resolve("none"), out));
        refused("work.enrol.field", () -> new Enrolment(centre).answer(invitation, out));
        Workspace demo = fresh("demo");
        RealCentre.take(demo, new SmallDistrict().write(folder.resolve("demo.json")));
        refused("work.enrol.demo", () -> new Enrolment(demo).answer(invitation, out));
        assertFalse(Files.exists(out));
        assertEquals(new Enrolment.State.Alone(), enrolment.state());
        String fingerprint = enrolment.answer(invitation, out).fingerprint();
        assertEquals(new Enrolment.State.Asked("区里", fingerprint), enrolment.state());
        Workspace elsewhere = kept(RealCentre.in(folder.resolve("elsewhere"), env));
        Invitation other = new Devices(elsewhere).invite("甲", List.of());
        refused("work.enrol.other", () -> enrolment.answer(other.bytes()));
    }

    @Test
    void aGridIsNamedSoThatOnlyOneIsMeant() {
        var grids = new GridNames(centre);
        Trouble several = refused("work.device.grids", () -> grids.ids(List.of("第一网格")));
        assertEquals(List.of("第一网格", "措麦村/第一网格, 加措村/第一网格"), List.of(several.args()));
        refused("work.device.nogrid", () -> grids.ids(List.of("第九网格")));
        Set<String> ids = grids.ids(List.of(RealCentre.FIRST, RealCentre.SECOND));
        assertEquals(ids, grids.ids(ids));
        assertEquals(List.of("加措村/第二网格", "措麦村/第一网格"), grids.names(ids));
        assertEquals(List.of("gone"), grids.names(List.of("gone")));
    }

    @Test
    void gridsAreGivenToLookAfterToSeeAndTakenAway() {
        Workspace laptop = laptop("甲", RealCentre.FIRST);
        Set<String> more = new GridNames(centre).ids(List.of(RealCentre.SECOND));
        devices.assign(laptop.device(), more, Devices.Way.READ);
        assertEquals(more, devices.of("甲").reads());
        devices.assign(laptop.device(), more, Devices.Way.WRITE);
        assertEquals(2, devices.of("甲").grids().size());
        assertEquals(Set.of(), devices.of("甲").reads());
        devices.assign(laptop.device(), more, Devices.Way.NONE);
        assertEquals(new GridNames(centre).ids(List.of(RealCentre.FIRST)), devices.of("甲").grids());
        refused("work.device.unknown", () -> devices.assign("乙", more, Devices.Way.NONE));
        refused("work.device.nogrid", () -> devices.assign(laptop.device(), List.of("x"), Devices.Way.NONE));
    }

    @Test
    void everyLaptopInUseGetsItsOwnTaskPackage() {
        refused("work.device.none", () -> new TaskPackages(centre).all(folder.resolve("out"), Progress.NONE));
        Workspace first = laptop("甲", RealCentre.FIRST);
        Workspace second = laptop("乙", RealCentre.SECOND);
        Workspace third = laptop("丙");
        devices.revoke(third.device());
        var tasks = new TaskPackages(centre).all(folder.resolve("out/now"), Progress.NONE);
        assertEquals(List.of("乙", "甲"), tasks.stream().map(task -> task.device().name()).toList());
        String name = tasks.getLast().written().file().getFileName().toString();
        assertTrue(name.matches("城关区-甲-20260512-\\d{4}-1\\.\\d+\\.ruhu"), name);
        RealCentre.take(first, tasks.getLast().written().file());
        RealCentre.take(second, tasks.getFirst().written().file());
        refused("work.device.revoked", () -> new TaskPackages(centre).one(devices.of("丙"), folder, Progress.NONE));
        assertTrue(PackageName.of(first, Optional.empty()).matches("城关区-甲-20260512-\\d{4}-1\\.1\\.ruhu"));
    }

    @Test
    void teamsHaveDifferentNames() {
        var teams = new Teams(centre);
        Workspace laptop = laptop("甲");
        teams.add(" 第一组 ");
        refused("work.device.teamexists", () -> teams.add("第一组"));
        refused("work.device.noteam", () -> teams.of("第二组"));
        devices.join(laptop.device(), teams.of("第一组").id());
        assertEquals(Optional.of(teams.all().getFirst().id()), devices.of("甲").team());
        refused("work.device.unknown", () -> devices.join("乙", teams.of("第一组").id()));
    }

    @Test
    void whoMayNotIsTold() throws IOException {
        Workspace field = fresh("field");
        var visitor = new User("u-1", "次仁", UserRole.ENUMERATOR);
        Workspace visited = kept(Workspace.create(folder.resolve("visited"), Role.CENTRE, visitor, PASSWORD, env));
        Workspace district = kept(Workspace.create(folder.resolve("district"), Role.FIELD, new User("u-2", "达瓦", UserRole.DISTRICT),
            PASSWORD, env));
        Path file = Files.write(folder.resolve("any"), "{}".getBytes(StandardCharsets.UTF_8));
        for (Workspace at : List.of(field, visited, district)) {
            String key = at == district ? "work.device.centre" : "work.denied.configure";
            var all = new Devices(at);
            List<Executable> deeds = List.of(() -> all.invite("甲", List.of()), () -> all.uninvite("x"), () -> all.asked(file),
                () -> all.revoke("x"), () -> all.join("x", env.newId()), () -> all.assign("x", List.of(), Devices.Way.READ),
                () -> new Teams(at).add("x"), () -> new TaskPackages(at).all(folder, Progress.NONE),
                () -> new RootKey(at).moveTo(folder.resolve("key")), () -> new RootKey(at).renew(file));
            for (Executable deed : deeds) {
                refused(key, deed);
            }
        }
        assertFalse(Files.exists(folder.resolve("key")));
    }
}
