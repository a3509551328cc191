package org.ruhu.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work on every screen. */
final class ShellKeys {
    private final ShellModel model;
    private final Runnable lock;
    private final Runnable help;
    private final Runnable search;

    ShellKeys(ShellModel model, Runnable lock, Runnable help, Runnable search) {
        this.model = model;
        this.lock = lock;
        this.help = help;
        this.search = search;
    }

    void pressed(KeyEvent event) {
        boolean known = event.getCode() == KeyCode.F1 ? run(help)
            : event.isShortcutDown() ? shortcut(event.getCode()) : event.getCode() == KeyCode.ESCAPE && escape();
        if (known) {
            event.consume();
        }
    }

    private boolean shortcut(KeyCode code) {
        return switch (code) {
            case F -> model.may(new Place.Households()) && run(search);
            case L -> run(lock);
            case P -> print();
            case DIGIT1, NUMPAD1 -> go(new Place.Home());
            case DIGIT2, NUMPAD2 -> go(new Place.Households());
            case DIGIT3, NUMPAD3 -> go(new Place.Packages());
            case DIGIT4, NUMPAD4 -> go(new Place.Options());
            case DIGIT5, NUMPAD5 -> go(new Place.Log());
            case DIGIT6, NUMPAD6 -> go(new Place.Devices());
            case DIGIT7, NUMPAD7 -> go(Place.Pending.ALL);
            case DIGIT8, NUMPAD8 -> go(Place.Print.ANY);
            case DIGIT9, NUMPAD9 -> go(new Place.Rounds());
            default -> false;
        };
    }

    /** A form has its own Escape. */
    private boolean escape() {
        return switch (model.place().get()) {
            case Place.OneHousehold _, Place.OneRecord _, Place.People _, Place.Roster _ -> run(model::back);
            case Place.Print(var selection) -> selection.isPresent() && run(model::back);
            case Place.Home _, Place.Households _, Place.Rounds _, Place.Visit _, Place.Packages _, Place.Pending _, Place.Devices _, Place.Log _,
                 Place.Options _ -> false;
        };
    }

    /** A form is filled first; the print screen has its own printing. */
    private boolean print() {
        Place now = model.place().get();
        return !(now instanceof Place.Visit) && !(now instanceof Place.Print) && model.may(Place.Print.ANY) && run(() -> model.print(now));
    }

    private boolean go(Place place) {
        return model.may(place) && run(() -> model.go(place));
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }
}
