package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.LogLine;
import org.ruhu.model.Role;
import org.ruhu.model.UserRole;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.Entry;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.RoleWorkspace;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Who did what, as the auditor sees it; numbers revealed on a household's page; a clock that cannot be right. */
@ExtendWith(ApplicationExtension.class)
class AuditTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(41);
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

    private void open(FxRobot robot, Env with) {
        robot.interact(() -> window = new TestWindow(stage, folder, with, VisitScreen::new));
        window.await("#login-password");
        robot.clickOn("#login-password").write(PASSWORD).type(KeyCode.ENTER);
    }

    private Path place() {
        return folder.resolve("Ruhu");
    }

    private void team() {
        try (Workspace team = Workspace.create(place(), Role.FIELD, "格桑", PASSWORD.toCharArray(), env)) {
            var district = new SmallDistrict();
            district.member(SmallDistrict.FIRST, "卓嘎", "2", "1982-03-04", "02");
            var importPackage = new ImportPackage(team);
            importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(district.write(folder.resolve("task.json")),
                Progress.NONE), Progress.NONE);
        }
    }

    private List<LogLine> log() {
        try (Workspace workspace = ((Entry.Open) Workspace.open(place(), PASSWORD.toCharArray(), env)).workspace()) {
            return RoleWorkspace.log(workspace);
        }
    }

    @Test
    void anAuditorReadsFiltersVerifiesAndExportsTheLogAndSeesNothingElse(FxRobot robot) throws Exception {
        try (Workspace made = RoleWorkspace.create(place(), UserRole.AUDITOR, "旦增", PASSWORD.toCharArray(), env)) {
            for (int i = 0; i < 120; i++) {
                RoleWorkspace.did(made, Deed.REVEAL, "7d6f0a1c-5a0e-4b8e-9a53-0c2f4ab16e" + (10 + i % 80), "field=phone; reason=contact");
            }
            RoleWorkspace.did(made, Deed.IMPORT, "pkg", "from=centre-1; made=2026-05-01T09:00:00+08:00; fresh=13; all=13");
            RoleWorkspace.did(made, Deed.PRINT, "", "kind=blank; sheets=22; pages=66; purpose=入户前核对");
            RoleWorkspace.did(made, Deed.SNAPSHOT, "", "households=22; masked=yes; purpose=汇总报表；含监测户; recipient=县乡村振兴部门");
            RoleWorkspace.did(made, Deed.REVEAL, "7d6f0a1c-5a0e-4b8e-9a53-0c2f4ab16e01",
                "field=member[1]/facts/id_no; reason=other; words=户口本上的号码看不清，当面核对");
        }
        open(robot, env);
        window.await("#log-table");
        window.await("the lines", () -> robot.lookup("#log-table").queryAs(TableView.class).getItems().size() == 100);
        Screenshots.save(window.scene(), "80-log");
        for (String none : List.of("#nav-home", "#nav-households", "#nav-packages", "#status-unsent", "#status-grids")) {
            assertFalse(robot.lookup(none).tryQuery().isPresent(), none);
        }
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2).push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertTrue(robot.lookup("#log").tryQuery().isPresent(), "there is nowhere else to go");
        robot.clickOn("#log-verify");
        window.await("#log-told");
        assertTrue(window.words(robot, "#log-told").startsWith("日志完整：已核对 126 条日志"), window.words(robot, "#log-told"));
        Screenshots.save(window.scene(), "81-log-verified");
        robot.clickOn("#log-next");
        window.await("the second page", () -> robot.lookup("#log-table").queryAs(TableView.class).getItems().size() == 26);
        robot.interact(() -> robot.lookup("#log-what").<ComboBox<String>>query().setValue("print"));
        window.await("one line", () -> robot.lookup("#log-count").queryAs(Label.class).getText().equals("共 1 条"));
        Screenshots.save(window.scene(), "82-log-filtered");
        window.files().choose(folder.resolve("log.csv"));
        robot.clickOn("#log-export");
        window.await("it is written", () -> Files.exists(folder.resolve("log.csv")));
        window.await("it is said", () -> window.words(robot, "#log-told").contains("log.csv"));
        assertEquals(2, Files.readAllLines(folder.resolve("log.csv")).size());
        robot.interact(() -> robot.lookup("#log-what").<ComboBox<String>>query().setValue("recovered"));
        window.await("nothing", () -> robot.lookup("#log-table").tryQuery().isEmpty());
        Screenshots.save(window.scene(), "83-log-nothing");
        robot.clickOn("#log-clear");
        window.await("all again", () -> robot.lookup("#log-count").queryAs(Label.class).getText().equals("共 127 条"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.await("#settings");
        Screenshots.save(window.scene(), "84-auditor-settings");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        window.await("#log");
    }

    @Test
    void numbersOnAHouseholdsPageAreRevealedByKeyboardOneAtATime(FxRobot robot) {
        team();
        open(robot, env);
        window.await("#home-villages");
        assertFalse(robot.lookup("#nav-log").tryQuery().isPresent(), "who is no auditor has no log");
        robot.push(KeyCode.CONTROL, KeyCode.F).write("0001");
        window.await("#households-table");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        window.await("#household-phone");
        assertEquals("120****0017", window.words(robot, "#household-phone"));
        robot.interact(() -> robot.lookup("#eye-household-phone").query().requestFocus());
        robot.type(KeyCode.SPACE);
        window.await("#reveal");
        Screenshots.save(window.scene(), "85-household-why");
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#household").tryQuery().isPresent(), "Escape closed the question only");
        robot.type(KeyCode.SPACE);
        window.await("#reveal");
        robot.type(KeyCode.DIGIT2);
        window.await("the number", () -> window.words(robot, "#household-phone").equals("12000000017"));
        Screenshots.save(window.scene(), "86-household-revealed");
        TableView<?> members = robot.lookup("#household-members").query();
        robot.interact(() -> {
            members.requestFocus();
            members.getSelectionModel().select(0);
        });
        robot.type(KeyCode.F5);
        window.await("#reveal");
        robot.type(KeyCode.DIGIT1);
        window.await("the ID number", () -> shows(robot, "990103198001019011"));
        assertEquals("120****0017", window.words(robot, "#household-phone"), "one at a time");
        assertTrue(shows(robot, "990103********902"), "the other member's stays masked");
        Screenshots.save(window.scene(), "87-member-revealed");
        robot.type(KeyCode.F5);
        window.await("masked again", () -> !shows(robot, "990103198001019011"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.await("#login");
        List<LogLine> reveals = log().stream().filter(line -> line.what().equals("reveal")).toList();
        assertEquals(List.of("field=idNo; reason=identity", "field=phone; reason=contact"), reveals.stream().map(LogLine::detail).toList());
        assertEquals(List.of(SmallDistrict.FIRST, SmallDistrict.FIRST), reveals.stream().map(LogLine::no).toList());
    }

    private static boolean shows(FxRobot robot, String words) {
        return robot.lookup("#member-id").queryAllAs(Label.class).stream().anyMatch(label -> label.getText().startsWith(words));
    }

    @Test
    void aClockTenYearsBehindIsSaidInRedUntilTheDateIsRight(FxRobot robot) {
        team();
        Clock wrong = Clock.offset(env.clock(), Duration.ofDays(-3653));
        open(robot, TestEnv.of(wrong, env.random()));
        window.await("#clock-doubt");
        assertTrue(window.words(robot, "#clock-doubt").startsWith("请核对日期：电脑现在是 2016年5月1"), window.words(robot, "#clock-doubt"));
        window.await("#home-villages");
        Screenshots.save(window.scene(), "88-clock-behind");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await("#households-table");
        Screenshots.save(window.scene(), "89-clock-households");
        robot.clickOn("#clock-right");
        window.await("it is believed", () -> robot.lookup("#clock-doubt").tryQuery().isEmpty());
    }
}
