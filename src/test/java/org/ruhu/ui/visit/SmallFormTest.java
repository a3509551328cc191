package org.ruhu.ui.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.SmallForm;
import org.ruhu.ui.FormTyping;
import org.ruhu.ui.VisitWindow;
import org.ruhu.ui.kit.RosterView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A form from elsewhere with a question of every kind, at the keyboard. */
@ExtendWith(ApplicationExtension.class)
class SmallFormTest {
    @TempDir
    private Path folder;

    private VisitWindow window;

    @Start
    void start(Stage stage) {
        window = new VisitWindow(stage, folder, SmallForm.in(new SmallDistrict()));
        window.open(SmallForm.ID);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String here(FxRobot robot) {
        waitForFxEvents();
        return new FormTyping(robot, window.scene(), window.work()).here();
    }

    /** Goes on with Enter until the question has the focus. */
    private void walkTo(FxRobot robot, String path) {
        for (int i = 0; i < 40 && !here(robot).equals(path); i++) {
            robot.type(KeyCode.ENTER);
        }
        assertEquals(path, here(robot));
    }

    @Test
    void everyKindOfQuestionIsAnsweredAtTheKeyboard(FxRobot robot) {
        assertEquals("first", here(robot));
        robot.type(KeyCode.F3);
        window.picture("small-1-loose");
        robot.type(KeyCode.DIGIT2);
        robot.write("一切正常").type(KeyCode.ENTER);
        assertEquals("kinds/range", here(robot));
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertEquals("2", window.answer("kinds/range"));
        robot.type(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.UP).type(KeyCode.ENTER);
        assertEquals("2 1 3", window.answer("kinds/rank"));
        robot.type(KeyCode.DIGIT3);
        robot.write("乙").type(KeyCode.ENTER);
        assertEquals("2", window.answer("kinds/minimal"));
        robot.type(KeyCode.DIGIT1).type(KeyCode.DIGIT3).type(KeyCode.ENTER);
        assertEquals("1 3", window.answer("kinds/several"));
        robot.type(KeyCode.DIGIT1);
        robot.write("930").type(KeyCode.ENTER).write("20260512 1405").type(KeyCode.ENTER);
        robot.write("29.65，91.13").type(KeyCode.ENTER).write("6901234567892").type(KeyCode.ENTER);
        assertEquals("pictures/photo", here(robot));
        robot.type(KeyCode.PAGE_UP);
        window.picture("small-2-kinds");
        assertEquals(Map.of("kinds/at", "09:30", "kinds/when", "2026-05-12T14:05", "kinds/place", "29.65 91.13", "kinds/code",
            "6901234567892", "kinds/likert", "3", "kinds/yes", "OK"), window.work().session().answers().entrySet().stream()
            .filter(entry -> List.of("kinds/at", "kinds/when", "kinds/place", "kinds/code", "kinds/likert", "kinds/yes")
                .contains(entry.getKey())).collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(List.of(), window.work().session().findings());
    }

    @Test
    void aNoteSurvivesClosingAndIsShownAtItsQuestion(FxRobot robot) {
        assertEquals("first", here(robot));
        robot.push(KeyCode.CONTROL, KeyCode.M).write("户主说法前后不一").type(KeyCode.ENTER);
        assertEquals("first", here(robot));
        robot.push(KeyCode.CONTROL, KeyCode.M).write("再加一句").type(KeyCode.ESCAPE);
        assertEquals(0, window.timesLeft(), "Escape closes the note and not the form");
        robot.interact(() -> window.reopen(SmallForm.ID));
        assertEquals("户主说法前后不一", window.words("note:first"));
        window.picture("small-3-note");
    }

    @Test
    void aLanguageIsChangedInTheMiddleOfAWord(FxRobot robot) {
        walkTo(robot, "kinds/code");
        robot.write("690 half");
        robot.type(KeyCode.LEFT);
        waitForFxEvents();
        double place = height();
        for (String title : List.of("各种题", "All kinds")) {
            robot.type(KeyCode.F10);
            assertEquals("kinds/code", here(robot));
            TextInputControl field = (TextInputControl) window.scene().getFocusOwner();
            assertEquals("690 half", field.getText());
            assertEquals(7, field.getCaretPosition());
            assertEquals(place, height(), 25, "the question stays where the eye is");
            assertEquals(title, window.words("page-title"));
            window.picture("small-4-" + (title.equals("各种题") ? "bo" : "en"));
        }
        robot.write("x").type(KeyCode.ENTER);
        assertEquals("690 halxf", window.answer("kinds/code"));
        robot.interact(() -> ((javafx.scene.control.ToggleButton) window.node("speak-zh")).fire());
        assertEquals("pictures/photo", here(robot));
    }

    private double height() {
        return window.node("row:kinds/code").localToScene(0, 0).getY();
    }

    @Test
    void aRosterIsBegunAndFilledAsATableAndSwitchedToCards(FxRobot robot) {
        robot.interact(() -> window.rosters().set(RosterView.TABLE));
        robot.interact(() -> window.reopen(SmallForm.ID));
        robot.interact(() -> ((javafx.scene.control.ToggleButton) window.node("page:animal")).fire());
        assertNotNull(window.node("table:animal"));
        robot.interact(() -> ((javafx.scene.control.Button) window.node("table-add")).fire());
        waitForFxEvents();
        robot.write("牦牛").type(KeyCode.ENTER).write("120").type(KeyCode.ENTER).type(KeyCode.DIGIT2);
        assertEquals("last", here(robot), "after the last cell the form goes on");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.N);
        waitForFxEvents();
        robot.write("羊").type(KeyCode.TAB).write("5").type(KeyCode.TAB).type(KeyCode.DIGIT1);
        List<String> rows = window.work().session().rows("animal");
        assertEquals(2, rows.size());
        String first = "animal[" + rows.get(0) + "]/";
        String second = "animal[" + rows.get(1) + "]/";
        assertEquals("牦牛", window.answer(first + "kind"));
        assertEquals("120", window.answer(first + "count"));
        assertEquals("2", window.answer(first + "sold"));
        assertEquals("羊", window.answer(second + "kind"));
        assertEquals("5", window.answer(second + "count"));
        robot.interact(() -> ((javafx.scene.control.ToggleButton) window.node("page:animal")).fire());
        waitForFxEvents();
        robot.type(KeyCode.RIGHT);
        assertEquals(first + "count", here(robot));
        window.picture("small-a-table");
        robot.type(KeyCode.F7).type(KeyCode.DIGIT2);
        waitForFxEvents();
        assertEquals(List.of(), window.work().blocking().stream().filter(f -> f.rule().equals("S-1")).toList());
        robot.type(KeyCode.F6);
        assertEquals(first + "count", here(robot), "the same question, as a card");
        assertEquals(RosterView.CARDS, window.rosters().get());
        window.picture("small-b-card");
        robot.type(KeyCode.F6).type(KeyCode.DOWN).push(KeyCode.CONTROL, KeyCode.DELETE);
        waitForFxEvents();
        assertEquals(1, window.work().session().rows("animal").size());
        assertNull(window.node("cell:" + second + "kind"));
        assertTrue(window.work().session().answers().containsKey(first + "kind"));
    }
}
