package org.ruhu.ui.users;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Passwords;
import org.ruhu.model.UserRole;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.SecretField;
import org.ruhu.ui.kit.SecretWords;
import org.ruhu.ui.kit.Tibetan;
import org.ruhu.work.Users;

/** A card on which something about a user is entered: put together of the parts that are needed. */
final class UserForm {
    private final Texts texts;
    private final String id;
    private final VBox view;
    private final List<Node> parts = new ArrayList<>();
    private final Label fault;
    private final Label strength = text("", "small");
    private final ToggleGroup roles = new ToggleGroup();
    private @Nullable TextField name;
    private @Nullable SecretField old;
    private @Nullable SecretField password;
    private @Nullable SecretField again;
    private @Nullable Runnable first;
    private Runnable done = () -> { };

    UserForm(String id, String title, Texts texts) {
        this.id = id;
        this.texts = texts;
        fault = text("", "danger-text");
        fault.setId(id + "-fault");
        view = card(line(title, "title"));
        view.getStyleClass().add("narrow");
        view.setId(id);
    }

    UserForm says(String words) {
        parts.add(text(words, "muted"));
        return this;
    }

    UserForm name(String now) {
        TextField field = new TextField(now);
        field.setId(id + "-name");
        field.setAccessibleText(texts.of("users.name"));
        field.setOnAction(event -> done.run());
        name = field;
        begin(field::requestFocus);
        parts.add(part(texts.of("users.name"), field));
        return this;
    }

    UserForm role(List<UserRole> choices, UserRole now) {
        VBox box = new VBox();
        box.getStyleClass().add("field");
        for (UserRole role : choices) {
            RadioButton choice = new RadioButton(texts.of(role.key()));
            choice.setId(id + "-" + role.tag());
            choice.setUserData(role);
            choice.setToggleGroup(roles);
            choice.setSelected(role == now);
            Tibetan.mark(choice);
            box.getChildren().add(row(choice, text(texts.of("users.may." + role.tag()), "muted", "small")));
        }
        parts.add(part(texts.of("users.role"), box));
        return this;
    }

    UserForm old() {
        SecretField field = secret("old", texts.of("users.old"));
        old = field;
        return this;
    }

    UserForm password() {
        SecretField field = secret("password", texts.of("welcome.password"));
        field.text().subscribe(typed -> strength.setText(typed.isEmpty() ? "" : SecretWords.strength(typed, texts)));
        strength.setId(id + "-strength");
        parts.add(strength);
        password = field;
        again = secret("again", texts.of("welcome.again"));
        return this;
    }

    private SecretField secret(String what, String words) {
        SecretField field = new SecretField(id + "-" + what, words, texts.of("welcome.show"), () -> done.run());
        begin(field::focus);
        parts.add(part(words, field));
        return field;
    }

    private void begin(Runnable focus) {
        if (first == null) {
            first = focus;
        }
    }

    private static Node part(String words, Node control) {
        VBox part = new VBox(line(words, "strong"), control);
        part.getStyleClass().add("field");
        return part;
    }

    /** Puts it together. */
    VBox build(String doWords, Runnable onDone, Runnable onCancel) {
        done = onDone;
        Button go = primary(id + "-go", doWords, onDone);
        Button back = button(id + "-cancel", texts.of("users.cancel"), onCancel);
        view.getChildren().addAll(parts);
        view.getChildren().addAll(fault, row(go, back));
        begin(go::requestFocus);
        fault.setManaged(false);
        return view;
    }

    void focus() {
        if (first != null) {
            first.run();
        }
    }

    String typedName() {
        return name == null ? "" : name.getText();
    }

    UserRole chosenRole() {
        return roles.getSelectedToggle() == null ? UserRole.ENUMERATOR : (UserRole) roles.getSelectedToggle().getUserData();
    }

    String typedOld() {
        return old == null ? "" : old.text().get();
    }

    String typedPassword() {
        return password == null ? "" : password.text().get();
    }

    /** Whether the password may be used and was typed twice the same; says so where not. @param name of whoever it is for */
    boolean sound(String name) {
        Optional<Passwords.Fault> weak = Passwords.fault(typedPassword().toCharArray(), name);
        if (weak.isPresent()) {
            strength.setText("");
            say(SecretWords.fault(weak.get(), texts));
            return false;
        }
        boolean same = again != null && again.text().get().equals(typedPassword());
        if (!same) {
            say(texts.of("welcome.fault.different"));
        }
        return same;
    }

    void refused(String key) {
        say(texts.of(key, Users.blanks()));
    }

    void say(String words) {
        fault.setText(words);
        fault.setManaged(!words.isEmpty());
    }

    /** Takes what was typed off the screen. */
    void wipe() {
        for (SecretField field : new @Nullable SecretField[] {old, password, again}) {
            if (field != null) {
                field.clear();
            }
        }
    }
}
