package org.ruhu.ui.pending;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Grid;
import org.ruhu.model.Page;
import org.ruhu.model.RecordType;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.InWords;
import org.ruhu.ui.kit.Reveals;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.work.Conflict;

/** Where two wrote different things: the list on the left, the chosen one on the right. */
final class ConflictsPane {
    private static final List<RecordType> TYPES = List.of(RecordType.HOUSEHOLD, RecordType.PERSON, RecordType.VISIT);

    private final PendingModel model;
    private final Texts texts;
    private final Reveals reveals;
    private final ListView<Conflict> list = new ListView<>();
    private final StackPane chosen = new StackPane();
    private final ComboBox<Optional<Grid>> grids = new ComboBox<>();
    private final ComboBox<Optional<RecordType>> types = new ComboBox<>();
    private final Button household;
    private final Button previous;
    private final Button next;
    private final Label page = named("pending-page", "", "muted");
    private final VBox view;
    private @Nullable ConflictCard card;
    private boolean following;

    ConflictsPane(PendingModel model, Texts texts, Sheets sheets) {
        this.model = model;
        this.texts = texts;
        reveals = model.reveals(sheets);
        reveals.onChange(() -> {
            if (card != null) {
                card.remask();
            }
        });
        box(grids, "pending-grid", grid -> grid.map(Grid::name).orElse(texts.of("pending.anygrid")));
        box(types, "pending-type", type -> type.map(known -> texts.of("conflict.type." + known.tag())).orElse(texts.of("pending.anytype")));
        List<Optional<RecordType>> all = new ArrayList<>(TYPES.stream().map(Optional::of).toList());
        all.addFirst(Optional.empty());
        types.getItems().setAll(all);
        following = true;
        types.setValue(Optional.empty());
        following = false;
        household = button("pending-all", texts.of("pending.all"), Feather.X, () -> model.ask(Optional.empty(), Optional.empty(), Optional.empty()));
        previous = button("pending-previous", texts.of("pending.previous"), () -> model.turn(-1));
        next = button("pending-next", texts.of("pending.next"), () -> model.turn(1));
        list.setId("pending-list");
        list.setAccessibleText(texts.of("pending.conflicts"));
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((property, was, now) -> show(now));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && card != null) {
                event.consume();
                card.focus();
            }
        });
        ScrollPane over = new ScrollPane(chosen);
        over.setFitToWidth(true);
        over.getStyleClass().add("page-over");
        VBox right = card(over);
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(over, Priority.ALWAYS);
        list.setMinWidth(330);
        list.setPrefWidth(330);
        HBox both = row(list, right);
        both.setFillHeight(true);
        both.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        VBox.setVgrow(both, Priority.ALWAYS);
        view = org.ruhu.ui.kit.Pieces.column(row(grids, types, household, space(), previous, page, next), both);
    }

    Node view() {
        return view;
    }

    void end() {
        reveals.end();
    }

    void focus() {
        Platform.runLater(list::requestFocus);
    }

    private <T> void box(ComboBox<Optional<T>> box, String id, Function<Optional<T>, String> words) {
        box.setId(id);
        box.setConverter(new InWords<>(words));
        box.setOnAction(event -> {
            if (!following) {
                model.ask(value(grids).map(Grid::id), value(types), Optional.empty());
            }
        });
    }

    private static <T> Optional<T> value(ComboBox<Optional<T>> box) {
        return box.getValue() == null ? Optional.empty() : box.getValue();
    }

    void show(PendingModel.Found found) {
        following = true;
        List<Optional<Grid>> all = new ArrayList<>(found.grids().stream().map(Optional::of).toList());
        all.addFirst(Optional.empty());
        if (!grids.getItems().equals(all)) {
            grids.getItems().setAll(all);
            grids.setValue(Optional.empty());
        }
        following = false;
        boolean one = model.query().get().household().isPresent();
        household.setVisible(one);
        household.setManaged(one);
        Page<Conflict> now = found.conflicts();
        page.setText(texts.of("pending.page", now.page() + 1, now.pages()));
        previous.setDisable(now.page() == 0);
        next.setDisable(now.page() + 1 >= now.pages());
        int stood = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(now.lines());
        if (now.lines().isEmpty()) {
            show((Conflict) null);
        } else {
            list.getSelectionModel().select(Math.min(stood, now.lines().size() - 1));
        }
    }

    private void show(@Nullable Conflict conflict) {
        reveals.end();
        if (conflict == null) {
            card = null;
            chosen.getChildren().setAll(nothing(Feather.CHECK_CIRCLE, texts.of("pending.conflicts.none"), texts.of("pending.conflicts.none.text")));
            return;
        }
        var next = new ConflictCard(model, texts, reveals, conflict);
        card = next;
        chosen.getChildren().setAll(next.view());
    }

    /** Whose it is, and what it is about. */
    private static final class Cell extends ListCell<Conflict> {
        @Override
        protected void updateItem(@Nullable Conflict conflict, boolean empty) {
            super.updateItem(conflict, empty);
            if (empty || conflict == null) {
                setGraphic(null);
                return;
            }
            String title = (conflict.place().head() + "  " + conflict.place().no()).strip();
            String about = (conflict.subject().equals(conflict.place().head()) ? "" : conflict.subject() + "  ") + conflict.label();
            VBox words = new VBox(line(title, "strong"), line(about.strip(), "muted", "small"));
            words.setMaxWidth(290);
            setGraphic(words);
        }
    }
}
