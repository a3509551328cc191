package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.GridId;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.InWords;
import org.ruhu.ui.round.RouteModel.Known;
import org.ruhu.work.GridNames;
import org.ruhu.work.Route;

/** Today's route: households that must be visited first; dragged, or moved with Alt and the arrows; Enter begins the visit. */
final class RoutePane {
    private final RouteModel model;
    private final Texts texts;
    private final RouteWays ways;
    private final ComboBox<GridNames.Grid> grid = new ComboBox<>();
    private final ListView<Route.Stop> list = new ListView<>();
    private final Button up;
    private final Button down;
    private final Button page;
    private final Button visit;
    private final StackPane view = new StackPane(new ProgressIndicator());
    private final VBox content;
    private Subscription watching = Subscription.EMPTY;
    private boolean following;

    RoutePane(RouteModel model, Texts texts, RouteWays ways) {
        this.model = model;
        this.texts = texts;
        this.ways = ways;
        grid.setId("route-grid");
        grid.setAccessibleText(texts.of("household.column.grid"));
        grid.setConverter(new InWords<>(GridNames.Grid::full));
        grid.setOnAction(event -> {
            if (!following && grid.getValue() != null) {
                model.choose(grid.getValue());
            }
        });
        up = button("route-up", texts.of("coverage.route.up"), Feather.ARROW_UP, () -> move(-1));
        down = button("route-down", texts.of("coverage.route.down"), Feather.ARROW_DOWN, () -> move(1));
        page = button("route-page", texts.of("coverage.route.page"), Feather.USERS, this::page);
        visit = button("route-visit", texts.of("household.fill"), Feather.EDIT_2, this::visit);
        visit.getStyleClass().add("accent");
        Button print = button("route-print", texts.of("coverage.route.print"), Feather.PRINTER, () -> ways.print().accept(
            new GridId(UUID.fromString(grid.getValue().id()))));
        Button reset = button("route-reset", texts.of("coverage.route.reset"), Feather.ROTATE_CCW, model::reset);
        reset.setDisable(!model.mayOrder());
        list();
        VBox box = card(list, row(up, down, reset, space(), print, page, visit));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(box, Priority.ALWAYS);
        content = column(row(grid, line(texts.of("coverage.route.hint"), "muted")), box);
    }

    private void list() {
        list.setId("route-list");
        list.setAccessibleText(texts.of("coverage.route"));
        list.getStyleClass().add("villages");
        list.setCellFactory(each -> new RouteCell(model, texts, this::moved));
        list.getSelectionModel().selectedIndexProperty().subscribe(index -> enable());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                visit();
            }
        });
    }

    Node view() {
        return view;
    }

    Node first() {
        return list;
    }

    void shown() {
        watching = model.known().subscribe(now -> now.ifPresent(this::show));
        model.refresh();
    }

    void hidden() {
        watching.unsubscribe();
    }

    private void show(Known now) {
        following = true;
        grid.getItems().setAll(now.grids());
        grid.setValue(now.grid().orElse(null));
        following = false;
        int at = list.getSelectionModel().getSelectedIndex();
        if (!list.getItems().equals(now.stops())) {
            list.getItems().setAll(now.stops());
        }
        list.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, now.stops().size() - 1)));
        view.getChildren().setAll(now.stops().isEmpty() && now.grids().size() < 2
            ? nothing(Feather.USERS, texts.of("household.empty.title"), texts.of("household.empty.text")) : content);
        enable();
    }

    private void enable() {
        boolean none = list.getSelectionModel().getSelectedItem() == null;
        boolean round = model.known().get().map(Known::round).orElse(false);
        up.setDisable(none || !model.mayOrder());
        down.setDisable(none || !model.mayOrder());
        page.setDisable(none);
        visit.setDisable(none || !round || !model.mayOrder());
    }

    private void pressed(KeyEvent event) {
        boolean known = true;
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            move(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            move(1);
        } else if (event.getCode() == KeyCode.ENTER) {
            visit();
        } else {
            known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void move(int by) {
        int from = list.getSelectionModel().getSelectedIndex();
        if (from >= 0 && model.mayOrder()) {
            moved(from, from + by);
        }
    }

    private void moved(int from, int to) {
        int there = model.move(from, to);
        list.getSelectionModel().select(there);
        list.requestFocus();
        list.scrollTo(Math.max(0, there - 3));
    }

    private void page() {
        Route.Stop stop = list.getSelectionModel().getSelectedItem();
        if (stop != null) {
            ways.household().accept(stop.household());
        }
    }

    private void visit() {
        Route.Stop stop = list.getSelectionModel().getSelectedItem();
        if (stop != null && visit.isDisabled()) {
            page();
        } else if (stop != null) {
            model.visit(stop.household(), ways.fill());
        }
    }
}
