package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.HandClock;
import org.ruhu.model.Env;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.Entry;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A window that is left alone, or whose laptop was asleep, closes the data, keeps what was typed, and comes back to it. */
@ExtendWith(ApplicationExtension.class)
class LockTest {
    private static final String PHONE = "12000000099";

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock();
    private final Env env = clock.env(32);
    private TestWindow window;
    private VisitWork visit;

    @Start
    void start(Stage stage) {
        TeamLaptop.in(folder, env);
        window = new TestWindow(stage, folder, env, (around, work, leave) -> {
            visit = work;
            return new VisitScreen(around, work, leave);
        });
    }

    @BeforeEach
    void ready() {
        window.await("#login-user-1");
    }

    @AfterEach
    void close() {
        // as the real program does: a form that is open still writes what is half typed
        WaitForAsyncUtils.waitForAsyncFx(20_000, window::close);
    }

    private void enter(FxRobot robot, int number, String password) {
        robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(number)));
        robot.write(password).type(KeyCode.ENTER);
        window.await("#status-user");
    }

    private void openForm(FxRobot robot) {
        enter(robot, 1, TeamLaptop.LEADER);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        window.await("#households-table");
        robot.write("次仁");
        window.await("found", () -> window.words(robot, "#households-count").equals("共 2 户"));
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        window.await("the way into the form", () -> window.scene().getFocusOwner() != null
            && "household-visit".equals(window.scene().getFocusOwner().getId()));
        robot.type(KeyCode.ENTER);
        window.await("#visit");
    }

    /** Types into the telephone number, and stays in it. @return its path */
    private String type(FxRobot robot) {
        window.await("a question", () -> !new FormTyping(robot, window.scene(), visit).here().isEmpty());
        TextField field = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> (TextField) window.scene().getRoot().lookupAll(".text-field")
            .stream().filter(node -> "q:a/phone".equals(node.getId())).findFirst().orElseThrow());
        robot.interact(field::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A).write(PHONE);
        return field.getId().substring(2);
    }

    /** Everything that can be read in any window of the program. */
    private static List<String> words() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            List<String> words = new ArrayList<>();
            Window.getWindows().forEach(each -> collect(each.getScene().getRoot(), words));
            return words;
        });
    }

    private static void collect(Node node, List<String> words) {
        switch (node) {
            case Labeled labeled -> words.add(labeled.getText());
            case TextInputControl input -> words.add(input.getText());
            case Text text -> words.add(text.getText());
            default -> { }
        }
        words.add(node.getAccessibleText());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static boolean shows(String secret) {
        return words().stream().anyMatch(word -> word != null && word.contains(secret));
    }

    @Test
    void aFormLeftAloneIsLockedWithWhatWasHalfTypedAndComesBackToTheSamePerson(FxRobot robot) {
        openForm(robot);
        String path = type(robot);
        Screenshots.save(window.scene(), "74-form");
        assertTrue(shows("次仁") && shows(PHONE), () -> words().toString());
        String household = visit.page().household().no();
        clock.pass(Duration.ofMinutes(9));
        WaitForAsyncUtils.waitForFxEvents();
        window.await("a second", () -> true);
        assertTrue(robot.lookup("#visit").tryQuery().isPresent());
        clock.pass(Duration.ofMinutes(2));
        window.await("#login");
        assertFalse(shows("次仁") || shows(PHONE) || shows(household) || shows("格桑"), () -> words().toString());
        Screenshots.save(window.scene(), "75-locked");
        VisitWork before = visit;
        enter(robot, 1, TeamLaptop.LEADER);
        window.await("#visit");
        assertEquals(PHONE, visit.session().value(path));
        assertEquals(household, visit.page().household().no());
        assertFalse(before == visit);
        Screenshots.save(window.scene(), "76-back-in-the-form");
    }

    @Test
    void anotherPersonBeginsAtHome(FxRobot robot) {
        openForm(robot);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.await("#login-user-2");
        enter(robot, 2, TeamLaptop.VISITOR);
        window.await("#home-villages");
        assertTrue(robot.lookup("#visit").tryQuery().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.await("#login-user-1");
        enter(robot, 1, TeamLaptop.LEADER);
        window.await("#home-villages");
    }

    @Test
    void aLaptopThatWasAsleepIsLockedThoughSomebodyTouchesIt(FxRobot robot) {
        enter(robot, 1, TeamLaptop.LEADER);
        window.await("#home-villages");
        clock.pass(Duration.ofMinutes(11));
        robot.type(KeyCode.SHIFT);
        window.await("#login");
    }

    @Test
    void lockingClosesTheWorkspaceForOthersToOpen(FxRobot robot) {
        enter(robot, 1, TeamLaptop.LEADER);
        robot.push(KeyCode.CONTROL, KeyCode.L);
        window.await("#login-user-1");
        Entry other = Workspace.open(folder.resolve("Ruhu"), TeamLaptop.LEADER.toCharArray(), env);
        ((Entry.Open) other).workspace().close();
    }
}
