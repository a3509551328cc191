package org.ruhu.ui.round;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.ruhu.model.DayCount;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Pieces;

/** A column for each day with its number above and the day below, as many of these as there is room for. */
final class DayPlot extends Pane {
    private static final double WIDEST = 44;
    /** Below this there is no room for columns between the numbers and the days. */
    private static final double LEAST = 120;
    private static final double GAP = 0.25;
    private static final int MONTH_AND_DAY = 5;

    private final List<Region> columns = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private final List<Label> days = new ArrayList<>();
    private final Region ground = new Region();
    private final List<DayCount> counts;
    private final int most;

    DayPlot(List<DayCount> counts, Texts texts) {
        this.counts = counts;
        most = counts.stream().mapToInt(DayCount::completed).max().orElse(0);
        getStyleClass().add("day-plot");
        setMinHeight(LEAST);
        ground.getStyleClass().add("ground");
        getChildren().add(ground);
        for (DayCount count : counts) {
            Region column = new Region();
            column.getStyleClass().add("column-bar");
            Tooltip.install(column, new Tooltip(texts.of("coverage.day.said", count.day().toString(), count.completed())));
            columns.add(column);
            numbers.add(Pieces.line(count.completed() == 0 ? "" : Integer.toString(count.completed()), "small"));
            days.add(Pieces.line(count.day().toString().substring(MONTH_AND_DAY), "small", "muted"));
        }
        getChildren().addAll(columns);
        getChildren().addAll(numbers);
        getChildren().addAll(days);
    }

    @Override
    protected void layoutChildren() {
        if (counts.isEmpty()) {
            return;
        }
        double line = days.getFirst().prefHeight(-1);
        double floor = getHeight() - line - 4;
        double room = Math.max(1, floor - line - 2);
        double pitch = Math.min(WIDEST, getWidth() / counts.size());
        int dayEvery = every(days, pitch);
        int numberEvery = every(numbers, pitch);
        ground.resizeRelocate(0, floor, getWidth(), 1);
        for (int i = 0; i < counts.size(); i++) {
            double tall = most == 0 ? 0 : Math.rint(room * counts.get(i).completed() / most);
            double x = i * pitch;
            columns.get(i).resizeRelocate(x + pitch * GAP / 2, floor - tall, pitch * (1 - GAP), tall);
            place(numbers.get(i), x, floor - tall - line, pitch, i % numberEvery == 0);
            place(days.get(i), x, floor + 4, pitch, i % dayEvery == 0);
        }
    }

    /** Each how many of them there is room for. */
    private static int every(List<Label> labels, double pitch) {
        double widest = labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0) + 4;
        return Math.max(1, (int) Math.ceil(widest / pitch));
    }

    private static void place(Label label, double x, double y, double pitch, boolean shown) {
        label.setVisible(shown);
        double width = label.prefWidth(-1);
        label.resizeRelocate(Math.max(0, x + (pitch - width) / 2), y, width, label.prefHeight(-1));
    }
}
