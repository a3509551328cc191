package org.ruhu.ui.household;

import static org.ruhu.ui.kit.Pieces.icon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Person;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Tibetan;

/** Births, deaths, marriages and moves of a household, or of one of its people. */
final class RosterMenu {
    private static final String DIED = "D";
    private static final String MARRIED = "M";
    private static final Set<String> LEFT = Set.of("OUT", "EXT");

    private final RosterCards cards;
    private final Texts texts;

    RosterMenu(RosterCards cards, Texts texts) {
        this.cards = cards;
        this.texts = texts;
    }

    /** @param status code of HH_STATUS */
    MenuButton ofHousehold(String status) {
        if (LEFT.contains(status)) {
            return menu(List.of(item("roster-back", "household.roster.back", cards::back)));
        }
        return menu(List.of(item("roster-born", "household.roster.born", cards::born), item("roster-came", "household.roster.came", cards::came),
            item("roster-died", "household.roster.died", () -> cards.left(DIED, Optional.empty())),
            item("roster-left", "household.roster.left", () -> cards.left(MARRIED, Optional.empty())),
            item("roster-move", "household.register.move", () -> cards.moved(Optional.empty())),
            item("roster-gone", "household.roster.gone", cards::gone), item("roster-regrid", "household.roster.regrid", cards::regrid)));
    }

    MenuButton ofPerson(Person person) {
        return menu(List.of(item("roster-died", "household.roster.died", () -> cards.left(DIED, Optional.of(person))),
            item("roster-left", "household.roster.left", () -> cards.left(MARRIED, Optional.of(person))),
            item("roster-move", "household.register.move", () -> cards.moved(Optional.of(person)))));
    }

    private MenuButton menu(List<MenuItem> items) {
        MenuButton menu = new MenuButton(texts.of("household.roster"), icon(Feather.USER_PLUS));
        menu.setId("household-roster");
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        Tibetan.mark(menu);
        menu.getItems().setAll(items);
        return menu;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.of(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
