package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.Devices;
import org.ruhu.work.Enrolment;
import org.ruhu.work.Progress;
import org.ruhu.work.RealCentre;
import org.ruhu.work.TaskPackages;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A laptop becomes one of the district's: what the centre sees and does, and what the laptop does. */
@ExtendWith(ApplicationExtension.class)
class DevicesScreenTest {
    @TempDir
    private Path folder;
    private final Env env = TestEnv.of(51);
    private Stage stage;
    private TestWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void enter(FxRobot robot) {
        robot.interact(() -> window = new TestWindow(stage, folder, env, VisitScreen::new));
        window.await("#login-password");
        robot.clickOn("#login-password").write(RealCentre.PASSWORD).type(KeyCode.ENTER);
        window.await("#status-user");
    }

    private Path place() {
        return folder.resolve("Ruhu");
    }

    private Workspace laptop(String name) {
        return Workspace.create(folder.resolve(name), Role.FIELD, "格桑", RealCentre.PASSWORD.toCharArray(), env);
    }

    private void said(FxRobot robot, String words) {
        window.await(words, () -> robot.lookup("#devices-said").queryAs(Labeled.class).getText().contains(words));
    }

    private void focus(FxRobot robot, String query) {
        for (int i = 0; i < 40 && !robot.lookup(query).query().isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        assertTrue(robot.lookup(query).query().isFocused(), query);
    }

    /** Reached with the tabulator and pressed with the space bar. */
    private void press(FxRobot robot, String query) {
        focus(robot, query);
        robot.type(KeyCode.SPACE);
    }

    @Test
    void aLaptopIsInvitedAdmittedGivenGridsServedAndRevokedByKeyboardAlone(FxRobot robot) throws IOException {
        RealCentre.in(place(), env).close();
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        window.await("#devices");
        window.await("nothing yet", () -> robot.lookup("#devices .nothing").tryQuery().isPresent());
        Screenshots.save(window.scene(), "120-devices-none");
        invite(robot);
        admit(robot);
        grids(robot);
        team(robot);
        tasks(robot);
        revoke(robot);
    }

    private void invite(FxRobot robot) {
        robot.type(KeyCode.ENTER);
        window.await("#invite-name");
        robot.type(KeyCode.ENTER);
        window.await("a name is missing", () -> window.words(robot, "#invite-fault").contains("名称"));
        robot.write("甲组电脑");
        press(robot, "#grid-00000000-0000-0007-0000-000000000001");
        Screenshots.save(window.scene(), "121-device-invite");
        window.files().choose(folder.resolve("invitation.json"));
        press(robot, "#invite-go");
        said(robot, "邀请文件 invitation.json 已写好");
        assertEquals("邀请-甲组电脑.json", window.files().suggested());
        window.await("#devices-table");
        Screenshots.save(window.scene(), "122-device-invited");
        robot.type(KeyCode.ENTER);
        window.await("#invite-name");
        window.files().choose(folder.resolve("again.json"));
        robot.write("甲组电脑").type(KeyCode.ENTER);
        window.await("the name is taken", () -> window.words(robot, "#invite-fault").contains("请换一个名称"));
        robot.type(KeyCode.ESCAPE);
    }

    private void admit(FxRobot robot) throws IOException {
        String fingerprint;
        try (Workspace laptop = laptop("first")) {
            fingerprint = new Enrolment(laptop).answer(folder.resolve("invitation.json"), folder.resolve("request.json")).fingerprint();
        }
        window.files().choose(folder.resolve("invitation.json"));
        press(robot, "#devices-admit");
        window.await("#trouble");
        robot.type(KeyCode.ESCAPE);
        window.files().choose(folder.resolve("request.json"));
        press(robot, "#devices-admit");
        window.await("#admit-code");
        assertEquals(fingerprint, window.words(robot, "#admit-code"));
        window.await("the careful answer first", () -> robot.lookup("#admit-differs").query().isFocused());
        robot.type(KeyCode.SPACE);
        window.await("what to do", () -> window.words(robot, "#admit-fault").contains("号码不一样"));
        Screenshots.save(window.scene(), "123-device-admit");
        press(robot, "#admit-go");
        said(robot, "已准许“甲组电脑”");
        window.await("it is in use", () -> !robot.lookup("#devices-assign").query().isDisabled());
        Screenshots.save(window.scene(), "124-device-admitted");
    }

    private void grids(FxRobot robot) {
        press(robot, "#devices-assign");
        window.await("#assign");
        window.await("the search", () -> robot.lookup("#grids-search").query().isFocused());
        robot.write("第二");
        press(robot, "#grid-read-00000000-0000-0007-0000-000000000003");
        Screenshots.save(window.scene(), "125-device-grids");
        press(robot, "#assign-go");
        said(robot, "的网格已保存");
        TableView<?> table = robot.lookup("#devices-table").query();
        window.await("both", () -> table.getColumns().get(3).getCellData(0).equals("措麦村/第一网格；只看 加措村/第二网格"));
    }

    private void team(FxRobot robot) {
        press(robot, "#devices-team");
        window.await("#team-add");
        press(robot, "#team-add");
        window.await("#newteam-name");
        robot.write("第一组").type(KeyCode.ENTER);
        said(robot, "已添加工作组 第一组");
        press(robot, "#devices-team");
        window.await("#team-choice");
        Screenshots.save(window.scene(), "126-device-team");
        robot.type(KeyCode.ENTER);
        said(robot, "归入 第一组");
    }

    private void tasks(FxRobot robot) throws IOException {
        window.files().choose(folder.resolve("tasks"));
        press(robot, "#devices-task");
        window.await("#tasks-close");
        Screenshots.save(window.scene(), "127-device-task");
        try (var files = Files.list(folder.resolve("tasks"))) {
            assertTrue(files.toList().getFirst().getFileName().toString().matches("城关区-甲组电脑-20260512-\\d{4}-1\\.1\\.ruhu"));
        }
        robot.type(KeyCode.ENTER);
        window.files().choose(folder.resolve("all"));
        press(robot, "#devices-tasks");
        window.await("#tasks-close");
        robot.type(KeyCode.ESCAPE);
        window.await("closed", () -> robot.lookup("#tasks-close").tryQuery().isEmpty());
    }

    private void revoke(FxRobot robot) {
        press(robot, "#devices-revoke");
        window.await("#revoke-cancel");
        window.await("the careful answer first", () -> robot.lookup("#revoke-cancel").query().isFocused());
        Screenshots.save(window.scene(), "128-device-revoke");
        robot.type(KeyCode.SPACE);
        window.await("closed", () -> robot.lookup("#revoke").tryQuery().isEmpty());
        press(robot, "#devices-revoke");
        window.await("#revoke-go");
        press(robot, "#revoke-go");
        said(robot, "已停用");
        window.await("nothing more to do with it", () -> robot.lookup("#devices-assign").query().isDisabled());
        Screenshots.save(window.scene(), "129-device-revoked");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.await("#packages-devices");
        Screenshots.save(window.scene(), "130-centre-packages");
        press(robot, "#packages-devices");
        window.await("#devices");
    }

    @Test
    void manyLaptopsAreOnOneScreen(FxRobot robot) {
        try (Workspace centre = RealCentre.in(place(), env)) {
            for (String name : List.of("甲组电脑", "乙组电脑", "丙组电脑")) {
                RealCentre.laptop(centre, folder.resolve(name), name, RealCentre.FIRST, RealCentre.SECOND).close();
            }
            new Devices(centre).invite("丁组电脑", List.of());
            new Devices(centre).revoke(new Devices(centre).of("丙组电脑").device());
        }
        enter(robot);
        robot.clickOn("#nav-devices");
        window.await("#devices-table");
        Screenshots.save(window.scene(), "131-devices");
        window.files().choose(folder.resolve("all"));
        robot.clickOn("#devices-tasks");
        window.await("#tasks-close");
        Screenshots.save(window.scene(), "132-devices-tasks");
        robot.type(KeyCode.ENTER).clickOn("#devices-uninvite");
        TableView<?> table = robot.lookup("#devices-table").query();
        window.await("no invitation", () -> table.getItems().size() == 3);
    }

    @Test
    void aLaptopEnrolsWithTheDistrictsInvitation(FxRobot robot) throws IOException {
        String device;
        try (Workspace fresh = Workspace.create(place(), Role.FIELD, "格桑", RealCentre.PASSWORD.toCharArray(), env)) {
            device = fresh.device();
        }
        Path invitation = folder.resolve("invitation.json");
        try (Workspace centre = RealCentre.in(folder.resolve("centre"), env)) {
            new Devices(centre).inviteInto(invitation, "甲组电脑", List.of("00000000-0000-0007-0000-000000000001"));
            enter(robot);
            assertFalse(robot.lookup("#nav-devices").tryQuery().isPresent());
            robot.push(KeyCode.CONTROL, KeyCode.DIGIT6).push(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.await("#enrol-choose");
            Screenshots.save(window.scene(), "133-laptop-alone");
            window.files().choose(Files.writeString(folder.resolve("other.json"), "{}"));
            press(robot, "#enrol-choose");
            window.await("#enrol-refused");
            Screenshots.save(window.scene(), "134-laptop-no-invitation");
            window.files().choose(invitation);
            press(robot, "#enrol-choose");
            window.await("#enrol-code");
            Screenshots.save(window.scene(), "135-laptop-asked");
            Path request = folder.resolve("登记申请-" + device + ".json");
            assertTrue(window.words(robot, "#enrol-next").contains(request.toString()));
            var devices = new Devices(centre);
            Devices.Asked asked = devices.asked(request);
            assertEquals(asked.fingerprint(), window.words(robot, "#enrol-code"));
            devices.admit(asked);
            window.files().choose(new TaskPackages(centre).one(devices.of("甲组电脑"), folder, Progress.NONE).written().file());
        }
        press(robot, "#import-choose");
        window.await("#import-agree");
        robot.type(KeyCode.ENTER);
        window.await("#import-onwards");
        window.await("admitted", () -> robot.lookup("#enrol-state").tryQuery().isPresent());
        assertEquals("本机已在县区（区里）登记，名称“甲组电脑”。任务包和回传包都是密封的，只有双方打得开。", window.words(robot, "#enrol-state"));
        robot.type(KeyCode.ENTER);
        window.files().choose(folder.resolve("return.ruhu"));
        press(robot, "#export-start");
        window.await("#export-code");
        assertTrue(window.files().suggested().matches("城关区-甲组电脑-20260512-\\d{4}-1\\.1\\.ruhu"), window.files().suggested());
        Screenshots.save(window.scene(), "136-laptop-admitted");
        window.files().choose(folder);
        press(robot, "#stick-choose");
        window.await("the package on the stick", () -> robot.lookup("#stick .label").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().startsWith("return.ruhu") && label.getText().endsWith("请保留")));
        assertFalse(robot.lookup("#stick-wipe").tryQuery().isPresent());
        Screenshots.save(window.scene(), "138-stick");
    }

    @Test
    void aLaptopThatIsOutOfUseSaysSo(FxRobot robot) {
        try (Workspace centre = RealCentre.in(folder.resolve("centre"), env);
             Workspace laptop = RealCentre.laptop(centre, place(), "甲组电脑", RealCentre.FIRST)) {
            RealCentre.revokedHere(laptop);
        }
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.await("#enrol-state");
        assertTrue(window.words(robot, "#enrol-state").contains("已于 2026-11-20 10:00 停用本机"));
        Screenshots.save(window.scene(), "137-laptop-revoked");
    }
}
