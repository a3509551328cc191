package org.ruhu.ui.visit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Form;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;

/** The pages of the form: how much of each is answered, and where something is open. */
final class PageList {
    private final VisitModel model;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);

    PageList(VisitModel model) {
        this.model = model;
        list.getStyleClass().add("page-list");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
    }

    Node node() {
        return scroll;
    }

    void refresh() {
        list.getChildren().clear();
        List<FormPage> pages = model.course().pages();
        Set<String> rosters = new HashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            FormPage page = pages.get(i);
            if (page instanceof FormPage.Row row && rosters.add(row.repeat())) {
                list.getChildren().add(said(model.session().label(row.repeat(), model.lang()), "roster-name"));
            }
            list.getChildren().add(entry(page));
            String roster = roster(page);
            boolean last = i + 1 == pages.size() || !roster(pages.get(i + 1)).equals(roster);
            if (!roster.isEmpty() && last && canAdd(roster)) {
                Button add = Pieces.button("add-row", model.texts().of("visit.row.add"), Feather.PLUS,
                    () -> model.saving().addRow(roster));
                add.getStyleClass().addAll("flat", "small", "add-row");
                add.setFocusTraversable(false);
                list.getChildren().add(add);
            }
        }
    }

    private static String roster(FormPage page) {
        return switch (page) {
            case FormPage.Row row -> row.repeat();
            case FormPage.Table table -> table.repeat();
            case FormPage.Section _, FormPage.Loose _ -> "";
        };
    }

    private boolean canAdd(String repeat) {
        return model.session().form().items().stream().anyMatch(item -> item instanceof Form.Repeat roster
            && roster.name().equals(repeat) && roster.canAdd());
    }

    private Label said(String words, String style) {
        Label label = Pieces.line(words, style);
        Tibetan.markFallback(label, model.lang());
        return label;
    }

    private Node entry(FormPage page) {
        int[] progress = model.course().progress(page);
        ToggleButton button = new ToggleButton();
        button.setId("page:" + page.path());
        button.setFocusTraversable(false);
        button.getStyleClass().add("page-entry");
        if (page instanceof FormPage.Row) {
            button.getStyleClass().add("of-roster");
        }
        Label name = said(model.course().title(page), "name");
        HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label count = Pieces.line(progress[0] + "/" + progress[1], "count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(6, name, count);
        content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        long wrong = model.open().wrong(page);
        if (wrong > 0) {
            Label open = Pieces.line(Long.toString(wrong), "open");
            open.setMinWidth(Region.USE_PREF_SIZE);
            open.setGraphic(Pieces.icon(Feather.ALERT_CIRCLE, "open"));
            content.getChildren().add(1, open);
        } else if (progress[0] == progress[1] && progress[1] > 0) {
            content.getChildren().add(1, Pieces.icon(Feather.CHECK, "whole"));
        }
        button.setGraphic(content);
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(wrong == 0 ? name.getText() : model.texts().of("visit.page.wrong", name.getText(), wrong));
        button.setSelected(page.equals(model.course().page().get()));
        button.setOnAction(event -> {
            model.course().enter(page);
            button.setSelected(true);
        });
        return button;
    }
}
