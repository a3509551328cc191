package org.ruhu.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Role;
import org.ruhu.model.SheetLine;
import org.ruhu.print.VisitSheet;
import org.ruhu.ui.Screenshots;
import org.ruhu.ui.TestWindow;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Printing, looking at the pages, and getting sheets back, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class PrintScreenTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private TestWindow window;

    @Start
    void start(Stage stage) {
        var env = TestEnv.of(21);
        try (Workspace made = Workspace.create(folder.resolve("Ruhu"), Role.FIELD, "格桑", PASSWORD.toCharArray(), env)) {
            var use = new ImportPackage(made);
            var ready = (ImportPackage.Preview.Ready) use.preview(new SmallDistrict().write(folder.resolve("task.json")), Progress.NONE);
            use.run(ready, Progress.NONE);
        }
        window = new TestWindow(stage, folder, env, VisitScreen::new);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void enter(FxRobot robot) {
        robot.clickOn("#login-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#home");
    }

    private void said(FxRobot robot, String query, String words) {
        window.await(words, () -> robot.lookup(query).tryQuery().isPresent() && window.words(robot, query).contains(words));
    }

    private SheetLine first(FxRobot robot) {
        TableView<SheetLine> table = robot.lookup("#out-table").query();
        return table.getItems().getFirst();
    }

    private static String code(SheetLine sheet) {
        return "R1" + sheet.no() + ":2026-1:" + sheet.serial() + ":" + sheet.version();
    }

    @Test
    void theListIsPrintedLookedAtAndComesBackByItsCodes(FxRobot robot) {
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        window.await("#households-table");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        said(robot, "#print-count", "共 3 份");
        said(robot, "#preview-page", "第 1 页");
        Screenshots.save(window.scene(), "46-print");
        robot.type(KeyCode.PAGE_DOWN);
        said(robot, "#preview-page", "第 2 页");
        String fitted = window.words(robot, "#preview-zoom");
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        window.await("larger", () -> !window.words(robot, "#preview-zoom").equals(fitted));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        said(robot, "#preview-zoom", fitted);
        robot.push(KeyCode.CONTROL, KeyCode.G).write(SmallDistrict.SECOND);
        said(robot, "#preview-hits", "1 / ");
        window.await("its mark", () -> robot.lookup(".hit-current").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        said(robot, "#preview-hits", "2 / ");
        Screenshots.save(window.scene(), "47-print-found");
        window.files().choose(folder.resolve("sheets.pdf"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.await("#printed");
        assertTrue(Files.exists(folder.resolve("sheets.pdf")));
        Screenshots.save(window.scene(), "48-print-saved");
        robot.type(KeyCode.ESCAPE);
        said(robot, "#print-told", "已保存 3 份");
        robot.clickOn("#out-tab");
        said(robot, "#out-counts", "未收回 3");
        Screenshots.save(window.scene(), "49-out");
        SheetLine sheet = first(robot);
        robot.clickOn("#out-reader").write(code(sheet).toLowerCase(java.util.Locale.ROOT)).type(KeyCode.ENTER);
        said(robot, "#out-said", "已收回：" + sheet.no());
        said(robot, "#out-counts", "未收回 2，已收回 1");
        robot.write(code(sheet)).type(KeyCode.ENTER);
        said(robot, "#out-said", "已经登记收回");
        lost(robot);
        found(robot);
    }

    private void lost(FxRobot robot) {
        robot.interact(() -> robot.lookup("#out-table").queryAs(TableView.class).getSelectionModel().selectFirst());
        robot.clickOn("#out-void");
        window.await("#void-reason");
        robot.type(KeyCode.ENTER);
        assertTrue(robot.lookup("#void").tryQuery().isPresent(), "no reason, nothing void");
        robot.write("淋湿");
        Screenshots.save(window.scene(), "50-void");
        robot.type(KeyCode.ENTER);
        said(robot, "#out-counts", "未收回 1，已收回 1，作废 1");
    }

    /** A sheet under the reader while the list of households is open. */
    private void found(FxRobot robot) {
        window.await("the line", () -> first(robot) != null);
        SheetLine sheet = first(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F).write(code(sheet)).type(KeyCode.ENTER);
        window.await("#sheet");
        assertTrue(window.words(robot, "#sheet-said").contains("最新"), window.words(robot, "#sheet-said"));
        Screenshots.save(window.scene(), "51-scanned");
        robot.clickOn("#sheet-return");
        said(robot, "#sheet-said", "已经登记收回");
        robot.push(KeyCode.CONTROL, KeyCode.F).write("R1990103009999-0001:2026-1:7K3M9PQR:1").type(KeyCode.ENTER);
        said(robot, "#households-said", "990103009999-0001");
        Screenshots.save(window.scene(), "52-scanned-unknown");
        robot.push(KeyCode.CONTROL, KeyCode.F).write("R1" + SmallDistrict.FIRST + ":2026-1:7K3M9PQR:1").type(KeyCode.ENTER);
        said(robot, "#sheet-said", "没有登记这张表");
        assertFalse(robot.lookup("#sheet-return").tryQuery().isPresent());
    }

    @Test
    void whatThereIsNoneOfIsSaidInWords(FxRobot robot) {
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        said(robot, "#print-count", "共 3 份");
        robot.interact(() -> robot.lookup("#print-kind").<ComboBox<VisitSheet.Kind>>query().setValue(VisitSheet.Kind.FILLED));
        window.await("#print-nobody", () -> robot.lookup("#print-nobody").query().isVisible());
        assertTrue(robot.lookup("#print-go").query().isDisabled());
        Screenshots.save(window.scene(), "53-print-nobody");
        robot.interact(() -> robot.lookup("#print-kind").<ComboBox<VisitSheet.Kind>>query().setValue(VisitSheet.Kind.BLANK));
        window.await("pages", () -> robot.lookup("#preview-pane").query().isVisible() && !robot.lookup("#print-go").query().isDisabled());
        // the button that had the focus was switched off: nothing has it now, and the keys still work
        robot.interact(() -> window.scene().getRoot().requestFocus());
        window.files().choose(folder.resolve("nowhere").resolve("sheets.pdf"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.await("#trouble");
        Screenshots.save(window.scene(), "54-print-trouble");
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#out-tab");
        said(robot, "#out-counts", "共打印 0 份");
    }
}
