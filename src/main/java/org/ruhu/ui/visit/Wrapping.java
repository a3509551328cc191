package org.ruhu.ui.visit;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * A flow pane as high as its rows are at the width it got. Boxes ask for the height at the preferred width, which is not
 * the one they then give.
 */
final class Wrapping extends FlowPane {
    Wrapping() {
        widthProperty().addListener((property, was, now) -> {
            // asked again once this layout is over: during it the request would be lost
            Platform.runLater(this::requestLayout);
        });
    }

    @Override
    protected double computePrefHeight(double asked) {
        double width = getWidth() > 0 ? getWidth() : asked;
        if (width < 0) {
            return super.computePrefHeight(asked);
        }
        double room = width - snappedLeftInset() - snappedRightInset();
        double x = 0;
        double row = 0;
        double height = 0;
        for (Node child : getManagedChildren()) {
            double wide = snapSizeX(child.prefWidth(-1));
            if (x > 0 && x + getHgap() + wide > room) {
                height += row + getVgap();
                x = 0;
                row = 0;
            }
            x += (x > 0 ? getHgap() : 0) + wide;
            row = Math.max(row, snapSizeY(child.prefHeight(-1)));
        }
        return snappedTopInset() + height + row + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
