package org.ruhu.ui.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Square;
import org.ruhu.model.SquareState;

/** Where the squares of the wall stand, and which is where. */
class WallLayoutTest {
    private static final WallLayout.Sizes SIZES = new WallLayout.Sizes(100 + 10 * 16, 100, 30, 20, 16);

    private static Square square(int village, int grid, int no, SquareState state, int persons, int done) {
        return new Square(new HouseholdId(new UUID(village, no)), "v" + village, "村" + village, new GridId(new UUID(village, grid)), "网格" + grid,
            "组", village + "-" + no, "户主", state, state == SquareState.DONE ? "1" : "", persons, done);
    }

    private static List<Square> random(long seed) {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        List<Square> all = new ArrayList<>();
        for (int village = 0; village < 5; village++) {
            for (int grid = 0; grid < 4; grid++) {
                int households = random.nextInt(60);
                for (int no = 0; no < households; no++) {
                    int persons = random.nextInt(6);
                    all.add(square(village, grid, no + 100 * grid, SquareState.values()[random.nextInt(6)], persons, random.nextInt(persons + 1)));
                }
            }
        }
        return all;
    }

    @Test
    void aSquareIsFoundWhereItIsDrawn() {
        long seed = System.nanoTime();
        List<Square> all = random(seed);
        for (WallCells.By by : WallCells.By.values()) {
            for (Set<SquareState> shown : List.of(Set.<SquareState>of(), EnumSet.of(SquareState.TODO))) {
                var cells = new WallCells(all, by, shown);
                var layout = new WallLayout(cells, SIZES);
                for (int cell = 0; cell < cells.size(); cell++) {
                    WallLayout.At at = layout.at(cell);
                    assertEquals(cell, layout.cell(at.x() + 3, at.y() + 3), "seed " + seed);
                    int down = layout.vertically(cell, 1);
                    assertTrue(down == cell || layout.at(down).y() > at.y(), "seed " + seed);
                    int up = layout.vertically(cell, -1);
                    assertTrue(up == cell || layout.at(up).y() < at.y(), "seed " + seed);
                }
            }
        }
    }

    @Test
    void everyHouseholdAndEveryPersonHasASquare() {
        List<Square> all = random(7);
        assertEquals(all.size(), new WallCells(all, WallCells.By.HOUSEHOLDS, Set.of()).size());
        var persons = new WallCells(all, WallCells.By.PERSONS, Set.of());
        assertEquals(all.stream().mapToInt(Square::persons).sum(), persons.size());
        assertEquals(all.stream().mapToInt(Square::personsDone).sum(), persons.count(SquareState.DONE));
    }

    @Test
    void aFilterHidesSquaresAndKeepsTheCounts() {
        List<Square> all = List.of(square(1, 1, 1, SquareState.DONE, 2, 2), square(1, 1, 2, SquareState.TODO, 3, 0),
            square(1, 2, 3, SquareState.DONE, 1, 1));
        var cells = new WallCells(all, WallCells.By.HOUSEHOLDS, EnumSet.of(SquareState.TODO));
        assertEquals(1, cells.size());
        assertEquals(2, cells.count(SquareState.DONE));
        assertEquals(new WallCells.Group(all.getFirst(), 0, 1, 1, 2), cells.groups().getFirst());
        // the second grid has nothing to show and takes no room
        assertEquals(2, new WallLayout(cells, SIZES).between(0, 1000).size());
    }

    @Test
    void thePersonOfADoneHouseholdWithoutAMarkIsStillToDo() {
        var cells = new WallCells(List.of(square(1, 1, 1, SquareState.DONE, 3, 2)), WallCells.By.PERSONS, Set.of());
        assertEquals(List.of(SquareState.DONE, SquareState.DONE, SquareState.TODO), List.of(cells.state(0), cells.state(1), cells.state(2)));
        assertTrue(cells.joined(0));
    }

    @Test
    void theArrowsGoFromOneGridIntoTheNext() {
        List<Square> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(square(1, 1, i, SquareState.TODO, 1, 0));
        }
        all.add(square(2, 1, 20, SquareState.TODO, 1, 0));
        var layout = new WallLayout(new WallCells(all, WallCells.By.HOUSEHOLDS, Set.of()), SIZES);
        assertEquals(10, layout.vertically(0, 1));
        assertEquals(11, layout.vertically(5, 1), "the last row is shorter");
        assertEquals(12, layout.vertically(11, 1), "the next village");
        assertEquals(10, layout.vertically(12, -1));
        assertEquals(12, layout.vertically(0, 99));
    }
}
