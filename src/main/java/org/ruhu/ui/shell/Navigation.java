package org.ruhu.ui.shell;

import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;

/** The places on the left, as far as the person may go there, and the lock. */
final class Navigation {
    private final ShellModel model;
    private final List<ToggleButton> places = new ArrayList<>();
    private final VBox view = new VBox();

    Navigation(ShellModel model, Texts texts, Runnable lock, Runnable keys) {
        this.model = model;
        view.getStyleClass().add("navigation");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        var name = line(texts.of("shell.name"), "brand");
        view.getChildren().addAll(name,
            place("nav-home", texts.of("shell.home"), Feather.HOME, new Place.Home()),
            place("nav-households", texts.of("shell.households"), Feather.USERS, new Place.Households()),
            place("nav-packages", texts.of("shell.packages"), Feather.REPEAT, new Place.Packages()),
            place("nav-settings", texts.of("shell.settings"), Feather.SETTINGS, new Place.Options()),
            space, quiet("nav-keys", texts.of("shell.keys"), Feather.HELP_CIRCLE, keys),
            quiet("nav-lock", texts.of("shell.lock"), Feather.LOCK, lock));
    }

    private ToggleButton place(String id, String words, Feather sign, Place to) {
        ToggleButton button = new ToggleButton(words, icon(sign));
        button.setId(id);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.go(to);
        });
        Tibetan.mark(button);
        boolean allowed = model.may(to);
        button.setVisible(allowed);
        button.setManaged(allowed);
        places.add(button);
        return button;
    }

    private static Button quiet(String id, String words, Feather sign, Runnable action) {
        Button button = Pieces.button(id, words, sign, action);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("flat");
        return button;
    }

    Node view() {
        return view;
    }

    void show(Place now) {
        int chosen = switch (now) {
            case Place.Home _ -> 0;
            case Place.Households _, Place.OneHousehold _, Place.Visit _ -> 1;
            case Place.Packages _ -> 2;
            case Place.Options _, Place.People _ -> 3;
        };
        for (int i = 0; i < places.size(); i++) {
            places.get(i).setSelected(i == chosen);
        }
    }
}
