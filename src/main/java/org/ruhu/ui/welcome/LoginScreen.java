package org.ruhu.ui.welcome;

import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.text;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Moments;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.welcome.LoginModel.State;

/** The locked workspace. */
public final class LoginScreen implements Screen {
    private final LoginModel model;
    private final Texts texts;
    private final SecretField password;
    private final Button enter;
    private final Label said = text("", "danger-text");
    private final StackPane view;
    private Subscription states = Subscription.EMPTY;

    public LoginScreen(LoginModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        said.setId("login-said");
        password = new SecretField("login-password", texts.of("welcome.password"), texts.of("welcome.show"), this::enter);
        enter = primary("login-enter", texts.of("welcome.enter"), this::enter);
        enter.setMaxWidth(Double.MAX_VALUE);
        var head = new VBox(icon(Feather.LOCK, "huge"), line(texts.of("welcome.locked"), "title"),
            text(texts.of("welcome.folder", model.folder().toAbsolutePath().toString()), "muted", "small"));
        head.getStyleClass().add("column");
        head.setAlignment(Pos.CENTER);
        VBox card = Pieces.card(head, password, said, enter);
        card.getStyleClass().add("narrow");
        card.setId("login");
        view = new StackPane(card);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        states = model.state().subscribe(this::show);
        Platform.runLater(password::focus);
    }

    @Override
    public void hidden() {
        states.unsubscribe();
        password.clear();
    }

    private void enter() {
        model.enter(password.text().get());
    }

    private void show(State state) {
        boolean trying = state instanceof State.Trying;
        enter.setDisable(trying);
        password.setDisable(trying);
        enter.setText(trying ? texts.of("welcome.entering") : texts.of("welcome.enter"));
        said.setText(switch (state) {
            case State.Waiting(), State.Trying() -> "";
            case State.Wrong(int failed) -> texts.of("welcome.wrong", failed);
            case State.Throttled(String until) -> texts.of("welcome.throttled", Moments.minute(until));
            case State.InUse() -> texts.of("welcome.inuse");
            case State.Newer(int format) -> texts.of("welcome.newer", format);
            case State.Gone() -> texts.of("welcome.gone");
        });
        said.setVisible(!said.getText().isEmpty());
        if (state instanceof State.Wrong) {
            password.clear();
            Platform.runLater(password::focus);
        }
    }
}
