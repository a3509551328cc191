package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.SmallForm;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A household is checked with another form than the round's, from its page and back to it. */
@ExtendWith(ApplicationExtension.class)
class OtherFormsTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        Env env = TestEnv.of(11);
        try (Workspace made = Workspace.create(folder.resolve("Ruhu"), Role.FIELD, "格桑", PASSWORD.toCharArray(), env)) {
            Path task = SmallForm.in(new SmallDistrict()).write(folder.resolve("task.json"));
            var imports = new ImportPackage(made);
            imports.run((ImportPackage.Preview.Ready) imports.preview(task, Progress.NONE), Progress.NONE);
        }
        window = new TestWindow(stage, folder, env, VisitScreen::new);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void openHousehold(FxRobot robot) {
        robot.clickOn("#login-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#home-villages");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await("#households-table");
        robot.push(KeyCode.CONTROL, KeyCode.F).write("0001");
        robot.sleep(400).type(KeyCode.DOWN).type(KeyCode.ENTER);
        window.await("#household-others");
    }

    private void begin(FxRobot robot, String title) {
        MenuButton others = robot.lookup("#household-others").queryAs(MenuButton.class);
        MenuItem item = others.getItems().stream().filter(any -> any.getText().equals(title)).findFirst()
            .orElseThrow(() -> new AssertionError(title + " is not among " + others.getItems().stream().map(MenuItem::getText).toList()));
        robot.interact(item::fire);
        window.await("#visit");
    }

    @Test
    void aSafetyCheckOfTheProgramAsksWhatFollowsAHazard(FxRobot robot) {
        openHousehold(robot);
        for (String title : List.of("季度研判表", "线上抽查表", "燃气安全检查表（单位、经营场所）", "居民家庭用气安全检查表", "家庭消防安全检查表")) {
            begin(robot, title);
            window.await("the first question", () -> window.scene().getFocusOwner() != null);
            Screenshots.save(window.scene(), "27-" + title);
            if (title.startsWith("家庭消防")) {
                hazard(robot);
            }
            robot.type(KeyCode.ESCAPE);
            window.await("#household-others");
        }
    }

    private void hazard(FxRobot robot) {
        robot.type(KeyCode.PAGE_DOWN);
        window.await("the first item", () -> window.scene().getFocusOwner() instanceof javafx.scene.control.ToggleButton);
        robot.type(KeyCode.DIGIT2);
        window.await("the question that follows", () -> robot.lookup(".question-row").queryAll().stream()
            .anyMatch(row -> row.isVisible() && row.getId() != null && row.getId().endsWith("_hazard_fixed")));
        Screenshots.save(window.scene(), "28-hazard");
    }

    @Test
    void aCheckWithAnotherFormIsFilledAndListedAmongTheVisits(FxRobot robot) {
        openHousehold(robot);
        Screenshots.save(window.scene(), "24-household-others");
        begin(robot, "小表");
        window.await("the first question", () -> window.scene().getFocusOwner() instanceof javafx.scene.control.ToggleButton);
        robot.type(KeyCode.DIGIT2).push(KeyCode.CONTROL, KeyCode.ENTER);
        window.await("#summary");
        Screenshots.save(window.scene(), "25-other-summary");
        robot.type(KeyCode.ENTER);
        window.await("#household-visits");
        assertTrue(robot.lookup("#household-visits .label").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().equals("小表")));
        Screenshots.save(window.scene(), "26-household-with-other");
    }
}
