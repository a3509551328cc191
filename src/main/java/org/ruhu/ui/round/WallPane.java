package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Square;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Papers;
import org.ruhu.ui.round.WallModel.Known;

/** The wall with its legend above and, below, in words what is looked at. */
final class WallPane {
    private final WallModel model;
    private final Texts texts;
    private final WallView wall;
    private final WallLegend legend;
    private final ToggleButton households;
    private final ToggleButton persons;
    private final Button print;
    private final Label count = named("wall-count", "", "strong");
    private final Label looked = named("wall-line", "");
    private final StackPane view = new StackPane(new ProgressIndicator());
    private final VBox content;
    private Runnable whenDrawn = () -> { };
    private Subscription watching = Subscription.EMPTY;

    WallPane(WallModel model, Texts texts, Consumer<HouseholdId> open, Papers papers) {
        this.model = model;
        this.texts = texts;
        legend = new WallLegend(texts, model::toggle, model::all);
        wall = new WallView((done, all) -> texts.of("coverage.wall.share", done, all), square -> open.accept(square.household()), this::drawn);
        households = by("wall-by-households", "coverage.wall.households", WallCells.By.HOUSEHOLDS);
        persons = by("wall-by-persons", "coverage.wall.persons", WallCells.By.PERSONS);
        print = button("wall-print", texts.of("coverage.print.list"), Feather.PRINTER, () -> model.known().get().ifPresent(known ->
            papers.save(texts.of("coverage.wall.list"), new WallList(known, model.choice().get().shown())::paper)));
        looked.getStyleClass().add("wall-line");
        looked.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(wall, Priority.ALWAYS);
        VBox box = card(legend.view(), wall, looked);
        box.getStyleClass().add("wall-card");
        VBox.setVgrow(box, Priority.ALWAYS);
        content = column(row(count, space(), households, persons, zoom("wall-smaller", Feather.ZOOM_OUT, "printing.smaller", -1),
            zoom("wall-larger", Feather.ZOOM_IN, "printing.larger", 1), print), box);
    }

    private ToggleButton by(String id, String key, WallCells.By by) {
        ToggleButton button = new ToggleButton(texts.of(key));
        button.setId(id);
        button.setOnAction(event -> model.by(by));
        return button;
    }

    private Button zoom(String id, Feather sign, String key, int by) {
        Button button = button(id, "", sign, () -> wall.zoom(by));
        button.setAccessibleText(texts.of(key));
        button.getStyleClass().addAll("flat", "button-icon");
        return button;
    }

    Node view() {
        return view;
    }

    /** Takes the focus. */
    Node first() {
        return wall;
    }

    /** @param then told when the wall is there for the first time */
    void whenDrawn(Runnable then) {
        whenDrawn = then;
    }

    /** Paints the wall and waits for its pixels. @param place 0: top, 1: end */
    void repaint(double place) {
        wall.repaint(place);
    }

    void shown() {
        watching = Subscription.combine(model.known().subscribe(now -> now.ifPresent(this::show)),
            model.choice().subscribe(choice -> model.known().get().ifPresent(this::cells)), wall.looked().subscribe(this::look));
        model.refresh();
    }

    void hidden() {
        watching.unsubscribe();
    }

    private void drawn() {
        legend.pictures(wall);
        whenDrawn.run();
    }

    private void show(Known now) {
        if (now.round().isEmpty()) {
            view.getChildren().setAll(nothing(Feather.INBOX, texts.of("coverage.none.title"), texts.of("coverage.none.text")));
        } else if (now.squares().isEmpty()) {
            view.getChildren().setAll(nothing(Feather.USERS, texts.of("household.empty.title"), texts.of("household.empty.text")));
        } else {
            view.getChildren().setAll(content);
            cells(now);
        }
    }

    private void cells(Known now) {
        WallCells cells = model.cells(now);
        boolean byPersons = model.choice().get().by() == WallCells.By.PERSONS;
        households.setSelected(!byPersons);
        persons.setSelected(byPersons);
        legend.show(cells, model.choice().get());
        int done = cells.groups().stream().mapToInt(WallCells.Group::done).sum();
        count.setText(now.round().map(round -> round.name()).orElse("") + "　" + texts.of(byPersons ? "coverage.wall.count.persons" : "coverage.wall.count.households", done, cells.all()));
        print.setDisable(cells.size() == 0);
        wall.show(cells);
    }

    private void look(Optional<Square> square) {
        String words = square.map(this::words).orElse(texts.of("coverage.wall.hint"));
        looked.setText(words);
        wall.setAccessibleText(square.isPresent() ? words : texts.of("coverage.wall"));
    }

    private String words(Square square) {
        String outcome = square.outcome().isEmpty() ? "" : model.known().get().map(known ->
            known.configuration().word("VISIT_RESULT", square.outcome(), texts.lang())).orElse("");
        String head = square.head().isEmpty() ? texts.of("household.nohead") : square.head();
        return texts.of(outcome.isEmpty() ? "coverage.wall.line" : "coverage.wall.line.outcome", square.no(), head, texts.of(square.state().key()),
            (square.villageName() + " " + square.gridName()).strip(), square.personsDone(), square.persons(), outcome);
    }
}
