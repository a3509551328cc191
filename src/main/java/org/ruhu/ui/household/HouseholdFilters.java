package org.ruhu.ui.household;

import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.row;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.Village;
import org.ruhu.model.VisitState;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.InWords;
import org.ruhu.ui.kit.Marks;

/** The search field and the filters above the list. */
final class HouseholdFilters {
    private static final Duration PAUSE = Duration.millis(60);

    private final HouseholdsModel model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final ComboBox<Optional<VisitState>> state = new ComboBox<>();
    private final ComboBox<Optional<Village>> village = new ComboBox<>();
    private final CheckBox monitored = new CheckBox();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final HBox view;
    private Subscription query = Subscription.EMPTY;
    private boolean following;

    /** @param down what the Down key in the search field does. @param scanned takes what is a sheet's code */
    HouseholdFilters(HouseholdsModel model, Texts texts, Runnable down, Predicate<String> scanned) {
        this.model = model;
        this.texts = texts;
        search.setId("households-search");
        search.setPromptText(texts.of("household.search.prompt"));
        search.setAccessibleText(texts.of("household.search.prompt"));
        search.textProperty().subscribe(text -> {
            if (!following) {
                pause.playFromStart();
            }
        });
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && scanned.test(search.getText())) {
                pause.stop();
                search.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                down.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        pause.setOnFinished(event -> model.search(search.getText()));
        states();
        village.setId("households-village");
        village.setAccessibleText(texts.of("household.filter.village"));
        village.setConverter(new InWords<>(this::villageName));
        village.setOnAction(event -> {
            if (!following && village.getValue() != null) {
                model.village(village.getValue().map(Village::id));
            }
        });
        monitored.setId("households-monitored");
        monitored.setText(texts.of("household.filter.monitored"));
        monitored.setOnAction(event -> model.monitoredOnly(monitored.isSelected()));
        view = row(searchBox(), state, village, monitored);
    }

    private StackPane searchBox() {
        search.getStyleClass().add("search");
        var glass = icon(Feather.SEARCH, "search-icon", "muted");
        glass.setMouseTransparent(true);
        StackPane box = new StackPane(search, glass);
        box.getStyleClass().add("search-box");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private void states() {
        state.setId("households-state");
        state.setAccessibleText(texts.of("household.filter.state"));
        state.getItems().add(Optional.empty());
        for (VisitState each : VisitState.values()) {
            state.getItems().add(Optional.of(each));
        }
        state.setConverter(new InWords<>(each -> each.map(known -> Marks.word(known, texts)).orElse(texts.of("household.filter.anystate"))));
        state.setOnAction(event -> {
            if (!following && state.getValue() != null) {
                model.state(state.getValue());
            }
        });
    }

    private String villageName(Optional<Village> each) {
        return each.map(known -> texts.lang() == Lang.BO && !known.nameBo().isEmpty() ? known.nameBo() : known.name())
            .orElse(texts.of("household.filter.anyvillage"));
    }

    HBox view() {
        return view;
    }

    void shown() {
        query = model.query().subscribe(this::follow);
    }

    void hidden() {
        query.unsubscribe();
        pause.stop();
    }

    void focus() {
        search.requestFocus();
        search.selectAll();
    }

    void clear() {
        model.clear();
        focus();
    }

    void villages(List<Village> all) {
        if (village.getItems().size() != all.size() + 1) {
            following = true;
            village.getItems().setAll(all.stream().map(Optional::of).toList());
            village.getItems().addFirst(Optional.empty());
            following = false;
            follow(model.query().get());
        }
    }

    /** Shows what is asked for, wherever it was asked. */
    private void follow(HouseholdQuery now) {
        following = true;
        if (!search.getText().equals(now.text())) {
            search.setText(now.text());
        }
        state.setValue(now.state());
        village.setValue(village.getItems().stream().filter(each -> each.map(Village::id).equals(now.village()))
            .findFirst().orElse(Optional.empty()));
        monitored.setSelected(now.monitoredOnly());
        following = false;
    }
}
