package org.ruhu.ui.home;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.VillageProgress;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.ProgressStrip;

/** One village with its bar and its figures. */
final class VillageCell extends ListCell<VillageProgress> {
    private final Texts texts;

    VillageCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable VillageProgress item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(item == null || empty ? null : row(item));
    }

    private HBox row(VillageProgress item) {
        String name = texts.lang() == Lang.BO && !item.village().nameBo().isEmpty() ? item.village().nameBo()
            : item.village().name();
        var title = new VBox(Pieces.line(name, "strong"), Pieces.line(item.village().township(), "muted", "small"));
        title.getStyleClass().add("village-name");
        var strip = new ProgressStrip(item.done(), item.notReached(), item.inProgress(), item.households());
        HBox.setHgrow(strip, Priority.ALWAYS);
        var figures = Pieces.line(texts.of("home.village.figures", item.done() + item.notReached(), item.households(),
            item.todo() + item.inProgress()), "village-figures");
        HBox row = Pieces.row(title, strip, figures, Pieces.icon(Feather.CHEVRON_RIGHT, "muted"));
        setAccessibleText(name + " " + figures.getText());
        return row;
    }
}
