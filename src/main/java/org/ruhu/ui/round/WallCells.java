package org.ruhu.ui.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruhu.model.Square;
import org.ruhu.model.SquareState;

/**
 * The small squares of the wall, one a household or one a person, in the order of villages and grids; those that a filter leaves out
 * are not among them. A person stands where the household stands until there is a status mark.
 */
final class WallCells {
    /** What one square stands for. */
    enum By { HOUSEHOLDS, PERSONS }

    /** A grid. @param some one of its households. @param first of its squares. @param done with a result, whether shown or not. @param all whether shown or not */
    record Group(Square some, int first, int count, int done, int all) {
        String village() {
            return some.village();
        }
    }

    private final List<Square> squares;
    private final By by;
    private final Set<SquareState> shown;
    private final List<Group> groups = new ArrayList<>();
    private final Map<SquareState, Integer> counts = new EnumMap<>(SquareState.class);
    private int[] household = new int[256];
    private SquareState[] state = new SquareState[256];
    private int size;

    /** @param shown states that are shown; empty: all */
    WallCells(List<Square> squares, By by, Set<SquareState> shown) {
        this.squares = squares;
        this.by = by;
        this.shown = shown;
        for (int i = 0; i < squares.size();) {
            i = group(i);
        }
    }

    private int group(int from) {
        Square head = squares.get(from);
        int first = size;
        int done = 0;
        int all = 0;
        int i = from;
        for (; i < squares.size() && squares.get(i).grid().equals(head.grid()) && squares.get(i).village().equals(head.village()); i++) {
            Square square = squares.get(i);
            add(i, square);
            done += by == By.PERSONS ? square.personsDone() : square.outcome().isEmpty() ? 0 : 1;
            all += weight(square);
        }
        groups.add(new Group(head, first, size - first, done, all));
        return i;
    }

    private int weight(Square square) {
        return by == By.PERSONS ? square.persons() : 1;
    }

    private void add(int index, Square square) {
        for (int slot = 0; slot < weight(square); slot++) {
            SquareState now = by == By.PERSONS ? person(square, slot) : square.state();
            counts.merge(now, 1, Integer::sum);
            if (shown.isEmpty() || shown.contains(now)) {
                put(index, now);
            }
        }
    }

    private static SquareState person(Square square, int slot) {
        return slot < square.personsDone() ? SquareState.DONE : square.state() == SquareState.DONE ? SquareState.TODO : square.state();
    }

    private void put(int index, SquareState now) {
        if (size == household.length) {
            household = Arrays.copyOf(household, 2 * size);
            state = Arrays.copyOf(state, 2 * size);
        }
        household[size] = index;
        state[size] = now;
        size++;
    }

    int size() {
        return size;
    }

    Square square(int cell) {
        return squares.get(household[cell]);
    }

    SquareState state(int cell) {
        return state[cell];
    }

    /** Whether the next square belongs to the same household. */
    boolean joined(int cell) {
        return cell + 1 < size && household[cell] == household[cell + 1];
    }

    /** The first square of a household; -1 if none is shown. */
    int find(Square wanted) {
        for (int cell = 0; cell < size; cell++) {
            if (square(cell).household().equals(wanted.household())) {
                return cell;
            }
        }
        return -1;
    }

    List<Group> groups() {
        return groups;
    }

    /** How many there are in each state, whether shown or not. */
    int count(SquareState of) {
        return counts.getOrDefault(of, 0);
    }

    int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
