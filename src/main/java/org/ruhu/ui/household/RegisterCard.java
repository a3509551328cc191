package org.ruhu.ui.household;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.InWords;
import org.ruhu.ui.kit.Sheets;

/** A question over a household's page, whose answer regroups households or persons; built of what it asks for. */
final class RegisterCard {
    private final Sheets sheets;
    private final Texts texts;
    private final VBox card;
    private final TextField number = new TextField();
    private final TextField reason = new TextField();
    private final Map<PersonId, CheckBox> members = new java.util.LinkedHashMap<>();
    private final ComboBox<Person> person = new ComboBox<>();
    private final Label said = text("", "danger-text");
    private final List<Node> order = new ArrayList<>();

    RegisterCard(String id, String title, String words, Sheets sheets, Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
        card = card(text(title, "title"), text(words, "muted"));
        card.setId(id);
        card.getStyleClass().add("narrow");
        said.setId("register-said");
    }

    private void field(String words, Control control) {
        VBox field = new VBox(line(words, "muted", "small"), control);
        field.getStyleClass().add("field");
        control.setAccessibleText(words);
        control.setMaxWidth(Double.MAX_VALUE);
        card.getChildren().add(field);
        order.add(control);
    }

    /** Asks for another household by its number. */
    RegisterCard household(String suggested) {
        number.setId("register-number");
        number.setText(suggested);
        field(texts.of("household.column.no"), number);
        return this;
    }

    /** Asks who goes. */
    RegisterCard members(List<Person> all) {
        for (Person member : all) {
            CheckBox box = new CheckBox(member.name());
            box.setId("register-member-" + members.size());
            members.put(member.id(), box);
            card.getChildren().add(box);
            order.add(box);
        }
        return this;
    }

    RegisterCard person(String words, List<Person> all) {
        person.setId("register-person");
        person.getItems().setAll(all);
        person.setConverter(new InWords<>(Person::name));
        field(words, person);
        return this;
    }

    /** Asks for the reason, and shows it all. */
    void show(String action, Runnable go) {
        reason.setId("register-reason");
        field(texts.of("household.register.reason"), reason);
        Node yes = primary("register-go", action, go);
        yes.disableProperty().bind(reason.textProperty().map(String::isBlank));
        card.getChildren().addAll(said, row(yes, button("register-cancel", texts.of("household.register.cancel"), sheets::close)));
        sheets.show(card, order.getFirst());
    }

    void say(String words) {
        said.setText(words);
    }

    void close() {
        sheets.close();
    }

    String typedNumber() {
        return number.getText().strip();
    }

    String typedReason() {
        return reason.getText();
    }

    List<PersonId> ticked() {
        return members.entrySet().stream().filter(one -> one.getValue().isSelected()).map(Map.Entry::getKey).toList();
    }

    @Nullable Person chosen() {
        return person.getValue();
    }
}
