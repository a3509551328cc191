package org.ruhu.ui.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
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

/** Households split, merged and linked from a household's page. */
@ExtendWith(ApplicationExtension.class)
class RegisterMenuTest {
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
        district = new District(folder, 81);
        UUID first = district.household(district.centre(), District.GRID, "990103001200-0001", "次仁");
        district.household(district.centre(), District.GRID, "990103001200-0002", "扎西");
        district.person(district.centre(), first, "央金", "02", "540125198506159028");
        district.person(district.centre(), first, "多吉", "03", "540125200006159011");
        district.leave(district.centre());
        robot.interact(() -> window = new TestWindow(stage, folder, district.env(), VisitScreen::new));
        window.await("#login-password");
        robot.clickOn("#login-password").write(new String(District.PASSWORD)).type(KeyCode.ENTER);
        window.await("#nav-households");
        robot.push(KeyCode.CONTROL, KeyCode.F).write(no);
        window.await("#households-table");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        window.await("#household-more");
    }

    /** As the menu's entry does. */
    private void choose(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#household-more").queryAs(MenuButton.class).getItems().stream()
            .filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire());
    }

    @Test
    void aSplitIsRefusedInWordsAndThenDone(FxRobot robot) {
        open(robot, "0001");
        assertTrue(window.words(robot, "#household-suspected").contains("990103001200-0002"));
        Screenshots.save(window.scene(), "100-household-suspected");
        choose(robot, "register-split");
        window.await("#card-split");
        robot.interact(() -> robot.lookup("#register-reason").query().requestFocus());
        robot.write("成家").type(KeyCode.ENTER);
        window.await("it is refused", () -> window.words(robot, "#register-said").contains("新户主"));
        Screenshots.save(window.scene(), "101-split-refused");
        robot.interact(() -> {
            robot.lookup("#register-member-1").queryAs(CheckBox.class).setSelected(true);
            ComboBox<?> head = robot.lookup("#register-person").query();
            head.getSelectionModel().select(1);
        });
        robot.type(KeyCode.ENTER);
        window.await("the card is gone", () -> robot.lookup("#card-split").tryQuery().isEmpty());
        window.await("two stay", () -> robot.lookup("#household .section").queryAllAs(javafx.scene.control.Label.class).stream()
            .anyMatch(label -> label.getText().equals("家庭成员 2 人")));
    }

    @Test
    void duplicatesAreLinkedAndAMergeIsTakenBack(FxRobot robot) {
        open(robot, "0001");
        choose(robot, "register-link");
        window.await("#card-link");
        robot.interact(() -> robot.lookup("#register-reason").query().requestFocus());
        robot.write("登记了两次").type(KeyCode.ENTER);
        window.await("#household-linked");
        assertTrue(window.words(robot, "#household-linked").contains("990103001200-0002"));
        Screenshots.save(window.scene(), "102-household-linked");
        choose(robot, "register-merge");
        window.await("#card-merge");
        robot.write("990103001200-0002");
        robot.interact(() -> robot.lookup("#register-reason").query().requestFocus());
        robot.write("并户").type(KeyCode.ENTER);
        window.await("#household-merged");
        Screenshots.save(window.scene(), "103-household-merged");
        choose(robot, "register-unmerge");
        window.await("#card-unmerge");
        robot.write("并错了").type(KeyCode.ENTER);
        window.await("the merge is taken back", () -> robot.lookup("#household-merged").tryQuery().isEmpty());
        assertEquals("次仁", window.words(robot, "#household-head"));
    }
}
