package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
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

    @Test
    void aCheckWithAnotherFormIsFilledAndListedAmongTheVisits(FxRobot robot) {
        robot.clickOn("#login-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#home-villages");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await("#households-table");
        robot.push(KeyCode.CONTROL, KeyCode.F).write("0001");
        robot.sleep(400).type(KeyCode.DOWN).type(KeyCode.ENTER);
        window.await("#household-others");
        MenuButton others = robot.lookup("#household-others").queryAs(MenuButton.class);
        assertEquals("小表", others.getItems().getFirst().getText());
        Screenshots.save(window.scene(), "24-household-others");
        robot.interact(others.getItems().getFirst()::fire);
        window.await("#visit");
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
