package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.HandClock;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.work.AnswerRecovery;
import org.ruhu.work.Door;
import org.ruhu.work.Entry;
import org.ruhu.work.ExportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.RecoveryKeys;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Several people on one laptop: who enters, who waits, who forgot, and who looks after them; all by keyboard. */
@ExtendWith(ApplicationExtension.class)
class SharedLaptopTest {
    private static final String NEW = "barley in the blue valley";

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private final Env env = clock.env(31);
    private Path laptop;
    private TestWindow window;

    @Start
    void start(Stage stage) {
        laptop = TeamLaptop.in(folder, env);
        window = new TestWindow(stage, folder, env, (around, work, leave) -> {
            throw new IllegalStateException("no form in this test");
        });
    }

    @BeforeEach
    void ready() {
        window.await("#login-user-1");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String said(FxRobot robot) {
        return robot.lookup("#login-said").queryAs(Label.class).getText();
    }

    private boolean chosen(FxRobot robot, int number) {
        return robot.lookup("#login-user-" + number).queryAs(ToggleButton.class).isSelected();
    }

    private void enter(FxRobot robot, int number, String password, String first) {
        robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(number)));
        robot.write(password).type(KeyCode.ENTER);
        window.await(first);
    }

    @Test
    void whoEntersIsChosenWithTheKeyboardAndTheLastOneIsChosenNextTime(FxRobot robot) {
        assertTrue(chosen(robot, 1));
        assertEquals("2 网格员", robot.lookup("#login-user-2").queryAs(ToggleButton.class).getText());
        Screenshots.save(window.scene(), "60-login-users");
        robot.type(KeyCode.UP);
        assertTrue(chosen(robot, 3));
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        assertTrue(chosen(robot, 2));
        robot.write(TeamLaptop.VISITOR).type(KeyCode.ENTER);
        window.await("#status-user");
        assertEquals("卓玛央金", window.words(robot, "#status-user"));
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.await("#login-user-2");
        assertTrue(chosen(robot, 2));
    }

    @Test
    void whoGuessesWaitsAndIsLetInAgainAtTheEndByItself(FxRobot robot) {
        for (int i = 1; i <= 5; i++) {
            String expected = "连续输错 " + i + " 次";
            robot.write("a wrong password").type(KeyCode.ENTER);
            if (i < 5) {
                window.await(expected, () -> said(robot).contains(expected));
            }
        }
        window.await("the wait", () -> said(robot).contains("1:00"));
        assertTrue(robot.lookup("#login-password").query().isDisabled());
        Screenshots.save(window.scene(), "61-login-wait");
        clock.pass(Duration.ofSeconds(20));
        window.await("less to wait", () -> said(robot).contains("0:40"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await("another user", () -> !robot.lookup("#login-password").query().isDisabled());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.await("still to wait", () -> robot.lookup("#login-password").query().isDisabled());
        clock.pass(Duration.ofSeconds(40));
        window.await("the end of it", () -> robot.lookup("#login-password").query().isFocused());
        robot.write(TeamLaptop.LEADER).type(KeyCode.ENTER);
        window.await("#home-villages");
    }

    @Test
    void anAuditorSeesNoHouseholdAndNoPackage(FxRobot robot) {
        enter(robot, 3, TeamLaptop.AUDITOR, "#log");
        for (String place : new String[] {"#nav-home", "#nav-households", "#nav-packages"}) {
            assertTrue(robot.lookup(place).tryQuery().filter(node -> node.isVisible()).isEmpty(), place);
        }
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2).push(KeyCode.CONTROL, KeyCode.DIGIT1).push(KeyCode.CONTROL, KeyCode.F);
        assertTrue(robot.lookup("#log").tryQuery().isPresent());
        Screenshots.save(window.scene(), "62-auditor");
        robot.clickOn("#nav-settings");
        window.await("#settings-users");
        robot.clickOn("#settings-users");
        window.await("#users-own");
        assertTrue(robot.lookup("#users-table").tryQuery().isEmpty());
        Screenshots.save(window.scene(), "63-auditor-password");
    }

    @Test
    void aLeaderLooksAfterTheUsers(FxRobot robot) {
        enter(robot, 1, TeamLaptop.LEADER, "#home-villages");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.await("#settings-users");
        Screenshots.save(window.scene(), "64-settings-users");
        robot.clickOn("#settings-users");
        window.await("#users-table");
        TableView<?> table = robot.lookup("#users-table").query();
        window.await("three users", () -> table.getItems().size() == 3);
        assertTrue(robot.lookup("#users-remove").query().isDisabled());
        Screenshots.save(window.scene(), "65-users");
        robot.clickOn("#users-add");
        window.await("#user-add-name");
        robot.write("索朗").clickOn("#user-add-password").write("password1234").clickOn("#user-add-again").write("x").type(KeyCode.ENTER);
        window.await("a refusal", () -> window.words(robot, "#user-add-fault").contains("太常见"));
        Screenshots.save(window.scene(), "66-user-add");
        robot.clickOn("#user-add-password").push(KeyCode.CONTROL, KeyCode.A).write(NEW).clickOn("#user-add-again")
            .push(KeyCode.CONTROL, KeyCode.A).write(NEW).type(KeyCode.ENTER);
        window.await("four users", () -> table.getItems().size() == 4);
        assertEquals("已添加 索朗。", window.words(robot, "#users-said"));
        robot.type(KeyCode.END);
        robot.clickOn("#users-table").type(KeyCode.END).clickOn("#users-remove");
        window.await("#user-remove-go");
        Screenshots.save(window.scene(), "67-user-remove");
        robot.type(KeyCode.ENTER);
        window.await("three again", () -> table.getItems().size() == 3);
        robot.clickOn("#users-own");
        window.await("#user-own-old");
        robot.write("not my password").clickOn("#user-own-password").write(NEW).clickOn("#user-own-again").write(NEW).type(KeyCode.ENTER);
        window.await("a wrong one", () -> window.words(robot, "#user-own-fault").contains("连续输错 1 次"));
        Screenshots.save(window.scene(), "68-own-password");
        robot.clickOn("#user-own-old").push(KeyCode.CONTROL, KeyCode.A).write(TeamLaptop.LEADER).type(KeyCode.ENTER);
        window.await("changed", () -> window.words(robot, "#users-said").equals("密码已修改。"));
        robot.type(KeyCode.ESCAPE);
        window.await("#settings");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.await("#login-user-1");
        enter(robot, 1, NEW, "#settings");
    }

    @Test
    void whoForgotWithoutADistrictKeyIsToldWhatIsLeft(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2).clickOn("#login-forgot");
        window.await("#forgot");
        assertTrue(robot.lookup("#forgot-ask").tryQuery().isEmpty());
        Screenshots.save(window.scene(), "69-forgot-alone");
        robot.type(KeyCode.ENTER);
        window.await("#login-password");
    }

    @Test
    void whoForgotEntersWithTheDistrictsAnswer(FxRobot robot) {
        Path centre = folder.resolve("centre");
        try (Workspace made = Workspace.create(centre, Role.CENTRE, "区里", TeamLaptop.LEADER.toCharArray(), env)) {
            TeamLaptop.take(made, folder.resolve("task.json"));
            new RecoveryKeys(made).make(folder.resolve("R1.txt"));
            new ExportPackage(made).run(folder.resolve("task2.json"), Optional.empty(), Progress.NONE);
        }
        String first = Door.of(laptop, env).user(1).orElseThrow().id();
        try (Workspace open = ((Entry.Open) Workspace.open(laptop, first, TeamLaptop.LEADER.toCharArray(), env)).workspace()) {
            TeamLaptop.take(open, folder.resolve("task2.json"));
        }
        robot.push(KeyCode.CONTROL, KeyCode.L);
        robot.clickOn("#language-zh");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2).write("a wrong password").type(KeyCode.ENTER);
        window.await("wrong", () -> said(robot).contains("连续输错 1 次"));
        robot.clickOn("#login-forgot");
        window.await("#forgot-ask");
        Screenshots.save(window.scene(), "70-forgot");
        Path request = folder.resolve("request.json");
        window.files().choose(request);
        robot.type(KeyCode.ENTER);
        window.await("#forgot-code");
        Screenshots.save(window.scene(), "71-forgot-code");
        assertTrue(window.files().suggested().matches("ruhu-recovery-dev-[0-9a-f]{8}\\.json"));
        try (Workspace open = ((Entry.Open) Workspace.open(centre, TeamLaptop.LEADER.toCharArray(), env)).workspace()) {
            var written = assertInstanceOf(AnswerRecovery.Outcome.Written.class,
                new AnswerRecovery(open).run(request, folder.resolve("R1.txt"), folder.resolve("answer.json")));
            assertEquals(written.code(), robot.lookup("#forgot-code").query().getAccessibleText());
        }
        window.files().choose(request);
        robot.type(KeyCode.ENTER);
        window.await("no answer", () -> !window.words(robot, "#forgot-said").isEmpty());
        window.files().choose(folder.resolve("answer.json"));
        robot.type(KeyCode.ENTER);
        window.await("#forgot-password");
        robot.write("short").clickOn("#forgot-again").write("short").type(KeyCode.ENTER);
        window.await("too short", () -> window.words(robot, "#forgot-said").contains("至少"));
        Screenshots.save(window.scene(), "72-forgot-new");
        robot.clickOn("#forgot-password").push(KeyCode.CONTROL, KeyCode.A).write(NEW).clickOn("#forgot-again")
            .push(KeyCode.CONTROL, KeyCode.A).write(NEW).type(KeyCode.ENTER);
        window.await("#status-user");
        assertEquals("卓玛央金", window.words(robot, "#status-user"));
        assertFalse(Files.exists(laptop.resolve("recovery.json")));
    }
}
