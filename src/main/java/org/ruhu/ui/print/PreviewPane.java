package org.ruhu.ui.print;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.print.Preview;
import org.ruhu.text.Texts;
import org.ruhu.ui.print.PreviewModel.Found;
import org.ruhu.ui.print.PreviewModel.Open;
import org.ruhu.ui.print.PreviewModel.Page;

/** The pages of a PDF, one at a time: turned by Page Up and Down, larger and smaller by Ctrl+plus and minus, searched. */
final class PreviewPane {
    private static final double LEAST = 0.5;
    private static final double MOST = 3;
    private static final double STEP = 1.25;
    /** What the shadow and the ground around a page take. */
    private static final double AROUND = 34;

    private final PreviewModel model;
    private final Texts texts;
    private final ImageView picture = new ImageView();
    private final Pane marks = new Pane();
    private final StackPane sheet = new StackPane(picture, marks);
    private final ScrollPane scroll = new ScrollPane(new StackPane(sheet));
    private final Label number = named("preview-page", "", "muted");
    private final Label percent = named("preview-zoom", "", "muted");
    private final Label hits = named("preview-hits", "", "muted");
    private final TextField search = new TextField();
    private final ToggleButton fit = new ToggleButton();
    private final PauseTransition pause = new PauseTransition(Duration.millis(250));
    private final PauseTransition resized = new PauseTransition(Duration.millis(120));
    private final ProgressIndicator making = new ProgressIndicator();
    private final StackPane ground = new StackPane(scroll, making);
    private final VBox view;
    private double zoom = 1;
    private Subscription watching = Subscription.EMPTY;

    PreviewPane(PreviewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        sheet.getStyleClass().add("paper");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        marks.setMouseTransparent(true);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        // a bar that comes and goes would change the width that is to be fitted
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.setId("preview-scroll");
        scroll.getStyleClass().add("preview");
        scroll.setAccessibleText(texts.of("printing.preview"));
        making.setMaxSize(48, 48);
        fit.setId("preview-fit");
        fit.setText(texts.of("printing.fit"));
        fit.setMinWidth(Region.USE_PREF_SIZE);
        fit.setSelected(true);
        fit.setOnAction(event -> draw());
        search.setId("preview-search");
        search.setPromptText(texts.of("printing.search"));
        search.setAccessibleText(texts.of("printing.search"));
        search.textProperty().subscribe(text -> pause.playFromStart());
        search.setOnKeyPressed(this::searchKey);
        pause.setOnFinished(event -> model.find(search.getText()));
        resized.setOnFinished(event -> draw());
        VBox.setVgrow(ground, Priority.ALWAYS);
        view = new VBox(tools(), ground);
        view.getStyleClass().add("preview-pane");
        view.setId("preview-pane");
    }

    private Node tools() {
        search.setPrefColumnCount(12);
        return row(small("preview-previous", Feather.CHEVRON_LEFT, texts.of("printing.previous"), () -> turn(model.wanted() - 1)), number,
            small("preview-next", Feather.CHEVRON_RIGHT, texts.of("printing.next"), () -> turn(model.wanted() + 1)), space(),
            small("preview-smaller", Feather.ZOOM_OUT, texts.of("printing.smaller"), () -> zoom(1 / STEP)), percent,
            small("preview-larger", Feather.ZOOM_IN, texts.of("printing.larger"), () -> zoom(STEP)), fit, space(), search, hits,
            small("preview-hit-before", Feather.CHEVRON_UP, texts.of("printing.hit.before"), () -> model.step(-1)),
            small("preview-hit-next", Feather.CHEVRON_DOWN, texts.of("printing.hit.next"), () -> model.step(1)));
    }

