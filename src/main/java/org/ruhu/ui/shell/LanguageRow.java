package org.ruhu.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.ruhu.text.Lang;
import org.ruhu.ui.kit.Tibetan;
import org.ruhu.ui.settings.Languages;
import org.ruhu.ui.settings.Settings;

/** The languages in the corner of the screens before a workspace is open. */
final class LanguageRow {
    private final HBox view = new HBox();

    LanguageRow(Settings settings, Consumer<Settings> chosen) {
        view.getStyleClass().add("languages");
        for (Lang lang : Lang.values()) {
            Hyperlink link = new Hyperlink(Languages.ownName(lang));
            link.setId("language-" + lang.tag());
            link.setDisable(lang == settings.lang());
            link.setOnAction(event -> chosen.accept(settings.with(lang)));
            Tibetan.mark(link);
            view.getChildren().add(link);
        }
        view.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(view, Pos.TOP_RIGHT);
    }

    Node view() {
        return view;
    }
}
