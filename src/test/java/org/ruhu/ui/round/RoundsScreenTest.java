package org.ruhu.ui.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.HandClock;
import org.ruhu.demo.DemoPackage;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Role;
import org.ruhu.ui.Screenshots;
import org.ruhu.ui.TestWindow;
import org.ruhu.ui.visit.VisitScreen;
import org.ruhu.work.Answers;
import org.ruhu.work.ImportPackage;
import org.ruhu.work.PrintSheets;
import org.ruhu.work.Progress;
import org.ruhu.work.Route;
import org.ruhu.work.SheetSelection;
import org.ruhu.work.VisitWork;
import org.ruhu.work.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A team looks at its round: the wall, the days, today's route; by keyboard. */
@ExtendWith(ApplicationExtension.class)
class RoundsScreenTest {
    private static final String PASSWORD = "correct horse";
    private static final int VISITS = 40;

    @TempDir
    private Path folder;

    private TestWindow window;
    private int completed;

    @Start
    void start(Stage stage) throws IOException {
        var clock = new HandClock();
        var env = clock.env(31);
        Path task = folder.resolve("task.json");
        try (OutputStream out = Files.newOutputStream(task);
             Workspace made = Workspace.create(folder.resolve("Ruhu"), Role.FIELD, "格桑", PASSWORD.toCharArray(), env)) {
            new DemoPackage(300, 3).write(out, OutputStream.nullOutputStream());
            var use = new ImportPackage(made);
            use.run((ImportPackage.Preview.Ready) use.preview(task, Progress.NONE), Progress.NONE);
            completed = visits(made, clock);
        }
        window = new TestWindow(stage, folder, env, VisitScreen::new);
    }

