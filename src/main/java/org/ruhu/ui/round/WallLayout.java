package org.ruhu.ui.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where everything of the wall stands, in pixels from its upper left corner: a heading for each village, below it a block of squares for
 * each grid with the grid's name at the left. Villages and grids of which nothing is shown take no room.
 */
final class WallLayout {
    /** @param width of the wall. @param label of the grids' names. @param heading height of a village's. @param line least height of a block. @param pitch from square to square */
    record Sizes(double width, double label, double heading, double line, double pitch) {
        int columns() {
            return Math.max(1, (int) ((width - label) / pitch));
        }
    }

    /** A part of the wall from one side to the other. */
    sealed interface Band {
        double top();

        double height();

        default double bottom() {
            return top() + height();
        }
    }

    record Heading(double top, double height, String village, int done, int all) implements Band {}

    record Block(double top, double height, WallCells.Group group) implements Band {}

    /** Where a square is. */
    record At(double x, double y) {}

    private static final double GAP = 6;

    private final Sizes sizes;
    private final List<Band> bands = new ArrayList<>();
    private double height;

    WallLayout(WallCells cells, Sizes sizes) {
        this.sizes = sizes;
        List<WallCells.Group> groups = cells.groups();
        for (int i = 0; i < groups.size();) {
            int end = i;
            while (end < groups.size() && groups.get(end).village().equals(groups.get(i).village())) {
                end++;
            }
            village(groups.subList(i, end));
            i = end;
        }
    }

    private void village(List<WallCells.Group> grids) {
        if (grids.stream().allMatch(grid -> grid.count() == 0)) {
            return;
        }
        bands.add(new Heading(height, sizes.heading(), grids.getFirst().some().villageName(), grids.stream().mapToInt(WallCells.Group::done).sum(),
            grids.stream().mapToInt(WallCells.Group::all).sum()));
        height += sizes.heading();
        for (WallCells.Group grid : grids) {
            if (grid.count() > 0) {
                double tall = Math.max(sizes.line(), rows(grid) * sizes.pitch()) + GAP;
                bands.add(new Block(height, tall, grid));
                height += tall;
            }
        }
    }

    private int rows(WallCells.Group grid) {
        return (grid.count() + sizes.columns() - 1) / sizes.columns();
    }

    Sizes sizes() {
        return sizes;
    }

    double height() {
        return height;
    }

    /** What can be seen between two heights. */
    List<Band> between(double from, double to) {
        int first = index(from);
        int end = first;
        while (end < bands.size() && bands.get(end).top() < to) {
            end++;
        }
        return bands.subList(first, end);
    }

    /** The first band that ends below a height; their number if none does. */
    private int index(double y) {
        int low = 0;
        int high = bands.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (bands.get(middle).bottom() > y) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    At at(int cell) {
        Block block = block(cell);
        int within = cell - block.group().first();
        return new At(sizes.label() + within % sizes.columns() * sizes.pitch(), block.top() + within / sizes.columns() * sizes.pitch());
    }

    /** The square at a point; -1 where there is none. */
    int cell(double x, double y) {
        int index = index(y);
        if (x < sizes.label() || index == bands.size() || !(bands.get(index) instanceof Block block)) {
            return -1;
        }
        int column = (int) ((x - sizes.label()) / sizes.pitch());
        int within = (int) ((y - block.top()) / sizes.pitch()) * sizes.columns() + column;
        return column < sizes.columns() && within < block.group().count() && y >= block.top() ? block.group().first() + within : -1;
    }

    /** The square above or below, in the grid before or after where this one ends. @param by rows down; negative: up */
    int vertically(int cell, int by) {
        int now = cell;
        for (int i = 0; i < Math.abs(by); i++) {
            now = by > 0 ? below(now) : above(now);
        }
        return now;
    }

    private int below(int cell) {
        WallCells.Group group = block(cell).group();
        int columns = sizes.columns();
        int within = cell - group.first();
        if (within / columns < rows(group) - 1) {
            return group.first() + Math.min(within + columns, group.count() - 1);
        }
        return after(group).map(next -> next.first() + Math.min(within % columns, next.count() - 1)).orElse(cell);
    }

    private int above(int cell) {
        WallCells.Group group = block(cell).group();
        int columns = sizes.columns();
        int within = cell - group.first();
        if (within >= columns) {
            return cell - columns;
        }
        return before(group).map(last -> last.first() + Math.min((rows(last) - 1) * columns + within % columns, last.count() - 1)).orElse(cell);
    }

    private Optional<WallCells.Group> after(WallCells.Group group) {
        return blocks().stream().map(Block::group).filter(other -> other.first() > group.first()).findFirst();
    }

    private Optional<WallCells.Group> before(WallCells.Group group) {
        return blocks().reversed().stream().map(Block::group).filter(other -> other.first() < group.first()).findFirst();
    }

    private List<Block> blocks() {
        return bands.stream().filter(Block.class::isInstance).map(Block.class::cast).toList();
    }

    /** The block in which a square is. */
    Block block(int cell) {
        int low = 0;
        int high = bands.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (first(middle) <= cell) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return (Block) bands.get(low);
    }

    /** The first square at or after a band. */
    private int first(int band) {
        return bands.get(band) instanceof Block block ? block.group().first() : ((Block) bands.get(band + 1)).group().first();
    }
}
