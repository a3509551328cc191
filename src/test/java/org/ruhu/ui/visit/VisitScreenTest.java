package org.ruhu.ui.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.model.VisitState;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.Screenshots;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Fonts;
import org.ruhu.ui.kit.Look;
import org.ruhu.work.Answers;
import org.ruhu.work.Entry;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.Progress;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Fills the household visit form at the keyboard, in a real window over a real workspace. */
@ExtendWith(ApplicationExtension.class)
class VisitScreenTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();
    /** Answers typed into questions that are not choices; everything else that is a number is 0. */
    private static final Map<String, String> TYPED = Map.of("checker_1", "次旦", "checker_2", "洛桑", "visit_place", "户内",
        "a_short", "52000", "b_short", "18000", "e_short", "3000", "phone", "12000000017");
    /** Number of the choice to press where it is not the first. */
    private static final Map<String, String> PRESSED = Map.of("work", "2", "changed", "1", "events", "1");

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(21);
    private final AtomicInteger left = new AtomicInteger();
    private Workspace workspace;
    private Desk desk;
    private Stage stage;
    private VisitWork work;
    private VisitScreen screen;

    @Start
    void start(Stage shown) {
        stage = shown;
        Fonts.load();
        Look.apply();
        desk = new Desk(failure -> {
            throw new IllegalStateException(failure);
        });
        workspace = desk.now(() -> Workspace.create(folder.resolve("w"), Role.FIELD, "格桑", PASSWORD, env));
        desk.now(() -> {
            var importPackage = new ImportPackage(workspace);
            return importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(
                new SmallDistrict().write(folder.resolve("task.json")), Progress.NONE), Progress.NONE);
        });
        show();
    }

    private void show() {
        work = desk.now(() -> VisitWork.open(workspace, new ReadHousehold(workspace).byNumber(SmallDistrict.FIRST)
            .orElseThrow()));
        screen = new VisitScreen(desk, new Texts(Lang.ZH), work, left::incrementAndGet);
        Scene scene = new Scene(new StackPane(screen.view()), 1366, 768);
        Look.apply(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        screen.shown();
    }

    @AfterEach
    void close() {
        desk.now(() -> {
            workspace.close();
            return true;
        });
        desk.close();
    }

    /** Path of the question that has the focus. */
    private String here() {
        waitForFxEvents();
        for (Node node = stage.getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node.getId() != null && node.getId().startsWith("row:")) {
                return node.getId().substring(4);
            }
        }
        return "";
    }

    private String words(String id) {
        waitForFxEvents();
        return ((Label) stage.getScene().lookup(id)).getText();
    }

    private Node node(String id) {
        return stage.getScene().getRoot().lookupAll("*").stream()
            .filter(candidate -> id.equals("#" + candidate.getId())).findFirst().orElse(null);
    }

    private void press(FxRobot robot, String id) {
        waitForFxEvents();
        robot.interact(() -> ((javafx.scene.control.Button) node(id)).fire());
        waitForFxEvents();
    }

    /** Answers the question in focus as a person would: digits choose, text is typed, Enter goes on. */
    private void answer(FxRobot robot, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        List<Form.Choice> choices = work.session().choices(path);
        if (!work.session().kept(path).isEmpty() && !PRESSED.containsKey(name)) {
            robot.type(KeyCode.ENTER);
        } else if (choices.isEmpty()) {
            boolean number = work.session().required(path) || name.endsWith("_short");
            String typed = TYPED.getOrDefault(name, number ? "0" : "");
            robot.write(typed).type(KeyCode.ENTER);
        } else {
            robot.type(KeyCode.valueOf("DIGIT" + PRESSED.getOrDefault(name, "1")));
            if (here().equals(path)) {
                robot.type(KeyCode.ENTER);
            }
        }
    }

    private void fill(FxRobot robot) {
        String before = "";
        String page = "";
        for (String path = here(); !path.equals(before); path = here()) {
            String top = path.replaceAll("/.*", "");
            if (!top.equals(page)) {
                page = top;
                Screenshots.save(stage.getScene(), "visit-" + page.replaceAll("\\[.*", ""));
            }
            before = path;
            answer(robot, path);
        }
    }

    @Test
    void aWholeFormIsFilledAtTheKeyboardAlone(FxRobot robot) {
        fill(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFxEvents();
        Screenshots.save(stage.getScene(), "visit-open");
        List<Finding> open = work.blocking();
        assertTrue(open.stream().allMatch(finding -> finding.level() == Form.Level.SUSPECT), open.toString());
        for (int i = 0; i < 20 && !work.blocking().isEmpty(); i++) {
            robot.type(KeyCode.F8);
            waitForFxEvents();
            String key = work.blocking().stream().map(finding -> "#confirm:" + finding.key())
                .filter(id -> node(id) != null).findFirst().orElseThrow();
            press(robot, key);
            press(robot, "#reason:seen");
        }
        Screenshots.save(stage.getScene(), "visit-confirmed");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFxEvents();
        assertEquals("本户入户已完成并保存", words("#summary-title"));
        Screenshots.save(stage.getScene(), "visit-summary");
        robot.type(KeyCode.ENTER);
        assertEquals(1, left.get());
        var household = desk.now(() -> new ReadHousehold(workspace).read(work.page().household().id()));
        assertEquals(VisitState.DONE, household.state());
        assertEquals("67000", household.visits().getFirst().perHead());
    }
}
