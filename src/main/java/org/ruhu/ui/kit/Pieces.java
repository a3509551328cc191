package org.ruhu.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small pieces that all screens are built of, so that they look and read alike. */
public final class Pieces {
    private Pieces() {}

    /** Text that wraps where there is no room. */
    public static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        // a label would rather be cut off than grow
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        Tibetan.mark(label);
        return label;
    }

    /** Text on one line. */
    public static Label line(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        Tibetan.mark(label);
        return label;
    }

    /** Text on one line that tests and other code find by its id. */
    public static Label named(String id, String words, String... styles) {
        Label label = line(words, styles);
        label.setId(id);
        return label;
    }

    public static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tibetan.mark(button);
        return button;
    }

    public static Button button(String id, String words, Ikon icon, Runnable action) {
        Button button = button(id, words, action);
        button.setGraphic(icon(icon));
        return button;
    }

    /** The small button beside a masked number. @param words what it does, read out and told on hovering */
    public static Button eye(String id, String words, Runnable action) {
        Button eye = button(id, "", Feather.EYE, action);
        eye.getStyleClass().addAll("small", "flat", "eye");
        eye.setAccessibleText(words);
        eye.setTooltip(new Tooltip(words));
        return eye;
    }

    /** The one button that goes on; Enter presses it. */
    public static Button primary(String id, String words, Runnable action) {
        Button button = button(id, words, action);
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        return button;
    }

    public static FontIcon icon(Ikon icon, String... styles) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().addAll(styles);
        return node;
    }

    public static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add("column");
        return column;
    }

    /** A count with what it counts below it. */
    public static VBox figure(int count, String words) {
        VBox figure = column(line(Integer.toString(count), "figure"), line(words, "muted"));
        figure.getStyleClass().add("figure-box");
        return figure;
    }

    /** A code for two people to compare, large enough to be read out. @param words what it is */
    public static VBox code(String id, String words, String code) {
        Label figure = named(id, code, "figure", "code");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = column(line(words, "muted"), figure);
        box.getStyleClass().addAll("figure-box", "code-box");
        return box;
    }

    /** Takes up the room that is left in a row. */
    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** A white card on the grey ground. */
    public static VBox card(Node... nodes) {
        VBox card = column(nodes);
        card.getStyleClass().add("card");
        return card;
    }

    /** What a screen says instead of being empty. */
    public static VBox nothing(Ikon icon, String title, String advice, Node... more) {
        VBox box = column(icon(icon, "huge"), text(title, "title"), text(advice, "muted"));
        box.getChildren().addAll(more);
        box.getStyleClass().add("nothing");
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