    private static Button small(String id, Feather sign, String words, Runnable action) {
        Button button = button(id, "", sign, action);
        button.setAccessibleText(words);
        button.getStyleClass().addAll("flat", "button-icon");
        return button;
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            model.step(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            model.step(-1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    Node view() {
        return view;
    }

    void shown() {
        watching = Subscription.combine(model.open().subscribe(now -> opened(now)), model.page().subscribe(now -> drawn(now)),
            model.found().subscribe(this::found), model.busy().subscribe(busy -> making.setVisible(busy)),
            scroll.viewportBoundsProperty().subscribe((before, now) -> {
                if (before.getWidth() != now.getWidth()) {
                    resized.playFromStart();
                }
            }));
    }

    void hidden() {
        watching.unsubscribe();
        pause.stop();
        resized.stop();
    }

    /** @return whether the key was for the pages */
    boolean pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case PLUS, EQUALS, ADD -> did(() -> zoom(STEP));
                case MINUS, SUBTRACT -> did(() -> zoom(1 / STEP));
                case DIGIT0, NUMPAD0 -> did(() -> {
                    fit.setSelected(true);
                    draw();
                });
                case G -> did(search::requestFocus);
                case HOME -> did(() -> turn(0));
                case END -> did(() -> turn(Integer.MAX_VALUE));
                default -> false;
            };
        }
        return switch (event.getCode()) {
            case PAGE_DOWN -> did(() -> turn(model.wanted() + 1));
            case PAGE_UP -> did(() -> turn(model.wanted() - 1));
            default -> false;
        };
    }

    private static boolean did(Runnable action) {
        action.run();
        return true;
    }

    private void turn(int to) {
        if (model.turn(to)) {
            scroll.setVvalue(0);
            draw();
        }
    }

    private void zoom(double by) {
        zoom = Math.clamp(shownZoom() * by, LEAST, MOST);
        fit.setSelected(false);
        draw();
    }

    private double shownZoom() {
        double width = model.open().get().map(Open::width).orElse(1.0);
        Bounds room = scroll.getViewportBounds();
        return fit.isSelected() && room.getWidth() > AROUND ? Math.clamp((room.getWidth() - AROUND) / width, LEAST, MOST) : zoom;
    }

    private void draw() {
        if (model.open().get().isPresent()) {
            percent.setText(Math.round(shownZoom() * 100) + "%");
            model.draw(shownZoom() * pixels());
        }
    }

    /** Of the screen for each point of the window. */
    private double pixels() {
        return view.getScene() == null || view.getScene().getWindow() == null ? 1 : view.getScene().getWindow().getOutputScaleX();
    }

    private void opened(Optional<Open> now) {
        ground.getStyleClass().remove("empty");
        sheet.setVisible(now.isPresent());
        number.setText(now.map(known -> texts.of("printing.page", model.wanted() + 1, known.pages())).orElse(""));
        if (now.isPresent()) {
            draw();
            if (!search.getText().isBlank()) {
                model.find(search.getText());
            }
        }
    }

    private void drawn(Optional<Page> now) {
        if (now.isEmpty()) {
            picture.setImage(null);
            return;
        }
        Preview.Picture drawn = now.get().picture();
        var buffer = new PixelBuffer<>(drawn.width(), drawn.height(), IntBuffer.wrap(drawn.argb()), PixelFormat.getIntArgbPreInstance());
        picture.setImage(new WritableImage(buffer));
        picture.setFitWidth(drawn.width() / pixels());
        picture.setFitHeight(drawn.height() / pixels());
        number.setText(texts.of("printing.page", now.get().number() + 1, model.open().get().map(Open::pages).orElse(1)));
        mark(now.get());
    }

    private void found(Found now) {
        hits.setText(now.words().isBlank() ? "" : texts.of("printing.hits", now.current() + 1, now.hits().size()));
        boolean here = model.page().get().map(Page::number).filter(page -> page == model.wanted()).isPresent();
        if (here) {
            model.page().get().ifPresent(this::mark);
        } else {
            draw();
        }
    }

    /** Lays a coloured veil over what was found. */
    private void mark(Page page) {
        marks.getChildren().clear();
        Found found = model.found().get();
        double scale = page.scale() / pixels();
        for (Preview.Hit hit : found.on(page.number())) {
            boolean current = found.shown().filter(hit::equals).isPresent();
            for (Preview.Box box : hit.boxes()) {
                Region veil = new Region();
                veil.getStyleClass().add(current ? "hit-current" : "hit");
                veil.resizeRelocate(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
                veil.setManaged(false);
                marks.getChildren().add(veil);
            }
            if (current) {
                into(hit.boxes().getFirst(), scale);
            }
        }
    }

    private void into(Preview.Box box, double scale) {
        double height = picture.getFitHeight();
        double room = scroll.getViewportBounds().getHeight();
        if (height > room) {
            scroll.setVvalue(Math.clamp((box.y() * scale - room / 3) / (height - room), 0, 1));
        }
    }
}