    /** Some households on several days, one in four of them not reached; those whose data are doubtful stay open. */
    private static int visits(Workspace made, HandClock clock) {
        List<HouseholdId> households = new PrintSheets(made).select(new SheetSelection.Everything());
        int completed = 0;
        for (int i = 0; i < VISITS; i++) {
            VisitWork work = VisitWork.open(made, households.get(3 * i));
            if (i % 4 == 1) {
                work.answer("a/visit_result", "6");
            }
            Answers.all(work);
            completed += work.complete() instanceof VisitWork.Completion.Completed ? 1 : 0;
            clock.pass(Duration.ofHours(i % 4 == 3 ? 24 : 1));
        }
        return completed;
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void enter(FxRobot robot) {
        robot.clickOn("#login-password").write(PASSWORD).type(KeyCode.ENTER);
        window.await("#home");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
    }

    private void said(FxRobot robot, String query, String words) {
        window.await(words, () -> robot.lookup(query).tryQuery().isPresent() && window.words(robot, query).contains(words));
    }

    @Test
    void theWallIsWalkedFilteredAndPrintedAndOpensAHousehold(FxRobot robot) {
        enter(robot);
        said(robot, "#wall-count", "有结果 " + completed + " / 300 户");
        robot.interact(() -> robot.lookup("#wall").query().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN);
        said(robot, "#wall-line", "9901");
        Screenshots.save(window.scene(), "114-rounds-wall");
        robot.clickOn("#wall-by-persons");
        said(robot, "#wall-count", "人");
        Screenshots.save(window.scene(), "115-rounds-wall-persons");
        robot.clickOn("#wall-by-households").clickOn("#wall-todo");
        Screenshots.save(window.scene(), "116-rounds-wall-todo");
        window.files().choose(folder.resolve("list.pdf"));
        robot.clickOn("#wall-print");
        window.await("#printed");
        assertTrue(Files.exists(folder.resolve("list.pdf")));
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> robot.lookup("#wall").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        String no = window.words(robot, "#wall-line").split(" ")[0];
        robot.type(KeyCode.ENTER);
        said(robot, "#household-no", no);
    }

    @Test
    void progressIsAPlotATableAndAPaper(FxRobot robot) {
        enter(robot);
        window.await("#rounds-progress");
        robot.clickOn("#rounds-progress");
        window.await("#days-print");
        window.await("read", () -> !robot.lookup("#teams-print").query().isDisabled());
        Screenshots.save(window.scene(), "117-rounds-progress");
        robot.clickOn("#days-astable");
        assertEquals(Integer.toString(completed), robot.lookup("#days-table").<TableView<List<String>>>query().getItems().getLast().getLast());
        robot.clickOn("#days-astable");
        robot.clickOn("#teams-astable");
        TableView<?> table = robot.lookup("#teams-table").query();
        assertTrue(table.getItems().size() > 1);
        Screenshots.save(window.scene(), "118-rounds-progress-table");
        for (boolean bars : new boolean[] {false, true}) {
            Path file = folder.resolve("teams" + bars + ".pdf");
            window.files().choose(file);
            robot.clickOn("#teams-print");
            window.await("#printed");
            robot.type(KeyCode.ESCAPE);
            assertTrue(Files.exists(file));
            robot.clickOn("#teams-astable");
        }
    }

    @Test
    void theRouteIsPutInOrderPrintedAndBegun(FxRobot robot) {
        enter(robot);
        window.await("#rounds-route");
        robot.clickOn("#rounds-route");
        window.await("#route-list");
        ListView<Route.Stop> list = robot.lookup("#route-list").query();
        int must = (int) list.getItems().stream().filter(Route.Stop::first).count();
        Route.Stop second = list.getItems().get(must + 1);
        robot.interact(() -> {
            list.getSelectionModel().select(must + 1);
            list.requestFocus();
        });
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertEquals(second, list.getItems().get(must));
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertEquals(second, list.getItems().get(must), "those that must be visited stay above");
        Screenshots.save(window.scene(), "119-rounds-route");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.await("#home");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        window.await("the route as it was left", () -> robot.lookup("#route-list").tryQuery().isPresent()
            && robot.lookup("#route-list").<ListView<Route.Stop>>query().getItems().get(must).household().equals(second.household()));
        robot.clickOn("#route-print");
        said(robot, "#print-count", "共");
        Screenshots.save(window.scene(), "120-rounds-route-print");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
        window.await("#route-list");
        robot.interact(() -> {
            robot.lookup("#route-list").<ListView<Route.Stop>>query().getSelectionModel().select(must);
            robot.lookup("#route-list").query().requestFocus();
        });
        robot.type(KeyCode.ENTER);
        window.await("#visit");
        robot.type(KeyCode.ESCAPE);
        window.await("#household-no");
    }

    @Test
    void aHouseholdOfTheRouteIsDragged(FxRobot robot) {
        enter(robot);
        window.await("#rounds-route");
        robot.clickOn("#rounds-route");
        window.await("#route-list");
        ListView<Route.Stop> list = robot.lookup("#route-list").query();
        int must = (int) list.getItems().stream().filter(Route.Stop::first).count();
        Route.Stop third = list.getItems().get(must + 2);
        robot.drag(third.no()).dropTo(list.getItems().get(must).no());
        window.await("it is dropped", () -> list.getItems().get(must).equals(third));
    }

    @Test
    void aPersonsRecordIsOpenedFromTheHousehold(FxRobot robot) {
        enter(robot);
        said(robot, "#wall-count", "/ 300 户");
        robot.interact(() -> robot.lookup("#wall").query().requestFocus());
        robot.type(KeyCode.ENTER);
        window.await("#household-members");
        Screenshots.save(window.scene(), "121-household");
        robot.interact(() -> {
            TableView<?> members = robot.lookup("#household-members").query();
            members.getSelectionModel().selectFirst();
            members.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        window.await("#record-history");
        TableView<?> history = robot.lookup("#record-history").query();
        assertTrue(history.getItems().toString().contains("首次登记"));
        Screenshots.save(window.scene(), "122-person");
        robot.type(KeyCode.ESCAPE);
        window.await("#household-record");
        robot.clickOn("#household-record");
        window.await("#record-history");
        Screenshots.save(window.scene(), "123-household-record");
    }

    @Test
    void aTeamLooksAtTheRoundAndDoesNothingWithIt(FxRobot robot) {
        enter(robot);
        window.await("#rounds-manage");
        robot.clickOn("#rounds-manage");
        window.await("#round-name");
        window.await("#account-villages");
        Screenshots.save(window.scene(), "124-rounds-list");
        assertTrue(robot.lookup("#round-close").tryQuery().isEmpty());
        assertTrue(robot.lookup("#round-new").tryQuery().isEmpty());
    }

    @Test
    void aClueIsReportedDecidedWithAReasonAndKept(FxRobot robot) {
        enter(robot);
        window.await("#rounds-clues");
        robot.clickOn("#rounds-clues");
        TableView<List<String>> clues = robot.lookup("#clues").query();
        window.await("read", () -> !clues.getItems().isEmpty());
        int open = clues.getItems().size();
        said(robot, "#clue-counts", "待研判 " + open + " 条，其中超期 0 条");
        Screenshots.save(window.scene(), "150-clues");
        robot.clickOn("#clue-report");
        window.await("#roster-said");
        robot.clickOn("#roster-go");
        said(robot, "#roster-said", "写明发现了什么");
        robot.clickOn("#roster-what").write("雪灾，死亡牦牛7头");
        Screenshots.save(window.scene(), "151-clue-report");
        robot.clickOn("#roster-go");
        said(robot, "#clue-counts", "待研判 " + (open + 1) + " 条");
        robot.clickOn("#clue-refused");
        window.await("#roster-reason");
        robot.clickOn("#roster-go");
        said(robot, "#roster-said", "原因");
        robot.clickOn("#roster-reason").write("已有儿子赡养").clickOn("#roster-go");
        said(robot, "#clue-counts", "待研判 " + open + " 条");
        robot.clickOn("#clue-all");
        window.await("all", () -> clues.getItems().size() == open + 1);
        robot.interact(() -> clues.getSelectionModel().selectLast());
        said(robot, "#clue-chosen", "不纳入：已有儿子赡养");
        Screenshots.save(window.scene(), "152-clues-all");
    }
}
