package org.ruhu.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;
import org.ruhu.ui.backup.RestoreModel;
import org.ruhu.ui.backup.RestoreScreen;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.PrinterChoice;
import org.ruhu.ui.kit.RosterView;
import org.ruhu.ui.kit.Said;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.settings.Settings;
import org.ruhu.ui.settings.SettingsFile;
import org.ruhu.ui.welcome.LoginModel;
import org.ruhu.ui.welcome.LoginScreen;
import org.ruhu.ui.welcome.SetupModel;
import org.ruhu.ui.welcome.SetupScreen;
import org.ruhu.work.Workspace;

/**
 * Everything in the window: setting up, the lock, or the open workspace. A change of language builds the screen anew
 * over the same model, so that nothing typed or chosen is lost.
 */
public final class RuhuWindow implements AutoCloseable {
    private static final double LONGEST_LEAVING = 10;
    private static final Set<String> DAMAGED = Set.of("store.trouble.damaged", "store.trouble.journal", "store.trouble.keyring", "store.trouble.label",
        "backup.trouble.journal");

    private final Path folder;
    private final Env env;
    private final SettingsFile settingsFile;
    private final Wiring wiring;
    private final Sheets sheets = new Sheets();
    private final Cards cards = new Cards(sheets);
    private final StackPane ground = new StackPane();
    private final Desk desk = new Desk(this::trouble);
    private final ObjectProperty<RosterView> rosters = new SimpleObjectProperty<>();
    private final ObjectProperty<PrinterChoice> printers = new SimpleObjectProperty<>();
    private Settings settings;
    private Texts texts;
    private Phase phase;
    private @Nullable Screen current;
    private @Nullable Workspace open;
    private ShellModel.@Nullable Left left;
    private final IdleWatch idle;
    private final Timeline looks = new Timeline();

    /** What the window is for at the moment. */
    private sealed interface Phase {
        record Setup(SetupModel model) implements Phase {}

        record Locked(LoginModel model) implements Phase {}

        record Working(ShellModel model) implements Phase {}

        record Restoring(RestoreModel model) implements Phase {}
    }

