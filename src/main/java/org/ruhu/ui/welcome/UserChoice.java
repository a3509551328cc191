package org.ruhu.ui.welcome;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Tibetan;
import org.ruhu.work.Door;

/** Which user enters; where there is one only, nothing is asked. Names are nobody's business before the password. */
final class UserChoice {
    private final LoginModel model;
    private final Texts texts;
    private final FlowPane view = new FlowPane();

    UserChoice(LoginModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        view.setId("login-users");
        view.getStyleClass().add("user-choice");
        view.setAlignment(Pos.CENTER);
        view.setAccessibleText(texts.of("welcome.who"));
    }

    Node view() {
        return view;
    }

    void show(Optional<Door> door) {
        view.getChildren().clear();
        boolean several = door.filter(now -> now.users().size() > 1).isPresent();
        view.setVisible(several);
        view.setManaged(several);
        if (several) {
            door.get().users().forEach(seat -> view.getChildren().add(button(seat)));
        }
    }

    private ToggleButton button(Door.Seat seat) {
        ToggleButton button = new ToggleButton(seat.number() + " " + seat.role().map(role -> texts.of(role.key())).orElse(""));
        button.setId("login-user-" + seat.number());
        button.setFocusTraversable(false);
        button.setSelected(model.user().get() == seat.number());
        button.setOnAction(event -> {
            model.choose(seat.number());
            mark(); // one that is pressed again stays chosen
        });
        Tibetan.mark(button);
        return button;
    }

    /** Shows who is chosen. */
    void mark() {
        view.getChildren().forEach(node -> {
            if (node instanceof ToggleButton button) {
                button.setSelected(button.getId().equals("login-user-" + model.user().get()));
            }
        });
    }

    /** Arrows go through the users, Ctrl and a digit goes to one. @return whether the key was one of these */
    boolean pressed(KeyEvent event) {
        if (!view.isVisible()) {
            return false;
        }
        Optional<Integer> digit = event.isShortcutDown() ? digit(event.getCode()) : Optional.empty();
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            model.step(event.getCode() == KeyCode.UP ? -1 : 1);
        } else if (digit.isPresent()) {
            model.door().get().flatMap(door -> door.user(digit.get())).ifPresent(seat -> model.choose(seat.number()));
        } else {
            return false;
        }
        return true;
    }

    private static Optional<Integer> digit(KeyCode code) {
        String name = code.getName().replace("Numpad ", "");
        return code.isDigitKey() && name.length() == 1 ? Optional.of(name.charAt(0) - '0') : Optional.empty();
    }
}
