package org.ruhu.ui.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
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

/** Births, deaths and moves from a household's page and a person's. */
@ExtendWith(ApplicationExtension.class)
class RosterMenuTest {
    @TempDir
    private Path folder;
    private Stage stage;
    private TestWindow window;
    private District district;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        window.close();
        district.close();
    }

    private void open(FxRobot robot, String no) {
        district = new District(folder, 83);
        UUID first = district.household(district.centre(), District.GRID, "990103001200-0001", "次仁");
        district.household(district.centre(), District.GRID, "990103001200-0002", "扎西");
        district.person(district.centre(), first, "央金", "02", "540125198506159028");
        district.leave(district.centre());
        robot.interact(() -> window = new TestWindow(stage, folder, district.env(), VisitScreen::new));
        window.await("#login-password");
        robot.clickOn("#login-password").write(new String(District.PASSWORD)).type(KeyCode.ENTER);
        window.await("#nav-households");
        robot.push(KeyCode.CONTROL, KeyCode.F).write(no);
        window.await("only that household", () -> robot.lookup("#households-table").tryQueryAs(TableView.class)
            .filter(table -> table.getItems().size() == 1).isPresent());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        window.await("#household-roster");
    }

    private void choose(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#household-roster").queryAs(MenuButton.class).getItems().stream()
            .filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire());
        window.await("#roster");
    }

    private void type(FxRobot robot, String id, String words) {
        robot.interact(() -> robot.lookup("#roster-" + id).queryAs(TextField.class).setText(words));
    }

    @SuppressWarnings("unchecked")
    private void pick(FxRobot robot, String id, int index) {
        robot.interact(() -> robot.lookup("#roster-" + id).queryAs(ComboBox.class).getSelectionModel().select(index));
    }

    private void members(FxRobot robot, int number) {
        window.await(number + " members", () -> robot.lookup("#household .section").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().equals("家庭成员 " + number + " 人")));
    }

    @Test
    void aBirthAndTheDeathOfTheHeadAreWrittenDown(FxRobot robot) {
        open(robot, "0001");
        choose(robot, "roster-born");
        Screenshots.save(window.scene(), "125-birth");
        type(robot, "words", "新生儿");
        robot.interact(() -> robot.lookup("#roster-words").query().requestFocus());
        robot.type(KeyCode.ENTER);
        window.await("without a sex", () -> !window.words(robot, "#roster-said").isEmpty());
        pick(robot, "sex", 1);
        robot.type(KeyCode.ENTER);
        members(robot, 3);
        choose(robot, "roster-died");
        pick(robot, "person", 0);
        type(robot, "words", "病故");
        robot.interact(() -> robot.lookup("#roster-words").query().requestFocus());
        robot.type(KeyCode.ENTER);
        window.await("a new head is wanted", () -> window.words(robot, "#roster-said").contains("户主"));
        Screenshots.save(window.scene(), "126-death-of-the-head");
        pick(robot, "head", 1);
        robot.type(KeyCode.ENTER);
        members(robot, 2);
        assertEquals("央金", window.words(robot, "#household-head"));
    }

    @Test
    void whoMarriesIntoAnotherHouseholdIsFoundThereAndInTheHistory(FxRobot robot) {
        open(robot, "0001");
        robot.interact(() -> {
            TableView<?> table = robot.lookup("#household-members").query();
            table.getSelectionModel().select(1);
            table.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        window.await("#record-history");
        choose(robot, "roster-move");
        type(robot, "to", "990103001200-0002");
        pick(robot, "relation", 0);
        type(robot, "words", "结婚");
        Screenshots.save(window.scene(), "127-marriage");
        robot.interact(() -> robot.lookup("#roster-words").query().requestFocus());
        robot.type(KeyCode.ENTER);
        window.await("it is done", () -> robot.lookup("#roster").tryQuery().isEmpty());
        window.await("the move is in the history", () -> robot.lookup("#record-history").queryAs(TableView.class).getItems().toString()
            .contains("990103001200-0002"));
        Screenshots.save(window.scene(), "128-person-moved");
        assertTrue(robot.lookup("#record-history").queryAs(TableView.class).getItems().toString().contains("990103001200-0001"));
    }

    @Test
    void aWholeHouseholdGoesAndComesBack(FxRobot robot) {
        open(robot, "0002");
        choose(robot, "roster-gone");
        type(robot, "words", "整户迁出");
        robot.interact(() -> robot.lookup("#roster-words").query().requestFocus());
        robot.type(KeyCode.ENTER);
        members(robot, 0);
        choose(robot, "roster-back");
        type(robot, "words", "登记错了");
        robot.interact(() -> robot.lookup("#roster-words").query().requestFocus());
        robot.type(KeyCode.ENTER);
        members(robot, 1);
    }
}
