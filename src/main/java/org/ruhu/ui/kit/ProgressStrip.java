package org.ruhu.ui.kit;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.ruhu.model.VisitState;

/** A bar of the four states, each as long as its share; what is there is never shorter than can be seen. */
public final class ProgressStrip extends Pane {
    private static final List<VisitState> ORDER =
        List.of(VisitState.DONE, VisitState.NOT_REACHED, VisitState.IN_PROGRESS);
    private static final double LEAST = 3;

    private final int[] counts;
    private final int all;

    public ProgressStrip(int done, int notReached, int inProgress, int all) {
        this.counts = new int[] {done, notReached, inProgress};
        this.all = all;
        getStyleClass().add("strip");
        for (VisitState state : ORDER) {
            Region part = new Region();
            part.getStyleClass().addAll("part", Marks.style(state));
            getChildren().add(part);
        }
        Rectangle round = new Rectangle();
        round.widthProperty().bind(widthProperty());
        round.heightProperty().bind(heightProperty());
        round.arcWidthProperty().bind(heightProperty());
        round.arcHeightProperty().bind(heightProperty());
        setClip(round);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < counts.length; i++) {
            double share = all == 0 ? 0 : getWidth() * counts[i] / all;
            double width = counts[i] == 0 ? 0 : Math.max(LEAST, share);
            getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
            x += width;
        }
    }
}
