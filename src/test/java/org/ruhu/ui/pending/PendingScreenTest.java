package org.ruhu.ui.pending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.model.RecordType;
import org.ruhu.ui.Screenshots;
import org.ruhu.ui.TestWindow;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.Devices;
import org.ruhu.work.District;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What waits for a person at the centre, decided by keyboard. */
@ExtendWith(ApplicationExtension.class)
class PendingScreenTest {
    @TempDir
    private Path folder;
    private Stage stage;
    private TestWindow window;
    private District district;
    private UUID home;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        window.close();
        district.close();
    }

    /** Two teams that wrote different things, one of them since out of use and once outside its grids. */
    private void prepare() {
        district = new District(folder, 61);
        Workspace centre = district.centre();
        home = district.household(centre, District.GRID, "990103001200-0001", "次仁顿珠");
        UUID person = district.person(centre, home, "央金", "02", "540125198506159028");
        Workspace third = district.laptop("第三组", "卓玛", District.GRID);
        Workspace fifth = district.laptop("第五组", "扎西", District.GRID);
        for (Workspace laptop : List.of(third, fifth)) {
            district.send(centre, laptop);
        }
        district.write(third, RecordType.HOUSEHOLD, home, "land", "8200");
        district.write(fifth, RecordType.HOUSEHOLD, home, "land", "9600");
        district.write(third, RecordType.HOUSEHOLD, home, "phone", "13900002222");
        district.write(fifth, RecordType.HOUSEHOLD, home, "phone", "13700003333");
        district.write(third, RecordType.PERSON, person, "health", "2");
        district.write(fifth, RecordType.PERSON, person, "health", "3");
        district.send(third, centre);
        district.send(fifth, centre);
        new Devices(centre).assign(fifth.device(), List.of(District.GRID.toString()), Devices.Way.NONE);
        district.write(fifth, RecordType.HOUSEHOLD, home, "address", "三组8号");
        district.send(fifth, centre);
        new Devices(centre).revoke(third.device());
        district.write(third, RecordType.HOUSEHOLD, home, "address", "二组1号");
        district.send(third, centre);
        district.leave(centre);
    }

    private void enter(FxRobot robot) {
        robot.interact(() -> window = new TestWindow(stage, folder, district.env(), VisitScreen::new));
        window.await("#login-password");
        robot.clickOn("#login-password").write(new String(District.PASSWORD)).type(KeyCode.ENTER);
        window.await("#nav-pending");
        window.await("the badge", () -> window.words(robot, "#nav-pending").equals("待处理 4"));
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#pending-list").query();
    }

    @Test
    void conflictsAreDecidedByKeyboardAlone(FxRobot robot) {
        prepare();
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        window.await("the list", () -> robot.lookup("#pending-list").tryQuery().isPresent() && list(robot).getItems().size() == 3);
        window.await("#conflict-card");
        Screenshots.save(window.scene(), "90-conflicts");
        assertTrue(robot.lookup("#conflict-take-1").query().isDisabled(), "no decision without a reason");
        String first = window.words(robot, "#conflict-label");
        robot.type(KeyCode.DOWN);
        window.await("the next one", () -> !window.words(robot, "#conflict-label").equals(first));
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        robot.write("看过户口本");
        Screenshots.save(window.scene(), "91-conflict-reason");
        robot.interact(() -> robot.lookup("#conflict-take-2").query().requestFocus());
        robot.type(KeyCode.SPACE);
        window.await("two left", () -> list(robot).getItems().size() == 2);
        window.await("the badge", () -> window.words(robot, "#nav-pending").equals("待处理 3"));
        robot.interact(() -> robot.lookup("#conflict-history-show").query().requestFocus());
        robot.type(KeyCode.SPACE);
        window.await("the history", () -> robot.lookup("#conflict-history .label").queryAll().size() >= 2);
        Screenshots.save(window.scene(), "92-conflict-history");
    }

    @Test
    void numbersAreMaskedUntilTheyAreAskedFor(FxRobot robot) {
        prepare();
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        window.await("#conflict-card");
        robot.interact(() -> list(robot).requestFocus());
        for (int i = 0; i < 2 && robot.lookup("#conflict-eye").tryQuery().isEmpty(); i++) {
            robot.type(KeyCode.DOWN);
        }
        window.await("#conflict-eye");
        assertEquals("139****2222", window.words(robot, "#conflict-value-1"));
        robot.interact(() -> robot.lookup("#conflict-eye").query().requestFocus());
        robot.type(KeyCode.SPACE);
        window.await("#reveal");
        robot.type(KeyCode.DIGIT1);
        window.await("the number", () -> window.words(robot, "#conflict-value-1").equals("13900002222"));
        Screenshots.save(window.scene(), "93-conflict-revealed");
        robot.interact(() -> robot.lookup("#conflict-eye").query().requestFocus());
        robot.type(KeyCode.SPACE);
        window.await("masked again", () -> window.words(robot, "#conflict-value-1").equals("139****2222"));
    }

    @Test
    void changesThatWaitAreReadAndRejectedAndOddOnesLookedAt(FxRobot robot) {
        prepare();
        enter(robot);
        robot.clickOn("#nav-pending");
        window.await("#conflict-card");
        robot.clickOn("#pending-waiting");
        window.await("the lines", () -> robot.lookup("#waiting-lines").tryQuery().isPresent()
            && !robot.lookup("#waiting-lines").queryAs(TableView.class).getItems().isEmpty());
        Screenshots.save(window.scene(), "94-waiting");
        robot.clickOn("#waiting-reject");
        window.await("#waiting-question");
        Screenshots.save(window.scene(), "95-waiting-sure");
        robot.type(KeyCode.ENTER);
        window.await("none waits", () -> window.words(robot, "#pending-waiting").equals("等待决定 0"));
        Screenshots.save(window.scene(), "96-waiting-none");
        robot.clickOn("#pending-odd");
        window.await("#odd-lines");
        Screenshots.save(window.scene(), "97-odd");
        robot.clickOn("#odd-seen");
        window.await("looked at", () -> window.words(robot, "#pending-odd").equals("请看一眼 0"));
    }

    @Test
    void theMarkOnAHouseholdsPageLeadsToItsConflicts(FxRobot robot) {
        prepare();
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("0001");
        window.await("#households-table");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        window.await("#household-conflicts");
        Screenshots.save(window.scene(), "98-household-conflicts");
        robot.clickOn("#household-conflicts");
        window.await("#conflict-card");
        assertFalse(robot.lookup("#pending-all").query().isDisabled());
        assertTrue(robot.lookup("#pending-all").query().isVisible(), "only this household's are shown");
    }
}
