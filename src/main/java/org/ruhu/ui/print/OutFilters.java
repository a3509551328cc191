package org.ruhu.ui.print;

import static org.ruhu.ui.kit.Pieces.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.ruhu.model.GridId;
import org.ruhu.model.SheetQuery;
import org.ruhu.model.SheetState;
import org.ruhu.model.VillageId;
import org.ruhu.model.VillageProgress;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.InWords;
import org.ruhu.ui.print.OutModel.Found;
import org.ruhu.work.GridNames;

/** By state, village, grid, team and age, and by number. */
final class OutFilters {
    private static final List<Integer> AGES = List.of(0, 1, 3, 7, 14, 30);

    private final OutModel model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final ComboBox<Optional<SheetState>> state = new ComboBox<>();
    private final ComboBox<Place> place = new ComboBox<>();
    private final ComboBox<String> team = new ComboBox<>();
    private final ComboBox<Integer> age = new ComboBox<>();
    private final PauseTransition pause = new PauseTransition(Duration.millis(120));
    private final HBox view;
    private boolean following;

    /** Everything, a village, or one of its grids. */
    private record Place(String name, Optional<VillageId> village, Optional<GridId> grid) {}

    OutFilters(OutModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        search.setId("out-search");
        search.setPromptText(texts.of("printing.out.search"));
        search.setAccessibleText(texts.of("printing.out.search"));
        search.setPrefColumnCount(11);
        search.textProperty().subscribe(text -> {
            if (!following) {
                pause.playFromStart();
            }
        });
        pause.setOnFinished(event -> model.ask(old -> new SheetQuery(search.getText(), old.village(), old.grid(), old.team(),
            old.printedBefore(), old.state(), 0, old.size())));
        set(state, "out-state", "household.filter.state", this::word, value -> model.ask(old -> old.in(value).at(0)));
        state.getItems().setAll(List.of(Optional.of(SheetState.OUT), Optional.of(SheetState.RETURNED), Optional.of(SheetState.VOID),
            Optional.empty()));
        set(place, "out-place", "household.place", Place::name, value -> model.ask(old -> new SheetQuery(old.text(), value.village(),
            value.grid(), old.team(), old.printedBefore(), old.state(), 0, old.size())));
        set(team, "out-team", "printing.out.team", value -> value.isEmpty() ? texts.of("printing.out.anyteam") : value,
            value -> model.ask(old -> new SheetQuery(old.text(), old.village(), old.grid(), value, old.printedBefore(), old.state(), 0,
                old.size())));
        set(age, "out-age", "printing.out.days", value -> value == 0 ? texts.of("printing.out.anyage") : texts.of("printing.out.age", value),
            value -> model.olderThan(value, before -> model.ask(old -> new SheetQuery(old.text(), old.village(), old.grid(), old.team(),
                before, old.state(), 0, old.size()))));
        age.getItems().setAll(AGES);
        age.setValue(0);
        view = row(search, state, place, team, age);
    }

    private String word(Optional<SheetState> value) {
        return texts.of(value.map(known -> switch (known) {
            case OUT -> "printing.state.out";
            case RETURNED -> "printing.state.returned";
            case VOID -> "printing.state.void";
        }).orElse("printing.state.any"));
    }

    private <T> void set(ComboBox<T> box, String id, String key, Function<T, String> words, Consumer<T> chosen) {
        box.setId(id);
        box.setAccessibleText(texts.of(key));
        box.setMinWidth(90);
        box.setConverter(new InWords<>(words));
        box.setOnAction(event -> {
            if (!following && box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
    }

    Node view() {
        return view;
    }

    void hidden() {
        pause.stop();
    }

    /** What there is to choose from. */
    void offer(Found now) {
        following = true;
        List<Place> places = new ArrayList<>(List.of(new Place(texts.of("household.filter.anyvillage"), Optional.empty(), Optional.empty())));
        for (VillageProgress each : now.villages()) {
            places.add(new Place(each.village().name(), Optional.of(each.village().id()), Optional.empty()));
        }
        for (GridNames.Grid each : now.grids()) {
            places.add(new Place(each.full(), Optional.empty(), Optional.of(new GridId(UUID.fromString(each.id())))));
        }
        if (!place.getItems().equals(places)) {
            place.getItems().setAll(places);
        }
        List<String> teams = new ArrayList<>(List.of(""));
        teams.addAll(now.teams());
        if (!team.getItems().equals(teams)) {
            team.getItems().setAll(teams);
        }
        following = false;
        follow(model.query().get());
    }

    void follow(SheetQuery now) {
        following = true;
        state.setValue(now.state());
        team.setValue(now.team());
        place.setValue(place.getItems().stream().filter(each -> each.village().equals(now.village()) && each.grid().equals(now.grid()))
            .findFirst().orElse(null));
        if (!search.getText().equals(now.text())) {
            search.setText(now.text());
        }
        if (now.printedBefore().isEmpty()) {
            age.setValue(0);
        }
        following = false;
    }
}
