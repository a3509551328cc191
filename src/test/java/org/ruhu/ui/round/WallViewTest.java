package org.ruhu.ui.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Square;
import org.ruhu.model.SquareState;
import org.ruhu.ui.Screenshots;
import org.ruhu.ui.TestWindow;
import org.ruhu.ui.kit.Fonts;
import org.ruhu.ui.kit.Look;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The wall of a whole district under the keys and the mouse. */
@ExtendWith(ApplicationExtension.class)
class WallViewTest {
    private static final SquareState[] LIKELY = {SquareState.DONE, SquareState.DONE, SquareState.DONE, SquareState.TODO, SquareState.IN_PROGRESS,
        SquareState.DONE, SquareState.NOT_REACHED, SquareState.SECOND_DUE, SquareState.DONE, SquareState.FINDINGS_OPEN};

    private final List<Square> opened = new ArrayList<>();
    private List<Square> squares = List.of();
    private WallView wall;
    private Scene scene;

    @Start
    void start(Stage stage) {
        Fonts.load();
        Look.apply();
        squares = district(25_000);
        wall = new WallView((done, all) -> done + " / " + all, opened::add, () -> { });
        scene = new Scene(new StackPane(wall), TestWindow.WIDTH, TestWindow.HEIGHT);
        Look.apply(scene);
        wall.show(new WallCells(squares, WallCells.By.HOUSEHOLDS, Set.of()));
        stage.setScene(scene);
        stage.show();
        wall.requestFocus();
    }

    private static List<Square> district(int households) {
        var random = new Random(5);
        List<Square> all = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            int village = i / 500;
            int grid = i / 83 % 6;
            SquareState state = LIKELY[random.nextInt(LIKELY.length)];
            boolean todo = state == SquareState.TODO || state == SquareState.IN_PROGRESS;
            all.add(new Square(new HouseholdId(new UUID(1, i)), "v" + village, "演示" + village + "村", new GridId(new UUID(village, grid)),
                "第" + (grid + 1) + "网格", "第一组", "990103001" + (200 + village) + "-" + i, "次仁顿珠", state, todo ? "" : "1", 3, todo ? 0 : 3));
        }
        return all;
    }

    private String looked() {
        return wall.looked().get().map(Square::no).orElse("");
    }

    @Test
    void theKeysGoFromSquareToSquareAndOpenOne(FxRobot robot) {
        assertEquals(squares.getFirst().no(), looked());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.DOWN);
        String there = looked();
        Screenshots.save(scene, "110-wall-district");
        robot.type(KeyCode.ENTER);
        assertEquals(there, opened.getFirst().no());
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).type(KeyCode.END);
        Screenshots.save(scene, "111-wall-scrolled");
        robot.push(KeyCode.CONTROL, KeyCode.END);
        assertEquals(squares.getLast().no(), looked());
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        assertEquals(squares.getLast().no(), looked());
        Screenshots.save(scene, "112-wall-small");
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        assertEquals(squares.getFirst().no(), looked());
    }

    @Test
    void theMouseShowsASquareAndAClickOpensIt(FxRobot robot) {
        double label = 13 * 14.5;
        robot.moveTo(wall).moveTo(wall.localToScreen(label + 3 + 5, 3 + 35 + 5));
        assertEquals(squares.getFirst().no(), looked());
        robot.moveTo(wall.localToScreen(label + 3 + 16 + 5, 3 + 35 + 5));
        assertEquals(squares.get(1).no(), looked());
        robot.clickOn(wall.localToScreen(label + 3 + 16 + 5, 3 + 35 + 5));
        assertEquals(List.of(squares.get(1)), opened);
    }

    @Test
    void theHouseholdWithTheKeysKeepsThemWhileItIsShown(FxRobot robot) {
        robot.type(KeyCode.RIGHT);
        String there = looked();
        robot.interact(() -> wall.show(new WallCells(squares, WallCells.By.PERSONS, Set.of())));
        assertEquals(there, looked());
        Screenshots.save(scene, "113-wall-persons");
        robot.interact(() -> wall.show(new WallCells(squares.subList(100, 200), WallCells.By.HOUSEHOLDS, Set.of())));
        assertTrue(looked().isEmpty());
    }
}
