package org.ruhu.ui.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.model.Env;
import org.ruhu.model.Role;
import org.ruhu.model.VisitState;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.ChosenFiles;
import org.ruhu.ui.FormTyping;
import org.ruhu.ui.Screenshots;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Fonts;
import org.ruhu.ui.kit.Look;
import org.ruhu.ui.kit.RosterView;
import org.ruhu.ui.kit.Surroundings;
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
    private final FaultDisk disk = new FaultDisk(21);
    private final Path folder = disk.root();

    private final Env env = TestEnv.of(21);
    private final AtomicInteger left = new AtomicInteger();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
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
        desk = new Desk(failures::add);
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
        screen = new VisitScreen(new Surroundings(desk, new Texts(Lang.ZH), new ChosenFiles(),
            new SimpleObjectProperty<>(RosterView.CARDS)), work, left::incrementAndGet);
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
        assertEquals(List.of(), failures);
    }

    private String words(String id) {
        waitForFxEvents();
        return ((Label) stage.getScene().lookup(id)).getText();
    }

    @Test
    void aWholeFormIsFilledAtTheKeyboardAlone(FxRobot robot) {
        var typing = new FormTyping(robot, stage.getScene(), work);
        assertEquals(Set.of("a", "d", "e", "f", "g", "h", "i", "k", "l", "m", "member"), typing.fill("visit"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForFxEvents();
        Screenshots.save(stage.getScene(), "visit-open");
        List<Finding> open = work.blocking();
        assertTrue(open.stream().allMatch(finding -> finding.level() == Form.Level.SUSPECT), open.toString());
        typing.confirmAll();
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

    @Test
    void theFormComesBackAtTheQuestionWhereItWasLeft(FxRobot robot) {
        robot.type(KeyCode.DIGIT1).type(KeyCode.ENTER);
        waitForFxEvents();
        String place = new FormTyping(robot, stage.getScene(), work).here();
        assertEquals("a/visit_result", place);
        robot.type(KeyCode.ESCAPE);
        assertEquals(1, left.get());
        robot.interact(this::show);
        assertEquals(place, new FormTyping(robot, stage.getScene(), work).here());
        assertEquals("1", work.session().value("a/address_same"));
    }

    @Test
    void whatCouldNotBeSavedIsShownAsNotSavedAndIsNotLeftUnseen(FxRobot robot) {
        robot.type(KeyCode.DIGIT1);
        waitForFxEvents();
        assertTrue(words("#saved").startsWith("已保存"), words("#saved"));
        disk.fail(0, FaultDisk.Fault.CRASH);
        robot.type(KeyCode.ENTER).type(KeyCode.DIGIT2);
        waitForFxEvents();
        desk.now(() -> true); // what was typed has had its turn
        assertEquals("没有保存", words("#saved"));
        Screenshots.save(stage.getScene(), "visit-not-saved");
        disk.heal();
        assertEquals("", work.session().value("a/visit_result"));
        robot.type(KeyCode.ESCAPE);
        assertEquals(0, left.get());
        failures.clear(); // the place where the person is may have failed to be kept too
    }
}
