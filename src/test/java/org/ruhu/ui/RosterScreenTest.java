package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.roster.Book.id;
import static org.ruhu.roster.Book.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.roster.Book;
import org.ruhu.roster.Doubt;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.RealCentre;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A roster is taken in at the centre, without a mouse. */
@ExtendWith(ApplicationExtension.class)
class RosterScreenTest {
    @TempDir
    private Path folder;
    private final Env env = TestEnv.of(77);
    private Stage stage;
    private TestWindow window;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path roster() {
        List<Object[]> rows = new ArrayList<>(List.of(row("城关区2026年入户名册"), row(), row("序号", "户编号", "村", "网格", "家庭住址", "姓名", "身份证号",
            "与户主关系", "联系电话", "备注")));
        for (int i = 1; i <= 9; i++) {
            rows.add(row(i, "00" + i, "加措村", i == 4 ? "第三网格" : "第二网格", "二组" + i + "号", "卓玛" + i, id("5401031980010200" + i), "户主", "1388901000" + i, ""));
            rows.add(row(i, null, null, null, null, "次仁" + i, i % 4 == 0 ? 5.40103197803e17 : id("5401031978030500" + i), i == 7 ? "保姆" : "配偶", null, ""));
        }
        rows.add(row(19, "001", "加措村", "第一网格", "二组1号", "白玛", "54010320100607004", "之女", null, ""));
        Book book = Book.xlsx().sheet("加措村", rows.toArray(Object[][]::new));
        for (int row = 4; row < 22; row += 2) {
            for (char column = 'B'; column <= 'E'; column++) {
                book.merged(column + "" + row + ":" + column + (row + 1));
            }
        }
        return book.save(folder.resolve("加措村名册.xlsx"));
    }

    @Test
    void aRosterIsCheckedItsDoubtsAreShownAndTheRestGoesIn(FxRobot robot) throws IOException {
        RealCentre.in(folder.resolve("Ruhu"), env).close();
        robot.interact(() -> window = new TestWindow(stage, folder, env, VisitScreen::new));
        window.await("#login-password");
        robot.clickOn("#login-password").write(RealCentre.PASSWORD).type(KeyCode.ENTER);
        window.await("#status-user");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.await("#packages-roster");
        Screenshots.save(window.scene(), "160-packages-roster");
        for (int i = 0; i < 40 && !robot.lookup("#packages-roster").query().isFocused(); i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.SPACE);
        window.await("#roster-choose");
        Screenshots.save(window.scene(), "161-roster");
        window.files().choose(roster());
        robot.type(KeyCode.ENTER);
        window.await("#roster-agree");
        Screenshots.save(window.scene(), "162-roster-preview");
        TableView<Doubt> doubts = robot.lookup("#roster-doubts").queryTableView();
        assertEquals(List.of("4 网格 twogrids", "5  household", "10 网格 grid", "11 身份证号 digits", "17 与户主关系 code", "19 身份证号 digits", "22 身份证号 idlength"),
            doubts.getItems().stream().map(one -> one.row() + " " + one.column() + " " + one.key().replace("roster.doubt.", "")).toList());
        robot.type(KeyCode.ENTER);
        window.await("#roster-outcome");
        Screenshots.save(window.scene(), "163-roster-done");
        assertTrue(Files.exists(folder.resolve("加措村名册-待核.csv")));
        robot.type(KeyCode.ENTER);
        window.await("the households are listed", () -> robot.lookup("#households-table").tryQueryAs(TableView.class)
            .map(table -> table.getItems().size() == 9).orElse(false));
        Screenshots.save(window.scene(), "164-roster-households");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.await("#packages-roster");
        assertTrue(robot.lookup("#packages-roster").queryAs(Labeled.class).getText().contains("导入名册"));
    }
}
