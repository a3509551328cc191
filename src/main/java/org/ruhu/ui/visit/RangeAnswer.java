package org.ruhu.ui.visit;

import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.ruhu.form.Range;
import org.ruhu.ui.kit.Pieces;

/** A number out of a range: arrows step, Home and End go to its ends, a digit takes that number, Delete takes it back. */
final class RangeAnswer implements AnswerControl {
    private static final String NOTHING = "–";

    private final VisitModel model;
    private final String path;
    private final BigDecimal start;
    private final BigDecimal end;
    private final BigDecimal step;
    private final Slider slider;
    private final Label value = Pieces.line("", "range-value");
    private final HBox node;
    private boolean showing;

    RangeAnswer(VisitModel model, FormLine.Ask ask) {
        this.model = model;
        this.path = ask.path();
        Range range = Range.of(ask.question().parameters());
        start = BigDecimal.valueOf(range.start()).stripTrailingZeros();
        end = BigDecimal.valueOf(range.end()).stripTrailingZeros().max(start);
        BigDecimal given = BigDecimal.valueOf(range.step()).stripTrailingZeros().abs();
        step = given.signum() == 0 ? BigDecimal.ONE : given;
        slider = new Slider(start.doubleValue(), end.doubleValue(), start.doubleValue());
        slider.setMajorTickUnit(step.doubleValue());
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setShowTickMarks(true);
        slider.setId("q:" + path);
        slider.valueProperty().addListener((property, was, now) -> slid(now.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node = Pieces.row(Pieces.line(start.toPlainString(), "muted"), slider, Pieces.line(end.toPlainString(), "muted"), value);
        refresh();
    }

    private void slid(double to) {
        if (!showing && !slider.isValueChanging()) {
            BigDecimal steps = BigDecimal.valueOf(Math.round((to - start.doubleValue()) / step.doubleValue()));
            set(start.add(step.multiply(steps)));
        }
    }

    private void set(BigDecimal to) {
        model.saving().answer(path, to.max(start).min(end).stripTrailingZeros().toPlainString());
        refresh();
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || model.session().readonly(path)) {
            return;
        }
        String now = model.session().kept(path);
        switch (event.getCode()) {
            case RIGHT, UP -> set(now.isEmpty() ? start : new BigDecimal(now).add(step));
            case LEFT, DOWN -> set(now.isEmpty() ? start : new BigDecimal(now).subtract(step));
            case HOME -> set(start);
            case END -> set(end);
            case DELETE, BACK_SPACE -> {
                model.saving().answer(path, "");
                refresh();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public boolean key(String digit) {
        BigDecimal wanted = new BigDecimal(digit);
        boolean fits = wanted.compareTo(start) >= 0 && wanted.compareTo(end) <= 0
            && wanted.subtract(start).remainder(step).signum() == 0;
        if (fits) {
            set(wanted);
        }
        return fits;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return slider;
    }

    @Override
    public void refresh() {
        String kept = model.session().kept(path);
        showing = true;
        try {
            slider.setValue(kept.isEmpty() ? start.doubleValue() : new BigDecimal(kept).doubleValue());
        } catch (NumberFormatException e) {
            slider.setValue(start.doubleValue());
        }
        showing = false;
        slider.setDisable(model.session().readonly(path));
        value.setText(kept.isEmpty() ? NOTHING : kept);
    }
}
