package org.ruhu.ui.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.ruhu.work.TwoVisits;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The district sees which households were verified twice, where they differ, and rules with a reason. */
@ExtendWith(ApplicationExtension.class)
class SecondScreenTest {
    @TempDir
    private Path folder;
    private TwoVisits two;
    private TestWindow window;

    @Start
    void start(Stage stage) {
        two = new TwoVisits(folder);
        two.visitFirst(session -> {
            session.set("f/water_enough", "1");
            session.set("i/debt", "20000");
            session.set("l/team/opinion", "3");
        });
        two.visitSecond(session -> {
            session.set("f/water_enough", "3");
            session.set("i/debt", "50000");
            session.set("l/team/opinion", "3");
        });
        two.district.leave(two.centre);
        window = new TestWindow(stage, folder, two.district.env(), VisitScreen::new);
    }

    @AfterEach
    void close() {
        window.close();
        two.close();
    }

    private void said(FxRobot robot, String query, String words) {
        window.await(words, () -> robot.lookup(query).tryQuery().isPresent() && window.words(robot, query).contains(words));
    }

    private List<List<String>> rows(FxRobot robot, String table) {
        return robot.lookup(table).<TableView<List<String>>>query().getItems();
    }

    @Test
    void whatDiffersIsRuledOnAndPrinted(FxRobot robot) {
        robot.clickOn("#login-password").write(new String(District.PASSWORD)).type(KeyCode.ENTER);
        window.await("#nav-rounds");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        window.await("#rounds-second");
        robot.clickOn("#rounds-second");
        said(robot, "#second-summary", "应核查 1 户，待核查 0 户，待裁定 1 户");
        said(robot, "#rule-question", "饮水安全");
        assertTrue(robot.lookup("#rule-second").query().isDisabled(), "it follows from other answers");
        Screenshots.save(window.scene(), "140-second");
        TableView<List<String>> table = robot.lookup("#second-differences").query();
        int water = rows(robot, "#second-differences").stream().map(List::getFirst).toList().indexOf("水量");
        robot.interact(() -> table.getSelectionModel().select(water));
        said(robot, "#rule-question", "水量");
        assertTrue(robot.lookup("#rule-second").query().isDisabled(), "no reason yet");
        robot.interact(() -> robot.lookup("#rule-reason").queryAs(TextField.class).setText("复核水表"));
        robot.interact(() -> robot.lookup("#rule-second").query().requestFocus());
        robot.type(KeyCode.SPACE);
        said(robot, "#second-summary", "待裁定 0 户");
        window.await("ruled", () -> rows(robot, "#second-differences").get(water).contains("以二次为准：复核水表"));
        assertEquals("有差异", rows(robot, "#second-households").getFirst().get(2));
        Screenshots.save(window.scene(), "141-second-ruled");
        robot.clickOn("#second-by-question");
        window.await("#second-questions");
        assertTrue(rows(robot, "#second-questions").contains(List.of("水量", "1", "1")), rows(robot, "#second-questions").toString());
        Screenshots.save(window.scene(), "142-second-questions");
        robot.clickOn("#second-of-sample");
        said(robot, "#second-how", "种子");
        assertEquals(1, rows(robot, "#second-sample").size());
        Screenshots.save(window.scene(), "143-second-sample");
        robot.clickOn("#second-by-household");
        Path file = folder.resolve("second.pdf");
        window.files().choose(file);
        robot.clickOn("#second-print");
        window.await("#printed");
        assertTrue(Files.exists(file));
        assertFalse(robot.lookup("#rule-obstacle").tryQuery().isPresent());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aVisitIsDrawnPassedOrSentBack(FxRobot robot) {
        robot.clickOn("#login-password").write(new String(District.PASSWORD)).type(KeyCode.ENTER);
        window.await("#nav-rounds");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        window.await("#rounds-spot");
        robot.clickOn("#rounds-spot");
        said(robot, "#spot-summary", "抽取 1 户，已查 0 户");
        said(robot, "#spot-state", "未查");
        assertTrue(robot.lookup("#spot-return").query().isDisabled(), "no reason yet");
        Screenshots.save(window.scene(), "144-spot");
        Path export = folder.resolve("export.csv");
        write(export, "户编号,联系电话,户类型\n" + TwoVisits.NO + ",13800009999,一般户\n");
        window.files().choose(export);
        robot.clickOn("#spot-export");
        said(robot, "#spot-told", "导出文件 1 行");
        assertEquals(List.of("联系电话", "", "139****1111", "138****9999"), rows(robot, "#spot-differing").getFirst());
        Screenshots.save(window.scene(), "146-spot-export");
        robot.clickOn("#spot-pass");
        said(robot, "#spot-state", "通过");
        robot.interact(() -> robot.lookup("#spot-reason").queryAs(TextField.class).setText("照片不清"));
        robot.interact(() -> robot.lookup("#spot-deadline").queryAs(TextField.class).setText("下周"));
        assertTrue(robot.lookup("#spot-return").query().isDisabled(), "no day");
        robot.interact(() -> robot.lookup("#spot-deadline").queryAs(TextField.class).setText("2026-05-30"));
        robot.interact(() -> robot.lookup("#spot-return").query().requestFocus());
        robot.type(KeyCode.SPACE);
        said(robot, "#spot-state", "退回");
        Screenshots.save(window.scene(), "145-spot-returned");
        assertEquals("退回", rows(robot, "#spot-drawn").getFirst().getLast());
        robot.clickOn("#spot-open");
        window.await("#visit");
        robot.type(KeyCode.ESCAPE);
        said(robot, "#household-no", TwoVisits.NO);
    }
}
