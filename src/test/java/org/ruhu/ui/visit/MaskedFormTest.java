package org.ruhu.ui.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.model.LogLine;
import org.ruhu.ui.FormTyping;
import org.ruhu.ui.VisitWindow;
import org.ruhu.ui.kit.RosterView;
import org.ruhu.work.RoleWorkspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Personal numbers within a form: masked, typed over, revealed; and no mask ever becomes an answer. */
@ExtendWith(ApplicationExtension.class)
class MaskedFormTest {
    private static final String PHONE = "a/phone";
    private static final String NUMBER = "12000000017";
    private static final String MASK = "120****0017";

    @TempDir
    private Path folder;

    private VisitWindow window;
    private UUID wife;

    @Start
    void start(Stage stage) {
        var district = new SmallDistrict();
        wife = district.member(SmallDistrict.FIRST, "卓嘎", "2", "1982-03-04", "02");
        district.lastVisit(SmallDistrict.FIRST, "HV", Map.of("a:a/visit_result", "1", "a:a/phone", "13911112222",
            "n:a/phone", "白天打 13800138000"));
        window = new VisitWindow(stage, folder, district);
        window.open("HV");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private TextInputControl field(String path) {
        waitForFxEvents();
        return (TextInputControl) window.node("q:" + path);
    }

    private String text(String path) {
        return field(path).getText();
    }

    private void to(FxRobot robot, String path) {
        robot.interact(() -> field(path).requestFocus());
        waitForFxEvents();
    }

    /** Everything that is written anywhere on the screen. */
    private boolean isSeen(String words) {
        waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.scene().getRoot().lookupAll("*").stream().anyMatch(node ->
            holds(node, words)));
    }

    private static boolean holds(Node node, String words) {
        return node instanceof Labeled labeled && labeled.getText() != null && labeled.getText().contains(words)
            || node instanceof TextInputControl input && input.getText() != null && input.getText().contains(words)
            || node.getAccessibleText() != null && node.getAccessibleText().contains(words);
    }

    private List<LogLine> reveals() {
        return window.now(() -> RoleWorkspace.log(window.workspace())).stream().filter(line -> line.what().equals("reveal")).toList();
    }

