package org.ruhu.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** A password being typed, with a button to look at it. */
public final class SecretField extends HBox {
    private final PasswordField hidden = new PasswordField();
    private final TextField open = new TextField();
    private final ToggleButton show = new ToggleButton();

    public SecretField(String id, String prompt, String showWords, Runnable onEnter) {
        setId(id + "-box");
        getStyleClass().add("row");
        hidden.setId(id);
        open.setId(id + "-open");
        hidden.setPromptText(prompt);
        open.setPromptText(prompt);
        hidden.setAccessibleText(prompt);
        open.setAccessibleText(prompt);
        open.textProperty().bindBidirectional(hidden.textProperty());
        show.setId(id + "-show");
        show.setGraphic(Pieces.icon(Feather.EYE));
        show.setAccessibleText(showWords);
        open.visibleProperty().bind(show.selectedProperty());
        hidden.visibleProperty().bind(show.selectedProperty().not());
        hidden.setOnAction(event -> onEnter.run());
        open.setOnAction(event -> onEnter.run());
        StackPane both = new StackPane(hidden, open);
        HBox.setHgrow(both, Priority.ALWAYS);
        getChildren().addAll(both, show);
    }

    public StringProperty text() {
        return hidden.textProperty();
    }

    public void focus() {
        (show.isSelected() ? open : hidden).requestFocus();
    }

    public void clear() {
        hidden.clear();
    }
}
