package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
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

    /** Puts the household at one place to another. */
    interface Moving {
        void move(int from, int to);
    }

    RouteCell(RouteModel model, Texts texts, Moving moving) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("route-cell");
        setOnDragDetected(event -> {
            if (!isEmpty() && model.mayOrder()) {
                var content = new ClipboardContent();
                content.putString(Integer.toString(getIndex()));
                startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        setOnDragOver(this::over);
        setOnDragExited(event -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(event -> {
            boolean ours = event.getGestureSource() instanceof RouteCell && !isEmpty();
            if (ours) {
                moving.move(Integer.parseInt(event.getDragboard().getString()), getIndex());
            }
            event.setDropCompleted(ours);
            event.consume();
        });
    }

    private void over(DragEvent event) {
        if (event.getGestureSource() instanceof RouteCell && event.getGestureSource() != this && !isEmpty()) {
            event.acceptTransferModes(TransferMode.MOVE);
            pseudoClassStateChanged(OVER, true);
            event.consume();
        }
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
