package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;

import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Papers;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.round.RoundsModel.Tab;

/** A round: its wall, its progress, what is done with it, today's route, and how its visits are verified. */
public final class RoundsScreen implements Screen {
    private final RoundsModel model;
    private final Texts texts;
    private final WallPane wall;
    private final ProgressPane progress;
    private final RoundListPane manage;
    private final RoutePane route;
    private final CluesPane clues;
    private final SecondPane second;
    private final SpotPane spot;
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final HBox head;
    private final StackPane shown = new StackPane();
    private final VBox view;
    private Runnable leave = () -> { };

    public RoundsScreen(RoundsModel model, Texts texts, RouteWays ways, Sheets sheets, Papers papers, FileDialogs files) {
        this.model = model;
        this.texts = texts;
        wall = new WallPane(model.wall(), texts, ways.household(), papers);
        progress = new ProgressPane(model.progress(), texts, papers);
        manage = new RoundListPane(model.list(), texts, sheets, papers, ways.household());
        route = new RoutePane(model.route(), texts, ways);
        clues = new CluesPane(model.clues(), texts, sheets, papers, ways.household());
        second = new SecondPane(model.second(texts), texts, ways, papers);
        spot = new SpotPane(model.spot(), texts, ways, papers, files);
        head = row(line(texts.of("coverage.title"), "title"));
        head.getStyleClass().add("tabs");
        tab("rounds-wall", "coverage.wall", Tab.WALL);
        tab("rounds-progress", "coverage.progress", Tab.PROGRESS);
        tab("rounds-manage", "coverage.manage", Tab.MANAGE);
        tab("rounds-route", "coverage.route", Tab.ROUTE);
        tab("rounds-second", "second.title", Tab.SECOND);
        tab("rounds-spot", "spot.title", Tab.SPOT);
        tab("rounds-clues", "clue.title", Tab.CLUES);
        VBox.setVgrow(shown, Priority.ALWAYS);
        view = column(head, shown);
        view.setId("rounds");
        view.getStyleClass().add("page");
    }

    private void tab(String id, String key, Tab tab) {
        ToggleButton button = new ToggleButton(texts.of(key));
        button.setId(id);
        button.setOnAction(event -> show(tab));
        tabs.put(tab, button);
        head.getChildren().add(button);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        show(model.tab());
    }

    @Override
    public void hidden() {
        leave.run();
    }

    /** Only what is looked at is read. */
    private void show(Tab tab) {
        leave.run();
        model.tab(tab);
        tabs.forEach((each, button) -> button.setSelected(each == tab));
        shown.getChildren().setAll(switch (tab) {
            case WALL -> wall.view();
            case PROGRESS -> progress.view();
            case MANAGE -> manage.view();
            case ROUTE -> route.view();
            case CLUES -> clues.view();
            case SECOND -> second.view();
            case SPOT -> spot.view();
        });
        switch (tab) {
            case WALL -> begin(wall::shown, wall::hidden);
            case PROGRESS -> begin(progress::shown, progress::hidden);
            case MANAGE -> begin(manage::shown, manage::hidden);
            case ROUTE -> begin(route::shown, route::hidden);
            case CLUES -> begin(clues::shown, clues::hidden);
            case SECOND -> begin(second::shown, second::hidden);
            case SPOT -> begin(spot::shown, spot::hidden);
        }
        Platform.runLater(() -> first(tab).requestFocus());
    }

    private void begin(Runnable begin, Runnable end) {
        leave = end;
        begin.run();
    }

    private Node first(Tab tab) {
        return switch (tab) {
            case WALL -> wall.first();
            case PROGRESS -> progress.first();
            case MANAGE -> manage.first();
            case ROUTE -> route.first();
            case CLUES -> clues.first();
            case SECOND -> second.first();
            case SPOT -> spot.first();
        };
    }
}
