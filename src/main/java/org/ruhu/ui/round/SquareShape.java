package org.ruhu.ui.round;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;
import org.ruhu.model.SquareState;

/** One small square: a ground and a sign on it, so that neither colour nor sign is needed alone. */
final class SquareShape {
    private final WallColours colours;
    private final double side;

    SquareShape(WallColours colours, double side) {
        this.colours = colours;
        this.side = side;
    }

    /** Drawn once and then copied thousands of times. @param scale pixels of the screen for one of the scene */
    Image picture(SquareState state, double scale) {
        Canvas canvas = new Canvas(side, side);
        draw(canvas.getGraphicsContext2D(), state);
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(Color.TRANSPARENT);
        how.setTransform(new Scale(scale, scale));
        return canvas.snapshot(how, null);
    }

    private void draw(GraphicsContext to, SquareState state) {
        to.setFill(colours.ground(state));
        to.fillRoundRect(0, 0, side, side, side / 4, side / 4);
        to.setStroke(colours.edge(state));
        to.setLineWidth(1);
        to.strokeRoundRect(0.5, 0.5, side - 1, side - 1, side / 4, side / 4);
        to.setStroke(colours.sign(state));
        to.setFill(colours.sign(state));
        to.setLineWidth(Math.max(1, side / 7));
        to.setLineCap(StrokeLineCap.ROUND);
        switch (state) {
            case TODO -> { }
            case IN_PROGRESS -> to.fillRect(1, side / 2, side - 2, side / 2 - 1);
            case DONE -> line(to, .24, .52, .43, .72, .77, .3);
            case NOT_REACHED -> {
                line(to, .28, .28, .72, .72);
                line(to, .72, .28, .28, .72);
            }
            case SECOND_DUE -> {
                line(to, .36, .27, .36, .73);
                line(to, .64, .27, .64, .73);
            }
            case FINDINGS_OPEN -> {
                line(to, .5, .2, .5, .55);
                line(to, .5, .79, .5, .8);
            }
        }
    }

    /** @param points shares of the side, across and down by turns */
    private void line(GraphicsContext to, double... points) {
        to.beginPath();
        to.moveTo(points[0] * side, points[1] * side);
        for (int i = 2; i < points.length; i += 2) {
            to.lineTo(points[i] * side, points[i + 1] * side);
        }
        to.stroke();
    }
}
