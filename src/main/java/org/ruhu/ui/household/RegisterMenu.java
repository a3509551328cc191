package org.ruhu.ui.household;

import static org.ruhu.ui.kit.Pieces.icon;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Household;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.text.Texts;
import org.ruhu.ui.household.HouseholdModel.Known;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.kit.Tibetan;

/** What a team leader or the district can do with the register from a household's page. */
final class RegisterMenu {
    private static final String MERGED = "MRG";

    private final HouseholdModel model;
    private final Known known;
    private final Texts texts;
    private final Sheets sheets;

    RegisterMenu(HouseholdModel model, Known known, Texts texts, Sheets sheets) {
        this.model = model;
        this.known = known;
        this.texts = texts;
        this.sheets = sheets;
    }

    Node view() {
        MenuButton more = new MenuButton(texts.of("household.register.more"), icon(Feather.MORE_HORIZONTAL));
        more.setId("household-more");
        more.setMinWidth(MenuButton.USE_PREF_SIZE);
        Tibetan.mark(more);
        boolean merged = known.page().household().fields().text("status").equals(MERGED);
        if (merged) {
            more.getItems().add(item("register-unmerge", "household.register.unmerge", this::unmerge));
        } else {
            more.getItems().addAll(item("register-split", "household.register.split", this::split),
                item("register-merge", "household.register.merge", this::merge));
        }
        more.getItems().add(item("register-link", "household.register.link", this::link));
        if (known.linked().isPresent()) {
            more.getItems().add(item("register-unlink", "household.register.unlink", this::unlink));
        }
        return more;
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.of(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private RegisterCard card(String id, String key, String words) {
        Household household = known.page().household();
        String name = known.page().head().map(Person::name).orElse("");
        return new RegisterCard(id, texts.of(key) + "  " + (household.no() + " " + name).strip(), texts.of(words), sheets, texts);
    }

    private List<Person> others() {
        return known.page().active().stream().filter(person -> !person.head()).toList();
    }

    private void split() {
        var card = card("card-split", "household.register.split", "household.register.split.text").members(others())
            .person(texts.of("household.register.newhead"), others());
        card.show(texts.of("household.register.split"), () -> {
            Person head = card.chosen();
            List<PersonId> members = card.ticked();
            model.split(members, head == null ? null : head.id(), card.typedReason(), refused -> ended(card, refused));
        });
    }

    private void merge() {
        var card = card("card-merge", "household.register.merge", "household.register.merge.text").household("");
        card.show(texts.of("household.register.merge"), () -> model.merge(card.typedNumber(), card.typedReason(),
            refused -> ended(card, refused)));
    }

    private void unmerge() {
        var card = card("card-unmerge", "household.register.unmerge", "household.register.unmerge.text");
        card.show(texts.of("household.register.unmerge"), () -> model.unmerge(card.typedReason(), refused -> ended(card, refused)));
    }

    private void link() {
        var card = card("card-link", "household.register.link", "household.register.link.text").household(known.suspected());
        card.show(texts.of("household.register.link"), () -> model.link(card.typedNumber(), card.typedReason(),
            refused -> ended(card, refused)));
    }

    private void unlink() {
        String no = known.page().household().no();
        String other = known.linked().map(linked -> linked.numbers().stream().filter(one -> !one.equals(no)).findFirst().orElse(""))
            .orElse("");
        var card = card("card-unlink", "household.register.unlink", "household.register.unlink.text").household(other);
        card.show(texts.of("household.register.unlink"), () -> model.unlink(card.typedNumber(), card.typedReason(),
            refused -> ended(card, refused)));
    }

    /** What was refused is said in the card, and what was typed stays. */
    private void ended(RegisterCard card, String refused) {
        if (refused.isEmpty()) {
            card.close();
            model.refresh();
        } else {
            card.say(refused);
        }
    }
}
