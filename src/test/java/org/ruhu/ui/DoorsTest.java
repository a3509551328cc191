package org.ruhu.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.demo.DemoPackage;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.work.Entry;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An existing workspace at the door: who may come in, and which files. */
@ExtendWith(ApplicationExtension.class)
class DoorsTest {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(12);
    private TestWindow window;

    @Start
    void start(Stage stage) {
        Workspace.create(folder.resolve("Ruhu"), Role.FIELD, "格桑", PASSWORD.toCharArray(), env).close();
        window = new TestWindow(stage, folder, env, (around, work, leave) -> {
            throw new IllegalStateException("no form in this test");
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void enter(FxRobot robot) {
        robot.clickOn("#login-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#home");
    }

    @Test
    void wrongPasswordsAreCountedAndTheRightOneEnters(FxRobot robot) {
        for (int i = 1; i <= 3; i++) {
            robot.clickOn("#login-password").write("wrong " + i).type(KeyCode.ENTER);
            String said = "密码不对，已连续输错 " + i + " 次。";
            window.await(said, () -> robot.lookup("#login-said").queryAs(Label.class).getText().equals(said));
        }
        enter(robot);
        window.await("#home-import");
        Screenshots.save(window.scene(), "30-home-empty");
    }

    @Test
    void aWorkspaceInUseIsRefusedInWords(FxRobot robot) {
        Entry other = Workspace.open(folder.resolve("Ruhu"), PASSWORD.toCharArray(), env);
        try (Workspace held = assertInstanceOf(Entry.Open.class, other).workspace()) {
            robot.clickOn("#login-password").write(PASSWORD).type(KeyCode.ENTER);
            window.await("in use", () -> robot.lookup("#login-said").queryAs(Label.class).getText().contains("另一个程序"));
            assertEquals("格桑", held.userName());
        }
    }

    @Test
    void whatIsSoundOfAFileThatWasCutShortIsTakenIn(FxRobot robot) throws IOException {
        var whole = new ByteArrayOutputStream();
        new DemoPackage(400, 1).write(whole, OutputStream.nullOutputStream());
        Path cut = Files.write(folder.resolve("cut.json"), Arrays.copyOf(whole.toByteArray(), whole.size() * 4 / 5));
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.await("#import-choose");
        window.files().choose(cut);
        robot.clickOn("#import-choose");
        window.await("#import-salvage");
        Screenshots.save(window.scene(), "33-salvage");
        robot.clickOn("#import-salvage");
        window.await("#import-onwards");
        window.await("#demo-banner");
    }

    @Test
    void aDamagedPackageIsRefusedAndAGoodOneTakenIn(FxRobot robot) throws IOException {
        Path good = new SmallDistrict().write(folder.resolve("task.json"));
        Path bad = folder.resolve("bad.json");
        Files.writeString(bad, Files.readString(good).replace("演示一村", "演示七村"));
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.await("#import-choose");
        window.files().choose(bad);
        robot.clickOn("#import-choose");
        window.await("#import-again");
        Screenshots.save(window.scene(), "31-refused");
        window.files().choose(good);
        robot.clickOn("#import-again").clickOn("#import-choose");
        window.await("#import-agree");
        Screenshots.save(window.scene(), "32-preview-in-shell");
        robot.clickOn("#import-agree");
        window.await("#import-onwards");
        window.await("#demo-banner");
        assertTrue(robot.lookup("#status-round").tryQuery().isPresent());
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndLeavesNoFile(FxRobot robot) throws IOException {
        Path good = new SmallDistrict().write(folder.resolve("task.json"));
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.await("#export-start");
        window.files().choose(good.resolve("out.json"));
        robot.clickOn("#export-start");
        window.await("#trouble");
        Screenshots.save(window.scene(), "33-trouble");
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#export-start").tryQuery().isPresent());
    }

    @Test
    void theLanguageChangesAtOnceAndIsRemembered(FxRobot robot) throws IOException {
        robot.clickOn("#language-en");
        assertEquals("Enter", window.words(robot, "#login-enter"));
        assertTrue(Files.readString(folder.resolve("settings.properties")).contains("EN"));
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        robot.clickOn("#settings-130");
        Screenshots.save(window.scene(), "34-settings-large");
    }
}
