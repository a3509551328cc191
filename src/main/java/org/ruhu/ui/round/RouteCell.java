package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Marks;
import org.ruhu.work.Route;

/** One household of the route; dragged onto another it takes that place. */
final class RouteCell extends ListCell<Route.Stop> {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("dropping");

    private final RouteModel model;
    private final Texts texts;
    /** Where the household stood that is being dragged. */
    private int dragged;

    /** Puts the household at one place to another. */
    interface Moving {
        void move(int from, int to);
    }

    RouteCell(RouteModel model, Texts texts, Moving moving) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("route-cell");
        // the mouse alone: the system's own dragging is for what leaves the window
        setOnDragDetected(event -> {
            if (!isEmpty() && model.mayOrder()) {
                dragged = getIndex();
                startFullDrag();
                event.consume();
            }
        });
        setOnMouseDragEntered(event -> pseudoClassStateChanged(OVER, !isEmpty() && event.getGestureSource() != this));
        setOnMouseDragExited(event -> pseudoClassStateChanged(OVER, false));
        setOnMouseDragReleased(event -> {
            pseudoClassStateChanged(OVER, false);
            if (event.getGestureSource() instanceof RouteCell from && !isEmpty()) {
                moving.move(from.dragged, getIndex());
            }
        });
    }

    @Override
    protected void updateItem(Route.@Nullable Stop item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(item == null || empty ? null : view(item));
    }

    private HBox view(Route.Stop stop) {
        List<String> must = stop.must().stream().sorted().map(this::reason).toList();
        String head = stop.head().isEmpty() ? texts.of("household.nohead") : stop.head();
        HBox row = row(icon(Feather.MENU, "muted"), line(Integer.toString(getIndex() + 1), "route-place"), line(head, "strong", "route-head"),
            line(stop.no(), "muted"), Marks.of(stop.state(), texts), space());
        must.forEach(reason -> row.getChildren().add(line(reason, "chip", "warning")));
        setAccessibleText(texts.of("coverage.route.said", getIndex() + 1, head, stop.no(), Marks.word(stop.state(), texts), String.join("、", must)));
        return row;
    }

    private String reason(String code) {
        return model.known().get().map(known -> known.configuration().word("MUST_VISIT", code, texts.lang())).orElse(code);
    }
}
