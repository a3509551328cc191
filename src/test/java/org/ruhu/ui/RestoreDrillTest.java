package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.BackUp;
import org.ruhu.work.FoundBackUp;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Backing up, losing and getting back, through the real window and mostly by keyboard. */
@ExtendWith(ApplicationExtension.class)
class RestoreDrillTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(17);
    private TestWindow window;
    private Stage stage;

    /** A workspace in a district of long names, and what its day left behind. */
    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        var district = new SmallDistrict();
        for (int i = 0; i < 2; i++) {
            district.add("new", RecordType.GRID, "", java.util.Map.of("village", new java.util.UUID(3, i).toString(), "name",
                "0演示街道沿河东段第" + i + "网格（含安置小区）", "team", "次旦多吉卓玛央金入户核查组"));
        }
        try (Workspace workspace = Workspace.create(folder.resolve("Ruhu"), Role.FIELD, "格桑", PASSWORD.toCharArray(), env)) {
            var importPackage = new ImportPackage(workspace);
            importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(district.write(folder.resolve("task.json")),
                Progress.NONE), Progress.NONE);
            new BackUp(workspace).now(BackUpReason.HOURLY, Progress.NONE);
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void open(Path at) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () ->
            window = new TestWindow(stage, at, env, (around, work, leave) -> new VisitScreen(around, work, leave)));
    }

    private void enter(FxRobot robot) {
        window.await("#login");
        robot.clickOn("#login-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#home-villages");
    }

    /** The card lies below others in the settings. */
    private static void toBackUps(FxRobot robot) {
        robot.interact(() -> {
            ScrollPane settings = robot.lookup("#settings").queryAs(ScrollPane.class);
            Node page = settings.getContent();
            Node card = robot.lookup("#backup").query();
            double top = page.sceneToLocal(card.localToScene(0, 0)).getY();
            double room = page.getLayoutBounds().getHeight() - settings.getViewportBounds().getHeight();
            settings.setVvalue(room <= 0 ? 0 : Math.min(1, top / room));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Path backUps() {
        return folder.resolve("Ruhu-backups");
    }

    @Test
    void aDayIsBackedUpByHandAndBroughtBack(FxRobot robot) {
        open(folder);
        enter(robot);
        window.await("#status-backup");
        window.await("the status", () -> window.words(robot, "#status-backup").startsWith("备份：今天"));
        Screenshots.save(window.scene(), "70-status");
        assertNoOverflow(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.await("#backup-now");
        toBackUps(robot);
        robot.clickOn("#backup-now");
        window.await("#backup-made");
        window.files().choose(folder);
        robot.interact(() -> robot.lookup("#backup-second").queryButton().fire());
        window.await("#backup-second-off");
        toBackUps(robot);
        Screenshots.save(window.scene(), "71-backup-card");
        assertNoOverflow(robot);
        robot.clickOn("#backup-restore");
        window.await("rows", () -> robot.lookup("#restore-table").tryQuery()
            .filter(table -> ((TableView<?>) table).getItems().size() >= 2).isPresent());
        Screenshots.save(window.scene(), "72-restore-list");
        robot.type(KeyCode.END).type(KeyCode.ENTER);
        window.await("#restore-later");
        Screenshots.save(window.scene(), "72-restore-later");
        robot.clickOn("#restore-back");
        window.await("#restore-table");
        robot.type(KeyCode.ENTER);
        window.await("#restore-password");
        assertTrue(robot.lookup("#restore-later").tryQuery().isEmpty());
        robot.clickOn("#restore-password").write("not this one").type(KeyCode.ENTER);
        window.await("the refusal", () -> robot.lookup("#restore-said").tryQuery()
            .filter(said -> ((Label) said).getText().contains("密码不对")).isPresent());
        Screenshots.save(window.scene(), "73-restore-wrong");
        robot.clickOn("#restore-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#restore-done");
        Screenshots.save(window.scene(), "74-restored");
        robot.type(KeyCode.ENTER);
        enter(robot);
        try (Stream<Path> beside = Files.list(folder)) {
            assertEquals(1, beside.filter(one -> one.getFileName().toString().startsWith("Ruhu-before-")).count());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertNoOverflow(FxRobot robot) {
        double right = 0;
        for (Node part : robot.lookup("#status .label").queryAll()) {
            Bounds bounds = part.localToScene(part.getBoundsInLocal());
            assertTrue(bounds.getMinX() >= right - 1, part.getId() + " lies over the one before");
            right = bounds.getMaxX();
        }
        Bounds bar = robot.lookup("#status").query().localToScene(robot.lookup("#status").query().getBoundsInLocal());
        assertTrue(bar.getMaxY() <= TestWindow.HEIGHT + 1, "the status bar is pushed out below: " + bar.getMaxY());
        assertTrue(right <= TestWindow.WIDTH, "status bar ends at " + right);
        for (String id : new String[] {"#status-user", "#status-round", "#status-unsent", "#status-unsynced", "#status-backup", "#status-code"}) {
            Label whole = robot.lookup(id).queryAs(Label.class);
            assertTrue(whole.getWidth() >= whole.prefWidth(-1) - 1, id + " is cut off");
        }
    }

    @Test
    void whatCannotBeBackedUpIsAChipAndNoMessage(FxRobot robot) throws IOException {
        Files.move(backUps(), folder.resolve("elsewhere"));
        Files.writeString(backUps(), "in the way");
        open(folder);
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.await("#backup-now");
        toBackUps(robot);
        robot.clickOn("#backup-now");
        window.await("the chip", () -> window.words(robot, "#status-backup").equals("最近备份失败"));
        window.await("#backup-last-trouble");
        assertTrue(robot.lookup("#trouble").tryQuery().isEmpty());
        Screenshots.save(window.scene(), "75-backup-failed");
        assertNoOverflow(robot);
    }

    @Test
    void aDamagedWorkspaceIsMendedFromTheTroubleItself(FxRobot robot) throws IOException {
        for (String name : new String[] {"keyring.json", "keyring.copy.json"}) {
            if (Files.exists(folder.resolve("Ruhu").resolve(name))) {
                Files.writeString(folder.resolve("Ruhu").resolve(name), "{");
            }
        }
        open(folder);
        // the users stand in the damaged file, and so it is found before anybody types
        window.await("#trouble-mend");
        Screenshots.save(window.scene(), "76-damaged");
        robot.clickOn("#trouble-mend");
        window.await("#mend-password");
        Screenshots.save(window.scene(), "77-mend");
        robot.clickOn("#mend-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#mend-done");
        Screenshots.save(window.scene(), "78-mended");
        robot.type(KeyCode.ENTER);
        enter(robot);
    }

    @Test
    void aNewComputerBeginsWithABackUp(FxRobot robot) throws IOException {
        Path fresh = Files.createDirectories(folder.resolve("new computer"));
        open(fresh);
        window.await("#welcome-restore");
        Screenshots.save(window.scene(), "79-welcome-restore");
        robot.clickOn("#welcome-restore");
        window.await("#restore-folder");
        Screenshots.save(window.scene(), "80-restore-nothing");
        window.files().choose(backUps());
        robot.clickOn("#restore-folder");
        window.await("rows", () -> robot.lookup("#restore-table").queryAs(TableView.class).getItems().size() >= 2);
        robot.clickOn("#restore-next");
        window.await("#restore-password");
        robot.clickOn("#restore-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#restore-done");
        robot.type(KeyCode.ENTER);
        enter(robot);
        assertTrue(Files.exists(fresh.resolve("Ruhu/workspace.json")));
    }

    @Test
    void closingTheWindowBacksUpFirst(FxRobot robot) {
        open(folder);
        enter(robot);
        int before = FoundBackUp.in(backUps()).size();
        var closed = new AtomicBoolean();
        Platform.runLater(() -> window.leave(() -> closed.set(true)));
        window.await("the end", closed::get);
        var all = FoundBackUp.in(backUps());
        assertEquals(before + 1, all.size());
        assertEquals(BackUpReason.EXIT, all.getFirst().facts().orElseThrow().why().orElseThrow());
        assertFalse(robot.lookup("#trouble").tryQuery().isPresent());
    }
}
