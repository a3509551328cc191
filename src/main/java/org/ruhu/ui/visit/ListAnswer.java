package org.ruhu.ui.visit;

import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Form;

/** A long list to choose one from: typing a code or a part of the words narrows it. */
final class ListAnswer implements AnswerControl {
    private static final double ROW = 30;
    private static final int MOST_ROWS = 9;
    /** Nobody reads further; and a popup of tens of thousands would take its time. */
    private static final int MOST_OFFERED = 200;

    private final VisitModel model;
    private final String path;
    private final TextField field = new TextField();
    private final Popup popup = new Popup();
    private final ListView<Form.Choice> list = new ListView<>();
    private final FittingChoices choices = new FittingChoices();
    private boolean typing;

    ListAnswer(VisitModel model, String path) {
        this.model = model;
        this.path = path;
        field.setId("q:" + path);
        field.getStyleClass().add("list-answer");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.getStyleClass().add("list-choices");
        list.setCellFactory(view -> new ChoiceCell());
        list.setOnMouseClicked(event -> take());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        Escape.closes(field, this::close);
        field.textProperty().addListener((property, was, text) -> {
            if (field.isFocused() && typing) {
                offer(text);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().addListener((property, was, focused) -> {
            if (focused) {
                field.selectAll();
                typing = true;
            } else {
                typing = false;
                popup.hide();
                refresh();
            }
        });
        refresh();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            if (!popup.isShowing()) {
                offer("");
            } else {
                int by = event.getCode() == KeyCode.DOWN ? 1 : -1;
                int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, list.getItems().size() - 1);
                list.getSelectionModel().select(next);
                list.scrollTo(Math.max(0, next - 3));
            }
            event.consume();
        }
    }

    private void offer(String text) {
        List<Form.Choice> fitting = choices.fitting(model.session().choices(path), model.lang(), text, MOST_OFFERED);
        list.setItems(FXCollections.observableArrayList(fitting));
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(ROW * Math.clamp(fitting.size(), 1, MOST_ROWS) + 4);
        if (!popup.isShowing() && field.getScene() != null) {
            Bounds at = field.localToScreen(field.getBoundsInLocal());
            list.setPrefWidth(Math.max(field.getWidth(), 220));
            popup.show(field, at.getMinX(), at.getMaxY() + 2);
        }
    }

    /** Typing goes on when the words around it change. */
    private boolean halfTyped() {
        return popup.isShowing() && field.isFocused();
    }

    private void take() {
        Form.@Nullable Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            model.saving().answer(path, choice.name());
            popup.hide();
            refresh();
        }
    }

    private boolean close() {
        boolean open = popup.isShowing();
        popup.hide();
        refresh();
        return open;
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public Node target() {
        return field;
    }

    @Override
    public void refresh() {
        boolean was = typing;
        typing = false;
        field.setPromptText(model.texts().of("visit.list.prompt"));
        if (halfTyped()) {
            typing = was;
            return;
        }
        field.setText(model.session().spoken(path, model.lang()));
        field.setEditable(!model.session().readonly(path));
        field.setFocusTraversable(!model.session().readonly(path));
        typing = was;
    }

    @Override
    public void commit() {
        if (popup.isShowing() && !list.getItems().isEmpty()) {
            take();
        } else if (Objects.requireNonNullElse(field.getText(), "").isBlank() && !model.session().readonly(path)) {
            model.saving().answer(path, "");
        }
        popup.hide();
        refresh();
    }

    @Override
    public boolean fitsInCell() {
        return true;
    }

    private final class ChoiceCell extends ListCell<Form.Choice> {
        @Override
        protected void updateItem(Form.@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? null : choice.name() + "  " + choice.label().in(model.lang()));
        }
    }
}
