package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Round;
import org.ruhu.text.Texts;

/** One round in the list. */
final class RoundCell extends ListCell<Round> {
    private final Texts texts;

    RoundCell(Texts texts) {
        this.texts = texts;
        // as wide as the list, and no wider
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Round item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(item == null || empty ? null : view(item));
    }

    private VBox view(Round round) {
        String dates = texts.of("coverage.fromto", round.start().toString(), round.end().toString());
        String state = texts.of(round.state().key());
        setAccessibleText(round.name() + " " + state + " " + dates);
        var chip = line(state, "chip");
        chip.getStyleClass().addAll(round.open() ? "success" : "quiet");
        var cell = new VBox(line(round.name(), "strong"), row(line(dates, "muted", "small"), space(), chip));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        cell.getStyleClass().add("field");
        return cell;
    }
}
