package org.ruhu.ui.welcome;

import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.SecretField;
import org.ruhu.ui.kit.Tibetan;
import org.ruhu.ui.welcome.LoginModel.State;
import org.ruhu.work.Door;

/** The locked workspace: who enters, and the password. */
public final class LoginScreen implements Screen {
    /** Seconds after which it is said why opening takes so long. */
    private static final int SLOW = 3;

    private final LoginModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final SecretField password;
    private final Button enter;
    private final Label said = text("", "danger-text");
    private final Label patience;
    private final Label damaged;
    private final UserChoice users;
    private final VBox card;
    private final StackPane view = new StackPane();
    private final Timeline clock;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private Subscription watching = Subscription.EMPTY;
    private @Nullable ForgottenPane forgotten;

    public LoginScreen(LoginModel model, Texts texts, FileDialogs files) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        said.setId("login-said");
        patience = text(texts.of("welcome.entering.long"), "muted");
        patience.setId("login-patience");
        damaged = text(texts.of("welcome.damaged"), "banner", "warning");
        damaged.setId("login-damaged");
        password = new SecretField("login-password", texts.of("welcome.password"), texts.of("welcome.show"), this::enter);
        enter = primary("login-enter", texts.of("welcome.enter"), this::enter);
        enter.setMaxWidth(Double.MAX_VALUE);
        users = new UserChoice(model, texts);
        var head = new VBox(icon(Feather.LOCK, "huge"), line(texts.of("welcome.locked"), "title"),
            text(texts.of("welcome.folder", model.folder().toAbsolutePath().toString()), "muted", "small"));
        head.getStyleClass().add("column");
        head.setAlignment(Pos.CENTER);
        Hyperlink forgot = new Hyperlink(texts.of("welcome.forgot"));
        forgot.setId("login-forgot");
        forgot.setOnAction(event -> model.forget());
        Tibetan.mark(forgot);
        card = Pieces.card(head, damaged, users.view(), password, said, enter, patience, forgot);
        card.getStyleClass().add("narrow");
        card.setId("login");
        clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        Scene scene = view.getScene();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        watching = Subscription.combine(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed), model.forgotten().subscribe(this::show), model.state().subscribe(this::show),
            model.door().subscribe(this::show), model.user().subscribe(number -> {
                users.mark();
                Platform.runLater(password::focus);
            }));
        clock.play();
        model.refresh();
    }

    @Override
    public void hidden() {
        clock.stop();
        watching.unsubscribe();
        password.clear();
        leave();
    }

    private void leave() {
        if (forgotten != null) {
            forgotten.close();
            forgotten = null;
        }
    }

    private void show(Optional<?> found) {
        Optional<Door> door = model.door().get();
        users.show(door);
        boolean broken = door.map(Door::damaged).orElse(false);
        damaged.setVisible(broken);
        damaged.setManaged(broken);
        leave();
        Optional<ForgottenModel> lost = model.forgotten().get();
        if (lost.isPresent()) {
            forgotten = new ForgottenPane(lost.get(), texts, files);
            view.getChildren().setAll(forgotten.view());
        } else if (!view.getChildren().contains(card)) {
            view.getChildren().setAll(card);
            Platform.runLater(password::focus);
        }
    }

    private void pressed(KeyEvent event) {
        // what lies over the window has the keys to itself
        if (view.isDisabled() || forgotten != null) {
            return;
        }
        if (users.pressed(event)) {
            password.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            password.clear();
        }
    }

    private void enter() {
        model.enter(password.text().get());
    }

    private void show(State state) {
        boolean trying = state instanceof State.Trying;
        boolean waiting = state instanceof State.Throttled;
        boolean was = password.isDisabled();
        enter.setDisable(trying || waiting);
        password.setDisable(trying || waiting);
        enter.setText(trying ? texts.of("welcome.entering") : texts.of("welcome.enter"));
        said.setText(switch (state) {
            case State.Waiting(), State.Trying _ -> "";
            case State.Wrong(int failed) -> texts.of("welcome.wrong", failed);
            case State.Throttled(String until, long seconds) -> texts.of("welcome.throttled", Moments.second(until),
                String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
            case State.InUse() -> texts.of("welcome.inuse");
            case State.Newer(int format) -> texts.of("welcome.newer", format);
            case State.Gone() -> texts.of("welcome.gone");
        });
        said.setVisible(!said.getText().isEmpty());
        boolean slow = state instanceof State.Trying(int seconds) && seconds >= SLOW;
        patience.setVisible(slow);
        patience.setManaged(slow);
        if (state instanceof State.Wrong || waiting) {
            password.clear();
        }
        if (was && !password.isDisabled()) {
            Platform.runLater(password::focus);
        }
    }
}
