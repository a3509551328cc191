package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.ruhu.RawBytes;
import org.ruhu.TestEnv;
import org.ruhu.print.VisitSheet;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.VisitWork;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A first day with the demo data, from the first start to the return package, through the real window. */
@ExtendWith(ApplicationExtension.class)
class DayTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private TestWindow window;
    private VisitWork visit;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage, folder, TestEnv.of(11), (around, work, leave) -> {
            visit = work;
            return new VisitScreen(around, work, leave);
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void demoDataAreSetUpSearchedOpenedAndExported(FxRobot robot) throws Exception {
        setUp(robot);
        home(robot);
        households(robot);
        household(robot);
        export(robot);
        lock(robot);
        nothingInClear();
    }

    /** What was typed in the window, searched for and set is in no file beside those that were asked for. */
    private void nothingInClear() throws Exception {
        for (String asked : List.of("sheet.pdf", "return.json")) {
            Files.delete(folder.resolve(asked));
        }
        assertEquals(List.of(), new RawBytes(List.of("格桑", PASSWORD, "多次上门无人", "9999999999", "次旦", "洛桑"))
            .in(folder));
    }

    private void setUp(FxRobot robot) {
        Screenshots.save(window.scene(), "01-welcome");
        robot.clickOn("#welcome-demo");
        robot.clickOn("#setup-name").write("格桑");
        robot.clickOn("#setup-password").write("short").clickOn("#setup-make");
        assertFalse(window.words(robot, "#setup-fault").isEmpty());
        robot.clickOn("#setup-password").eraseText(5).write(PASSWORD);
        robot.clickOn("#setup-again").write(PASSWORD + "x").type(KeyCode.ENTER);
        assertFalse(window.words(robot, "#setup-fault").isEmpty());
        Screenshots.save(window.scene(), "02-password");
        robot.type(KeyCode.BACK_SPACE).type(KeyCode.ENTER);
        window.await("#preview");
        Screenshots.save(window.scene(), "03-preview");
        robot.clickOn("#import-agree");
        window.await("#import-onwards");
        Screenshots.save(window.scene(), "04-imported");
        assertFalse(Files.exists(folder.resolve("Ruhu-demo.json")));
        robot.clickOn("#import-onwards");
    }

    private void home(FxRobot robot) {
        window.await("#home-villages");
        window.await("#status-user");
        assertEquals("0 / 120 户", window.words(robot, "#home-total"));
        assertTrue(robot.lookup("#demo-banner").tryQuery().isPresent());
        Screenshots.save(window.scene(), "05-home");
        robot.clickOn("#home-left");
    }

    private void households(FxRobot robot) {
        window.await("#households-table");
        assertEquals("共 120 户", window.words(robot, "#households-count"));
        Screenshots.save(window.scene(), "06-households");
        robot.clickOn("#households-next");
        TableView<?> table = robot.lookup("#households-table").query();
        window.await("second page", () -> table.getItems().size() == 20);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("9999999999");
        window.await("#households-clear");
        Screenshots.save(window.scene(), "07-nothing-found");
        robot.clickOn("#households-clear");
        window.await("all again", () -> robot.lookup("#households-count").queryAs(Label.class).getText().equals("共 120 户"));
        robot.push(KeyCode.CONTROL, KeyCode.F).write("zx");
        window.await("a search", () -> !robot.lookup("#households-count").queryAs(Label.class).getText().equals("共 120 户"));
        Screenshots.save(window.scene(), "08-search");
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
    }

    private void household(FxRobot robot) {
        window.await("#household-members");
        assertTrue(window.words(robot, "#household-phone").contains("*"));
        Screenshots.save(window.scene(), "09-household");
        robot.type(KeyCode.ENTER);
        window.await("#visit");
        new FormTyping(robot, window.scene(), visit).press("visit_result", "6").fill("22-form");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        window.await("#summary");
        Screenshots.save(window.scene(), "23-form-completed");
        robot.type(KeyCode.ENTER);
        window.await("#household-print");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        window.await("#print-kind");
        robot.interact(() -> robot.lookup("#print-kind").<ComboBox<VisitSheet.Kind>>query().setValue(VisitSheet.Kind.FILLED));
        window.await("the pages", () -> window.words(robot, "#print-count").equals("共 1 份") && !robot.lookup("#print-save").query().isDisabled());
        window.files().choose(folder.resolve("sheet.pdf"));
        robot.clickOn("#print-save");
        window.await("#printed");
        Screenshots.save(window.scene(), "19-printed");
        assertTrue(Files.exists(folder.resolve("sheet.pdf")));
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        window.await("#household-members");
        Screenshots.save(window.scene(), "20-household-done");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.await("one done", () -> window.words(robot, "#home-total").equals("1 / 120 户"));
        Screenshots.save(window.scene(), "21-home-begun");
    }

    private void export(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.await("#export-start");
        Screenshots.save(window.scene(), "10-packages");
        window.files().choose(folder.resolve("return.json"));
        robot.clickOn("#export-start");
        window.await("#export-code");
        Screenshots.save(window.scene(), "11-exported");
        assertTrue(Files.exists(folder.resolve("return.json")));
        assertTrue(window.files().suggested().endsWith(".json"));
    }

    private void lock(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.await("#settings");
        Screenshots.save(window.scene(), "12-settings");
        robot.clickOn("#settings-en");
        window.await("#settings");
        assertEquals("Home", window.words(robot, "#nav-home"));
        Screenshots.save(window.scene(), "13-settings-en");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.await("#home-villages");
        Screenshots.save(window.scene(), "14-home-en");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await("#households-table");
        Screenshots.save(window.scene(), "15-households-en");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4).clickOn("#settings-bo");
        Screenshots.save(window.scene(), "16-settings-bo");
        robot.clickOn("#settings-zh").type(KeyCode.F1);
        window.await("#keys");
        Screenshots.save(window.scene(), "17-keys");
        robot.type(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.L);
        window.await("#login");
        for (int i = 1; i <= 3; i++) {
            robot.clickOn("#login-password").write("wrong " + i).type(KeyCode.ENTER);
            String said = "密码不对，已连续输错 " + i + " 次。";
            window.await(said, () -> robot.lookup("#login-said").queryAs(Label.class).getText().equals(said));
        }
        Screenshots.save(window.scene(), "18-login");
        robot.clickOn("#login-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#settings");
    }
}
