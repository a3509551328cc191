package org.ruhu.ui.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.form.Form;
import org.ruhu.model.VisitState;
import org.ruhu.ui.FormTyping;
import org.ruhu.ui.VisitWindow;
import org.ruhu.ui.kit.RosterView;
import org.ruhu.work.ReadHousehold;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The household visit form with its members in a table. */
@ExtendWith(ApplicationExtension.class)
class RosterTableTest {
    @TempDir
    private Path folder;

    private VisitWindow window;
    private UUID wife;

    @Start
    void start(Stage stage) {
        var district = new SmallDistrict();
        wife = district.member(SmallDistrict.FIRST, "卓嘎", "2", "1982-03-04", "02");
        UUID son = district.member(SmallDistrict.FIRST, "旦增平措", "1", "2005-07-08", "03");
        district.member(SmallDistrict.FIRST, "仓决", "2", "1951-01-02", "12");
        district.lastVisit(SmallDistrict.FIRST, "HV", Map.of("a:a/visit_result", "1", "a:a/respondent", "2",
            "a:member[" + wife + "]/status", "2", "a:member[" + son + "]/status", "1", "a:l/auto/pc", "9100",
            "a:h/wages/income_a", "30000", "n:a/respondent", "户主去县城看病，问的是儿媳"));
        window = new VisitWindow(stage, folder, district);
        window.rosters().set(RosterView.TABLE);
        window.open("HV");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String here(FxRobot robot) {
        return new FormTyping(robot, window.scene(), window.work()).here();
    }

    private void toMembers(FxRobot robot) {
        robot.type(KeyCode.PAGE_DOWN);
        window.await("the table", () -> window.node("table:member") != null);
        waitForFxEvents();
    }

    @Test
    void aWholeFormWithItsMembersInATableIsFilledAtTheKeyboardAlone(FxRobot robot) {
        var typing = new FormTyping(robot, window.scene(), window.work());
        assertTrue(typing.fill("table").contains("member"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFxEvents();
        window.picture("table-open");
        for (int i = 0; i < 40 && !window.work().blocking().isEmpty(); i++) {
            robot.type(KeyCode.F8);
            waitForFxEvents();
            var at = window.work().session().findings(here(robot)).stream().filter(finding ->
                finding.level() == Form.Level.ERROR).findFirst();
            assertTrue(at.isEmpty(), "an error at " + here(robot) + ": " + at);
            robot.type(KeyCode.F7).type(KeyCode.DIGIT2);
            waitForFxEvents();
        }
        assertEquals(java.util.List.of(), window.work().blocking());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("本户入户已完成并保存", window.words("summary-title"));
        var page = window.now(() -> new ReadHousehold(window.workspace()).read(window.work().page().household().id()));
        assertEquals(VisitState.DONE, page.state());
    }

    @Test
    void arrowsAndTabMoveDigitsChooseAndF2TakesTheLastAnswer(FxRobot robot) {
        toMembers(robot);
        String first = here(robot);
        String of = first.substring(0, first.indexOf(']') + 2);
        robot.type(KeyCode.DOWN);
        assertTrue(here(robot).startsWith("member[" + wife), here(robot));
        robot.type(KeyCode.UP);
        assertEquals(first, here(robot));
        for (int i = 0; i < 30 && !here(robot).endsWith("/status"); i++) {
            robot.type(KeyCode.TAB);
        }
        assertEquals(of + "status", here(robot));
        robot.type(KeyCode.DIGIT1);
        assertEquals("1", window.answer(of + "status"));
        String path = "member[" + wife + "]/status";
        for (int i = 0; i < 5 && !here(robot).equals(path); i++) {
            robot.type(KeyCode.DOWN);
            for (int j = 0; j < 30 && !here(robot).endsWith("/status"); j++) {
                robot.type(KeyCode.LEFT);
            }
        }
        assertEquals(path, here(robot));
        robot.type(KeyCode.F2);
        assertEquals("2", window.answer(path));
    }

    @Test
    void aChangedAnswerIsMarkedInItsCellAndInItsCard(FxRobot robot) {
        toMembers(robot);
        String path = "member[" + wife + "]/status";
        for (int i = 0; i < 60 && !here(robot).equals(path); i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.DIGIT1);
        waitForFxEvents();
        var changed = PseudoClass.getPseudoClass("changed");
        assertTrue(window.node("cell:" + path).getPseudoClassStates().contains(changed));
        window.picture("table-changed");
        robot.type(KeyCode.PAGE_UP);
        robot.type(KeyCode.ENTER);
        for (int i = 0; i < 10 && !here(robot).equals("a/respondent"); i++) {
            robot.type(KeyCode.ENTER);
        }
        robot.type(KeyCode.DIGIT1);
        waitForFxEvents();
        assertTrue(window.node("row:a/respondent").getPseudoClassStates().contains(changed));
        window.picture("table-changed-card");
        robot.type(KeyCode.F10);
        window.picture("table-changed-bo");
        robot.type(KeyCode.PAGE_DOWN);
        waitForFxEvents();
        window.picture("table-bo");
        robot.type(KeyCode.F10);
        window.picture("table-en");
        robot.type(KeyCode.F1);
        waitForFxEvents();
        window.picture("table-keys-en");
        assertNotNull(window.node("visit-keys"));
        robot.type(KeyCode.ESCAPE);
        assertEquals(0, window.timesLeft());
    }

    @Test
    void theListOfFindingsIsReachedByKeyAndLeadsToTheQuestion(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFxEvents();
        window.picture("table-findings");
        robot.type(KeyCode.F9).type(KeyCode.DOWN).type(KeyCode.DOWN);
        waitForFxEvents();
        window.picture("table-findings-focus");
        var third = window.work().session().findings().stream().filter(finding -> window.node("open:" + finding.key()) != null
            && window.node("open:" + finding.key()).lookup(".hyperlink").isFocused()).findFirst().orElseThrow();
        robot.type(KeyCode.ENTER);
        waitForFxEvents();
        assertTrue(third.fields().contains(here(robot)), here(robot) + " of " + third);
    }
}