    public RuhuWindow(Path folder, Env env, SettingsFile settingsFile, Wiring wiring) {
        this.folder = folder;
        this.env = env;
        this.settingsFile = settingsFile;
        this.wiring = wiring;
        this.settings = settingsFile.read();
        this.texts = new Texts(settings.lang());
        rosters.set(settings.rosters());
        rosters.subscribe(view -> {
            if (view != settings.rosters()) {
                settings = settings.with(view);
                settingsFile.write(settings);
            }
        });
        printers.set(settings.printer());
        printers.subscribe(printer -> {
            if (!printer.equals(settings.printer())) {
                settings = settings.with(printer);
                settingsFile.write(settings);
            }
        });
        this.phase = first();
        idle = new IdleWatch(env, this::lock);
        looks.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1), event -> look()));
        looks.setCycleCount(Animation.INDEFINITE);
        root().addEventFilter(InputEvent.ANY, event -> idle.touch());
        ground.getStyleClass().add("window");
        sheets.content(ground);
        size();
    }

    public StackPane root() {
        return sheets.root();
    }

    /** Once the root is in a scene. */
    public void start() {
        build();
    }

    private Phase first() {
        try {
            return Workspace.isAt(folder) ? locked() : setup();
        } catch (Trouble e) {
            // there is a workspace, but not even its label can be read
            return restoring(true);
        }
    }

    private Phase restoring(boolean mend) {
        return new Phase.Restoring(new RestoreModel(desk, Platform::runLater, folder, env, this::trouble, mend));
    }

    /** Leaves the workspace, if one is open, and goes to the back-ups. */
    private void restore(boolean mend) {
        closed(Workspace::close, () -> {
            left = null;
            enter(restoring(mend));
        });
    }

    private Phase setup() {
        return new Phase.Setup(new SetupModel(desk, Platform::runLater, folder, env, this::trouble,
            workspace -> open = workspace));
    }

    private Phase locked() {
        return new Phase.Locked(new LoginModel(desk, folder, env, this::trouble, workspace -> {
            open = workspace;
            work();
        }));
    }

    /** Goes to work in the open workspace. */
    private void work() {
        Workspace workspace = open;
        if (workspace != null) {
            var model = new ShellModel(desk, Platform::runLater, workspace, this::trouble);
            if (left != null) {
                model.resume(left);
                left = null;
            }
            enter(new Phase.Working(model));
            watch();
            looks.play();
        }
    }

    private void watch() {
        idle.begin(java.time.Duration.ofMinutes(settings.idle()));
    }

    private void look() {
        if (phase instanceof Phase.Working(ShellModel model) && model.busy()) {
            idle.touch();
        }
        idle.look();
    }

    /** Closes the workspace and takes everything of it off the screen; what is half typed is saved first. */
    private void lock() {
        if (open != null) {
            closed(Workspace::lock, () -> enter(locked()));
        }
    }

    private void closed(Consumer<Workspace> how, Runnable then) {
        Workspace workspace = open;
        open = null;
        looks.stop();
        if (phase instanceof Phase.Working(ShellModel model)) {
            model.backUps().stop();
            model.print().stop();
            left = model.leave();
            // nothing of the workspace may be kept by what was on the screen
            phase = locked();
        }
        leave();
        sheets.close();
        Window.getWindows().stream().filter(PopupWindow.class::isInstance).toList().forEach(Window::hide);
        ground.getChildren().setAll(new StackPane(Pieces.text(texts.of("shell.locking"), "muted")));
        desk.run(() -> {
            if (workspace != null) {
                how.accept(workspace);
            }
            return folder;
        }, closed -> then.run(), failure -> {
            then.run();
            trouble(failure);
        });
    }

    /**
     * Backs up before the window closes, where something was saved since the last back-up.
     *
     * @param close closes the window, at once or when the back-up is done, given up or takes too long
     */
    public void leave(Runnable close) {
        if (!(phase instanceof Phase.Working(ShellModel model)) || open == null) {
            close.run();
            return;
        }
        // most are done before anybody could read that they are being made
        var shown = new PauseTransition(Duration.millis(300));
        shown.setOnFinished(event -> cards.leaving(texts, close));
        var late = new PauseTransition(Duration.seconds(LONGEST_LEAVING));
        late.setOnFinished(event -> model.backUps().stop());
        shown.play();
        late.play();
        model.backUps().leave(() -> {
            shown.stop();
            late.stop();
            close.run();
        });
    }

    private void enter(Phase next) {
        phase = next;
        build();
    }

    private void build() {
        leave();
        Screen next = screen();
        current = next;
        ground.getChildren().setAll(next.view());
        if (!(phase instanceof Phase.Working)) {
            ground.getChildren().add(new LanguageRow(settings, this::choose).view());
        }
        next.shown();
    }

    private void leave() {
        if (current != null) {
            current.hidden();
            current = null;
        }
    }

    private Screen screen() {
        return switch (phase) {
            case Phase.Setup(SetupModel model) -> new SetupScreen(model, texts, wiring.files(), this::work, () -> restore(false));
            case Phase.Restoring(RestoreModel model) -> new RestoreScreen(model, texts, wiring.files(), () -> enter(first()));
            case Phase.Locked(LoginModel model) -> new LoginScreen(model, texts, wiring.files());
            case Phase.Working(ShellModel model) -> new ShellScreen(model, texts, new ScreenMaker(model, desk, texts, wiring, folder,
                settings, this::choose, rosters, printers, this::printed, this::trouble, sheets, () -> restore(false)), this::lock,
                () -> cards.keys(texts));
        };
    }

    private void printed(Path file) {
        cards.printed(file, texts, () -> wiring.opener().accept(file));
    }

    private void choose(Settings chosen) {
        settings = chosen;
        texts = new Texts(chosen.lang());
        settingsFile.write(chosen);
        idle.limit(java.time.Duration.ofMinutes(chosen.idle()));
        size();
        build();
    }

    private void size() {
        root().getStyleClass().removeIf(style -> style.startsWith("size-"));
        root().getStyleClass().add("size-" + settings.size());
    }

    /** The one place where a failure is shown; also for what nobody caught. */
    public void trouble(Throwable failure) {
        boolean damaged = failure instanceof Trouble known && DAMAGED.contains(known.key()) && !(phase instanceof Phase.Restoring);
        cards.trouble(Said.of(failure, texts), texts, damaged ? Optional.of(() -> restore(true)) : Optional.empty());
    }

    /** Locks the workspace and ends the store's thread. */
    @Override
    public void close() {
        looks.stop();
        if (phase instanceof Phase.Working(ShellModel model)) {
            model.backUps().stop();
            model.print().stop();
        }
        leave();
        Workspace workspace = open;
        open = null;
        if (workspace != null) {
            desk.now(() -> {
                workspace.close();
                return folder;
            });
        }
        desk.close();
    }
}
