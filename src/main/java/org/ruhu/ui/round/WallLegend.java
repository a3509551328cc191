package org.ruhu.ui.round;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.SquareState;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;

/** What the squares mean and how many there are of each; pressing one shows it alone or beside others. */
final class WallLegend {
    private final Texts texts;
    private final Map<SquareState, ToggleButton> buttons = new EnumMap<>(SquareState.class);
    private final Button all;
    private final FlowPane view = new FlowPane();

    WallLegend(Texts texts, Consumer<SquareState> toggle, Runnable everything) {
        this.texts = texts;
        view.getStyleClass().add("wall-legend");
        for (SquareState state : SquareState.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("wall-" + SquareStyle.of(state));
            button.setOnAction(event -> toggle.accept(state));
            buttons.put(state, button);
            view.getChildren().add(button);
        }
        all = Pieces.button("wall-all", texts.of("coverage.wall.all"), Feather.X, everything);
        all.getStyleClass().add("flat");
        view.getChildren().add(all);
    }

    FlowPane view() {
        return view;
    }

    /** Once the colours are known. */
    void pictures(WallView wall) {
        buttons.forEach((state, button) -> {
            ImageView picture = new ImageView(wall.picture(state));
            picture.setFitWidth(WallView.SWATCH);
            picture.setFitHeight(WallView.SWATCH);
            button.setGraphic(picture);
        });
    }

    void show(WallCells cells, WallModel.Choice choice) {
        buttons.forEach((state, button) -> {
            button.setText(texts.of("coverage.wall.legend", texts.of(state.key()), cells.count(state)));
            button.setSelected(choice.shown().contains(state));
            Tibetan.mark(button);
        });
        all.setVisible(!choice.shown().isEmpty());
    }
}
