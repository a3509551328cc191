package org.ruhu.ui.shell;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.nio.file.Path;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.ClockDoubt;
import org.ruhu.text.Texts;
import org.ruhu.ui.household.HouseholdsScreen;
import org.ruhu.ui.kit.Screen;
import org.ruhu.work.Standing;

/** The window of an open workspace: navigation, working area, state at the bottom. */
public final class ShellScreen implements Screen {
    private final ShellModel model;
    private final ScreenMaker screens;
    private final Navigation navigation;
    private final StatusBar status;
    private final ShellKeys keys;
    private final Label demo;
    private final Texts texts;
    private final StackPane area = new StackPane();
    private final BorderPane view = new BorderPane();
    private final EventHandler<KeyEvent> pressed;
    private final Timeline minutes;
    private Subscription watching = Subscription.EMPTY;
    private @Nullable Screen current;

    ShellScreen(ShellModel model, Texts texts, ScreenMaker screens, Runnable lock, Runnable showKeys) {
        this.model = model;
        this.texts = texts;
        this.screens = screens;
        navigation = new Navigation(model, texts, lock, showKeys);
        status = new StatusBar(texts);
        keys = new ShellKeys(model, lock, showKeys, this::search);
        pressed = event -> {
            // what lies over the window has the keys to itself
            if (!view.isDisabled()) {
                keys.pressed(event);
            }
        };
        demo = named("demo-banner", texts.of("shell.demo"), "demo-banner");
        demo.setMaxWidth(Double.MAX_VALUE);
        demo.setAlignment(Pos.CENTER);
        minutes = new Timeline(new KeyFrame(Duration.minutes(1), event -> model.backUps().tick()));
        minutes.setCycleCount(Animation.INDEFINITE);
        view.getStyleClass().add("shell");
        view.setLeft(navigation.view());
        view.setCenter(area);
        view.setBottom(status.view());
        area.setOnDragOver(this::dragged);
        area.setOnDragDropped(this::dropped);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        Scene scene = view.getScene();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        watching = Subscription.combine(model.place().subscribe(this::show),
            model.standing().subscribe(now -> now.ifPresent(this::show)), model.pending().subscribe(navigation::pending),
            () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed));
        model.refresh();
        minutes.play();
    }

    @Override
    public void hidden() {
        minutes.stop();
        watching.unsubscribe();
        leave();
    }

    private void leave() {
        if (current != null) {
            current.hidden();
            current = null;
        }
    }

    private void show(Place place) {
        leave();
        navigation.show(place);
        Screen next = screens.of(place);
        current = next;
        area.getChildren().setAll(next.view());
        next.shown();
    }

    private void show(Standing now) {
        if (model.may(new Place.Households())) {
            status.show(now);
        } else {
            status.showUser(now);
        }
        VBox banners = new VBox();
        now.clock().ifPresent(doubt -> banners.getChildren().add(clock(doubt)));
        if (now.demo()) {
            banners.getChildren().add(demo);
        }
        view.setTop(banners.getChildren().isEmpty() ? null : banners);
    }

    /** Stays until the date is right or somebody says that it is. */
    private Node clock(ClockDoubt doubt) {
        var words = text(doubt.said(texts) + texts.of("shell.clock.goeson"));
        words.setId("clock-doubt");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox banner = row(icon(Feather.ALERT_TRIANGLE), words, button("clock-right", texts.of("shell.clock.right"), model::confirmClock));
        banner.getStyleClass().add("clock-banner");
        return banner;
    }

    private void search() {
        if (!(model.place().get() instanceof Place.Households) && model.may(new Place.Households())) {
            model.go(new Place.Households());
        }
        if (current instanceof HouseholdsScreen list) {
            list.focusSearch();
        }
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles() && model.may(new Place.Packages()) && !model.imports().busy() && !model.roster().busy()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    /** A spreadsheet is a roster; anything else says itself whether it is a package. */
    private void take(Path file) {
        boolean roster = file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xls|csv)") && model.may(new Place.Roster());
        if (roster) {
            model.go(new Place.Roster());
            model.roster().leave();
            model.roster().read(file);
        } else {
            model.go(new Place.Packages());
            model.imports().read(file);
        }
    }

    private void dropped(DragEvent event) {
        boolean files = event.getDragboard().hasFiles() && model.may(new Place.Packages());
        if (files) {
            take(event.getDragboard().getFiles().getFirst().toPath());
        }
        event.setDropCompleted(files);
        event.consume();
    }
}