    @Test
    void whoOnlyPassesThroughChangesNothing(FxRobot robot) {
        Map<String, String> before = Map.copyOf(window.work().session().answers());
        to(robot, PHONE);
        assertEquals(MASK, text(PHONE));
        for (KeyCode key : List.of(KeyCode.HOME, KeyCode.END, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.RIGHT)) {
            robot.type(key);
        }
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.C).push(KeyCode.CONTROL, KeyCode.Z);
        robot.type(KeyCode.ENTER);
        for (int i = 0; i < 30; i++) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
        }
        for (int i = 0; i < 30; i++) {
            robot.type(KeyCode.TAB);
        }
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.PAGE_DOWN).type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.F6).type(KeyCode.TAB);
        }
        for (int i = 0; i < 8; i++) {
            robot.type(KeyCode.PAGE_UP);
        }
        robot.type(KeyCode.F10).type(KeyCode.F10).type(KeyCode.F10);
        waitForFxEvents();
        assertEquals(before, window.work().session().answers());
        assertEquals(NUMBER, window.answer(PHONE));
        assertEquals(MASK, text(PHONE));
        robot.interact(() -> window.reopen("HV"));
        assertEquals(NUMBER, window.answer(PHONE));
        assertEquals(List.of(), reveals());
    }

    @Test
    void everyNumberThatIsKnownIsMaskedEverywhere(FxRobot robot) {
        window.await("the form", () -> window.node("q:" + PHONE) != null);
        assertTrue(isSeen(MASK));
        assertTrue(isSeen("139****2222"), "the last round's");
        assertTrue(isSeen("138****8000"), "in the last round's note");
        for (String number : List.of(NUMBER, "13911112222", "13800138000")) {
            assertFalse(isSeen(number), number);
        }
        for (RosterView view : RosterView.values()) {
            robot.interact(() -> window.rosters().set(view));
            for (int page = 0; page < 6; page++) {
                robot.type(KeyCode.PAGE_DOWN);
                for (String number : List.of(NUMBER, "990103198001019011", "99010319820304")) {
                    assertFalse(isSeen(number), number + " on page " + page);
                }
            }
            for (int page = 0; page < 6; page++) {
                robot.type(KeyCode.PAGE_UP);
            }
        }
    }

    @Test
    void whatIsTypedOverAMaskIsSeenThenSavedThenMasked(FxRobot robot) {
        to(robot, PHONE);
        robot.type(KeyCode.END).write("1");
        assertEquals("1", text(PHONE), "the first digit takes the place of the whole mask");
        robot.write("3900000001");
        assertEquals("13900000001", text(PHONE));
        window.picture("70-mask-typing");
        robot.type(KeyCode.ENTER);
        assertEquals("13900000001", window.answer(PHONE));
        assertEquals("139****0001", text(PHONE));
        to(robot, PHONE);
        assertEquals("139****0001", text(PHONE));
        robot.type(KeyCode.BACK_SPACE);
        assertEquals("", text(PHONE));
        robot.type(KeyCode.ENTER);
        assertEquals("", window.answer(PHONE), "a number can be taken away");
        to(robot, PHONE);
        robot.write("120").type(KeyCode.TAB);
        assertEquals("120", window.answer(PHONE));
        assertEquals("**0", text(PHONE), "also what is too short is masked");
    }

    @Test
    void aNumberHalfTypedIsTakenBackWithEscape(FxRobot robot) {
        to(robot, PHONE);
        robot.write("55").type(KeyCode.ESCAPE);
        assertEquals(MASK, text(PHONE));
        robot.type(KeyCode.BACK_SPACE).type(KeyCode.ESCAPE).type(KeyCode.ENTER);
        assertEquals(NUMBER, window.answer(PHONE));
        assertEquals(0, window.timesLeft(), "Escape did not leave the form");
    }

    @Test
    void noMaskBecomesAnAnswerHoweverItIsTyped(FxRobot robot) {
        to(robot, PHONE);
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(MASK);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V).type(KeyCode.ENTER);
        assertEquals(NUMBER, window.answer(PHONE));
        to(robot, PHONE);
        robot.interact(() -> field(PHONE).replaceSelection("1*2"));
        robot.interact(() -> field(PHONE).insertText(0, "***"));
        robot.type(KeyCode.TAB);
        assertEquals(NUMBER, window.answer(PHONE));
        to(robot, PHONE);
        robot.write("7").push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("7", text(PHONE), "no key takes typing back");
        robot.interact(() -> field(PHONE).undo());
        robot.type(KeyCode.TAB);
        assertEquals(NUMBER, window.answer(PHONE), "not even a mask that came back by itself");
        to(robot, PHONE);
        robot.write("8").type(KeyCode.TAB);
        assertEquals("8", window.answer(PHONE));
    }

    @Test
    void aNumberIsRevealedByKeyboardWithAReasonAndForItselfOnly(FxRobot robot) {
        to(robot, PHONE);
        robot.type(KeyCode.F5);
        window.await("the question why", () -> window.node("reveal") != null);
        window.picture("71-reveal-why");
        robot.type(KeyCode.DIGIT2);
        window.await("the number", () -> text(PHONE).equals(NUMBER));
        window.picture("72-revealed");
        assertFalse(isSeen("13911112222"), "the last round's is another number");
        assertEquals("q:" + PHONE, window.scene().getFocusOwner().getId());
        LogLine line = reveals().getFirst();
        assertEquals(SmallDistrict.FIRST, line.no());
        assertEquals("field=a/phone; reason=contact", line.detail());
        robot.type(KeyCode.TAB);
        assertEquals(NUMBER, text(PHONE), "still to be seen beside the paper");
        to(robot, PHONE);
        robot.type(KeyCode.F5);
        assertEquals(MASK, text(PHONE), "masked when asked again");
        assertEquals(1, reveals().size());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Y);
        assertFalse(isSeen(NUMBER), "what was shown does not come back");
        robot.type(KeyCode.TAB);
        assertEquals(NUMBER, window.answer(PHONE));
    }

    @Test
    void anotherReasonIsTypedAndEscapeShowsNothing(FxRobot robot) {
        to(robot, PHONE);
        robot.type(KeyCode.F5).type(KeyCode.ESCAPE);
        waitForFxEvents();
        assertEquals(MASK, text(PHONE));
        assertEquals(List.of(), reveals());
        robot.type(KeyCode.F5);
        window.await("the question why", () -> window.node("reveal") != null);
        robot.type(KeyCode.DIGIT4).write("去医院").type(KeyCode.ENTER);
        window.await("the number", () -> text(PHONE).equals(NUMBER));
        assertEquals("field=a/phone; reason=other; words=去医院", reveals().getFirst().detail());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("13900000002").type(KeyCode.ENTER);
        assertEquals("13900000002", window.answer(PHONE), "a number that is shown is corrected like any other");
    }

    @Test
    void inATableTheCellIsMaskedTypedIntoAndRevealed(FxRobot robot) {
        robot.interact(() -> window.rosters().set(RosterView.TABLE));
        String path = "member[" + wife + "]/facts/person_phone";
        robot.interact(() -> window.work().answer(path, "13700000003"));
        robot.type(KeyCode.PAGE_DOWN);
        window.await("the table", () -> window.node("table:member") != null);
        go(robot, path);
        assertEquals("137****0003", text(path));
        window.picture("73-mask-table");
        robot.type(KeyCode.LEFT).type(KeyCode.RIGHT);
        assertEquals("13700000003", window.answer(path));
        robot.write("13700000004").type(KeyCode.TAB);
        assertEquals("13700000004", window.answer(path));
        assertFalse(isSeen("13700000004"));
        assertTrue(isSeen("137****0004"));
        go(robot, path);
        robot.type(KeyCode.F5);
        window.await("the question why", () -> window.node("reveal") != null);
        robot.type(KeyCode.DIGIT1);
        window.await("the number", () -> text(path).equals("13700000004"));
        window.picture("74-revealed-table");
        String id = "member[" + wife + "]/facts/id_no";
        go(robot, id);
        assertFalse(isSeen(window.answer(id)), "another cell stays masked");
        robot.type(KeyCode.DELETE).type(KeyCode.BACK_SPACE).write("1");
        assertEquals(18, window.answer(id).length(), "it may not be changed");
    }

    private void go(FxRobot robot, String path) {
        var typing = new FormTyping(robot, window.scene(), window.work());
        for (int i = 0; i < 120 && !typing.here().equals(path); i++) {
            robot.type(KeyCode.TAB);
        }
        for (int i = 0; i < 120 && !typing.here().equals(path); i++) {
            robot.push(KeyCode.SHIFT, KeyCode.TAB);
        }
        assertEquals(path, typing.here());
    }
}
