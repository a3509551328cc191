package org.ruhu.ui.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.ui.Screenshots;
import org.ruhu.ui.TestWindow;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.District;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The centre prepares a round, opens it, and is told by name why it cannot be closed yet. */
@ExtendWith(ApplicationExtension.class)
class RoundListTest {
    @TempDir
    private Path folder;
    private District district;
    private TestWindow window;

    @Start
    void start(Stage stage) {
        district = new District(folder, 84);
        district.household(district.centre(), District.GRID, "990103001200-0001", "次仁");
        district.household(district.centre(), District.OTHER_GRID, "990103001200-0002", "扎西");
        district.leave(district.centre());
        window = new TestWindow(stage, folder, district.env(), VisitScreen::new);
    }

    @AfterEach
    void close() {
        window.close();
        district.close();
    }

    private void said(FxRobot robot, String query, String words) {
        window.await(words, () -> robot.lookup(query).tryQuery().isPresent() && window.words(robot, query).contains(words));
    }

    @Test
    void aRoundIsPreparedOpenedAndStaysOpenUntilItBalances(FxRobot robot) {
        robot.clickOn("#login-password").write(new String(District.PASSWORD)).type(KeyCode.ENTER);
        window.await("#nav-rounds");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        window.await("#rounds-manage");
        Screenshots.save(window.scene(), "129-no-round");
        robot.clickOn("#rounds-manage");
        window.await("#round-new");
        robot.clickOn("#round-new");
        window.await("#prepare");
        Screenshots.save(window.scene(), "130-prepare");
        String start = robot.lookup("#prepare-start").queryAs(TextField.class).getText();
        robot.interact(() -> robot.lookup("#prepare-start").queryAs(TextField.class).setText("五月"));
        robot.type(KeyCode.ENTER);
        said(robot, "#prepare-said", "开始日期");
        robot.interact(() -> robot.lookup("#prepare-start").queryAs(TextField.class).setText(start));
        robot.type(KeyCode.ENTER);
        said(robot, "#round-state", "准备");
        Screenshots.save(window.scene(), "131-prepared");
        robot.clickOn("#round-open");
        window.await("#ask");
        robot.type(KeyCode.ENTER);
        said(robot, "#round-told", "2 户、2 人");
        said(robot, "#round-state", "进行");
        robot.clickOn("#round-close");
        window.await("#ask");
        robot.type(KeyCode.ENTER);
        said(robot, "#round-told", "没有关闭");
        window.await("#account-lines");
        TableView<?> lines = robot.lookup("#account-lines").query();
        assertTrue(lines.getItems().toString().contains("次仁"), lines.getItems().toString());
        Screenshots.save(window.scene(), "132-still-open");
        Path file = folder.resolve("statement.pdf");
        window.files().choose(file);
        robot.clickOn("#account-statement");
        window.await("#printed");
        assertTrue(Files.exists(file));
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> {
            lines.getSelectionModel().selectLast();
            lines.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        window.await("#household-no");
        assertEquals("990103001200-000", window.words(robot, "#household-no").substring(0, 16));
    }
}
