package org.ruhu.ui.round;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;
import org.ruhu.model.SquareState;

/** Draws what can be seen of the wall, and nothing else. */
final class WallPainter {
    private static final double SPACE = 2;
    private static final double MARGIN = 8;

    private final WallColours colours;
    private final Map<SquareState, Image> pictures = new EnumMap<>(SquareState.class);
    private double side;
    private double scale;

    /** Says how many of how many have a result. */
    interface Counting {
        String words(int done, int all);
    }

    /** @param top how far it is scrolled down. @param focus square with the keys, or -1. @param hover square under the mouse, or -1 */
    record Sight(double top, double height, int focus, int hover) {}

    WallPainter(WallColours colours) {
        this.colours = colours;
    }

    /** Other colours or another screen: the squares are drawn anew. */
    void forget() {
        pictures.clear();
    }

    void paint(GraphicsContext to, WallCells cells, WallLayout layout, Counting counting, Sight sight, double screenScale) {
        ready(layout.sizes().pitch() - SPACE, screenScale);
        to.clearRect(0, 0, to.getCanvas().getWidth(), to.getCanvas().getHeight());
        to.setTextBaseline(VPos.CENTER);
        for (WallLayout.Band band : layout.between(sight.top(), sight.top() + sight.height())) {
            switch (band) {
                case WallLayout.Heading heading -> heading(to, heading, counting, layout, sight);
                case WallLayout.Block block -> {
                    label(to, block, counting, layout, sight);
                    squares(to, cells, block, layout, sight);
                }
            }
        }
        mark(to, layout, sight.hover(), sight, false);
        mark(to, layout, sight.focus(), sight, true);
    }

    private void ready(double wanted, double screenScale) {
        if (pictures.isEmpty() || side != wanted || scale != screenScale) {
            side = wanted;
            scale = screenScale;
            var shape = new SquareShape(colours, side);
            for (SquareState state : SquareState.values()) {
                pictures.put(state, shape.picture(state, scale));
            }
        }
    }

    private void heading(GraphicsContext to, WallLayout.Heading heading, Counting counting, WallLayout layout, Sight sight) {
        double y = heading.top() - sight.top() + heading.height() / 2;
        to.setTextAlign(TextAlignment.LEFT);
        to.setFont(colours.headingFont());
        to.setFill(colours.heading());
        to.fillText(heading.village(), 0, y, layout.sizes().label() * 2);
        to.setFont(colours.countFont());
        to.setFill(colours.count());
        to.setTextAlign(TextAlignment.RIGHT);
        to.fillText(counting.words(heading.done(), heading.all()), layout.sizes().width() - MARGIN, y);
    }

    private void label(GraphicsContext to, WallLayout.Block block, Counting counting, WallLayout layout, Sight sight) {
        double y = block.top() - sight.top() + Math.max(layout.sizes().line(), side) / 2;
        String count = counting.words(block.group().done(), block.group().all());
        to.setTextAlign(TextAlignment.LEFT);
        to.setFont(colours.nameFont());
        to.setFill(colours.name());
        to.fillText(block.group().some().gridName(), MARGIN, y, layout.sizes().label() * 0.55);
        to.setFont(colours.countFont());
        to.setFill(colours.count());
        to.setTextAlign(TextAlignment.RIGHT);
        to.fillText(count, layout.sizes().label() - 2 * MARGIN, y);
    }

    private void squares(GraphicsContext to, WallCells cells, WallLayout.Block block, WallLayout layout, Sight sight) {
        int columns = layout.sizes().columns();
        double pitch = layout.sizes().pitch();
        int skipped = Math.max(0, (int) ((sight.top() - block.top()) / pitch)) * columns;
        for (int within = skipped; within < block.group().count(); within++) {
            double y = block.top() - sight.top() + within / columns * pitch;
            if (y > sight.height()) {
                return;
            }
            double x = layout.sizes().label() + within % columns * pitch;
            int cell = block.group().first() + within;
            to.drawImage(pictures.get(cells.state(cell)), x, y, side, side);
            if (cells.joined(cell) && within % columns < columns - 1) {
                to.setFill(colours.edge(SquareState.TODO));
                to.fillRect(x + side - 1, y + side / 2 - 1, SPACE + 2, 2);
            }
        }
    }

    private void mark(GraphicsContext to, WallLayout layout, int cell, Sight sight, boolean focus) {
        if (cell < 0) {
            return;
        }
        WallLayout.At at = layout.at(cell);
        to.setStroke(focus ? colours.focus() : colours.hover());
        to.setLineWidth(focus ? 2.5 : 1.5);
        to.strokeRect(at.x() - 1.5, at.y() - sight.top() - 1.5, side + 3, side + 3);
    }
}
