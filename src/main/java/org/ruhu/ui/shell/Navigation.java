package org.ruhu.ui.shell;

import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;

import java.util.HashMap;
import java.util.Map;
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
import org.ruhu.work.Pending;

/** The places on the left, as far as the person may go there, and the lock. */
final class Navigation {
    private final ShellModel model;
    private final Texts texts;
    private final Map<Class<? extends Place>, ToggleButton> places = new HashMap<>();
    private final VBox view = new VBox();

    Navigation(ShellModel model, Texts texts, Runnable lock, Runnable keys) {
        this.model = model;
        this.texts = texts;
        view.getStyleClass().add("navigation");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        view.getChildren().add(line(texts.of("shell.name"), "brand"));
        place("nav-home", texts.of("shell.home"), Feather.HOME, new Place.Home());
        place("nav-households", texts.of("shell.households"), Feather.USERS, new Place.Households());
        place("nav-rounds", texts.of("coverage.title"), Feather.GRID, new Place.Rounds());
        place("nav-print", texts.of("printing.title"), Feather.PRINTER, Place.Print.ANY);
        place("nav-packages", texts.of("shell.packages"), Feather.REPEAT, new Place.Packages());
        place("nav-pending", texts.of("shell.pending"), Feather.ALERT_TRIANGLE, Place.Pending.ALL);
        place("nav-devices", texts.of("device.title"), Feather.MONITOR, new Place.Devices());
        place("nav-log", texts.of("shell.log"), Feather.LIST, new Place.Log());
        place("nav-settings", texts.of("shell.settings"), Feather.SETTINGS, new Place.Options());
        view.getChildren().addAll(space, quiet("nav-keys", texts.of("shell.keys"), Feather.HELP_CIRCLE, keys),
            quiet("nav-lock", texts.of("shell.lock"), Feather.LOCK, lock));
    }

    /** Only what the person may go to is there. */
    private void place(String id, String words, Feather sign, Place to) {
        if (!model.may(to)) {
            return;
        }
        ToggleButton button = new ToggleButton(words, icon(sign));
        button.setId(id);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.go(to);
        });
        Tibetan.mark(button);
        places.put(to.getClass(), button);
        view.getChildren().add(button);
    }

    /** How much waits stands behind the place's name. */
    void pending(Pending now) {
        ToggleButton button = places.get(Place.Pending.class);
        if (button != null) {
            button.setText(now.all() == 0 ? texts.of("shell.pending") : texts.of("shell.pending.count", now.all()));
        }
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
        Class<? extends Place> chosen = switch (now) {
            case Place.OneHousehold _, Place.OneRecord _, Place.Visit _ -> Place.Households.class;
            case Place.People _ -> Place.Options.class;
            case Place.Roster _ -> Place.Packages.class;
            case Place.Home _, Place.Households _, Place.Rounds _, Place.Print _, Place.Packages _, Place.Pending _,
                 Place.Devices _, Place.Log _, Place.Options _ -> now.getClass();
        };
        places.forEach((place, button) -> button.setSelected(place == chosen));
    }
}
