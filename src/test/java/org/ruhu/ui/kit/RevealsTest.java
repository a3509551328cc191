package org.ruhu.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ruhu.model.Trouble;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RevealsTest {
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();
    private final Sheets sheets = new Sheets();
    private Desk desk;
    private boolean full;

    @Start
    void start(Stage stage) {
        desk = new Desk(failures::add);
        sheets.content(new Button("behind"));
        stage.setScene(new Scene(sheets.root(), 600, 400));
        stage.show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Reveals reveals(Duration shown) {
        return new Reveals(desk, sheets, () -> new Texts(Lang.ZH), shown, (number, reason, words) -> {
            if (full) {
                throw new Trouble("store.trouble.write", "journal");
            }
            noted.add(number + " " + reason.tag() + " " + words);
        });
    }

    private static void await(java.util.concurrent.Callable<Boolean> there) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5_000, there));
    }

    @Test
    void aNumberIsMaskedAgainByItself(FxRobot robot) throws Exception {
        List<Boolean> seen = new ArrayList<>();
        Reveals reveals = reveals(Duration.ofMillis(300));
        robot.interact(() -> {
            reveals.onChange(() -> seen.add(reveals.isShown("a")));
            reveals.ask("a", "电话");
        });
        robot.type(KeyCode.DIGIT1);
        await(() -> seen.size() == 2);
        assertEquals(List.of(true, false), seen);
        assertEquals(List.of("a identity "), noted);
    }

    @Test
    void whatCannotBeNotedIsNotShown(FxRobot robot) throws Exception {
        full = true;
        Reveals reveals = reveals(Duration.ofMinutes(1));
        robot.interact(() -> reveals.ask("a", "电话"));
        robot.type(KeyCode.DIGIT3);
        await(() -> !failures.isEmpty());
        assertFalse(reveals.isShown("a"));
    }

    @Test
    void onlyOneIsShownAndAnotherReasonNeedsWords(FxRobot robot) throws Exception {
        Reveals reveals = reveals(Duration.ofMinutes(1));
        robot.interact(() -> reveals.ask("a", "电话"));
        robot.type(KeyCode.DIGIT2);
        await(() -> reveals.isShown("a"));
        robot.interact(() -> reveals.ask("b", "证件号码"));
        robot.type(KeyCode.DIGIT4).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(sheets.isOpen(), "no reason, no number");
        robot.write("4").type(KeyCode.ENTER);
        await(() -> reveals.isShown("b"));
        assertFalse(reveals.isShown("a"));
        assertEquals(List.of("a contact ", "b other 4"), noted);
    }
}
