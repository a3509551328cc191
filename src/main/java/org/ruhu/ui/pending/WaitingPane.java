package org.ruhu.ui.pending;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.work.DoubtfulChanges.Waiting;

/** Changes that wait: packages on the left, what the chosen one changes on the right, and the answer. */
final class WaitingPane {
    private final PendingModel model;
    private final Texts texts;
    private final Sheets sheets;
    private final ListView<Waiting> list = new ListView<>();
    private final LinesTable lines;
    private final VBox both;
    private final StackPane view = new StackPane();

    WaitingPane(PendingModel model, Texts texts, Sheets sheets) {
        this.model = model;
        this.texts = texts;
        this.sheets = sheets;
        lines = new LinesTable("waiting-lines", texts);
        list.setId("waiting-list");
        list.setAccessibleText(texts.of("pending.waiting"));
        list.setPrefHeight(190);
        list.setMinHeight(100);
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((property, was, now) -> {
            if (now != null) {
                model.lines(now.id(), lines::show);
            }
        });
        VBox below = card(buttons(), lines.view());
        VBox.setVgrow(lines.view(), Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        both = column(list, below);
    }

    private Node buttons() {
        HBox buttons = row(line(texts.of("pending.lines"), "section"), space());
        if (model.mayDecide()) {
            Button accept = button("waiting-accept", texts.of("pending.accept"), Feather.CHECK, () ->
                sure("pending.accept", "pending.accept.text", waiting -> model.accept(waiting.id())));
            Button reject = button("waiting-reject", texts.of("pending.reject"), Feather.X, () ->
                sure("pending.reject", "pending.reject.text", waiting -> model.reject(waiting.id())));
            buttons.getChildren().addAll(reject, accept);
        }
        return buttons;
    }

    private void sure(String title, String words, java.util.function.Consumer<Waiting> then) {
        Waiting waiting = list.getSelectionModel().getSelectedItem();
        if (waiting == null) {
            return;
        }
        Button yes = primary("waiting-sure", texts.of(title), () -> {
            sheets.close();
            then.accept(waiting);
        });
        VBox question = card(text(texts.of(title), "title"), text(texts.of(words, waiting.device(), waiting.changes())),
            row(yes, button("waiting-cancel", texts.of("pending.cancel"), sheets::close)));
        question.getStyleClass().add("narrow");
        question.setId("waiting-question");
        sheets.show(question, yes);
    }

    Node view() {
        return view;
    }

    void focus() {
        Platform.runLater(list::requestFocus);
    }

    void show(PendingModel.Found found) {
        if (found.waiting().isEmpty()) {
            view.getChildren().setAll(nothing(Feather.CHECK_CIRCLE, texts.of("pending.waiting.none"), texts.of("pending.waiting.none.text")));
            return;
        }
        view.getChildren().setAll(both);
        list.getItems().setAll(found.waiting());
        list.getSelectionModel().select(0);
    }

    private final class Cell extends ListCell<Waiting> {
        @Override
        protected void updateItem(@Nullable Waiting waiting, boolean empty) {
            super.updateItem(waiting, empty);
            setGraphic(empty || waiting == null ? null : new VBox(line(texts.of("pending.waiting.title", waiting.device(), waiting.at(),
                waiting.changes()), "strong"), line(waiting.reason(), "muted", "small")));
        }
    }
}
