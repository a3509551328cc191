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
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Form;
import org.ruhu.ui.kit.Pieces;

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
        List<FormPage> pages = model.pages();
        Set<String> rosters = new HashSet<>();
        for (int i = 0; i < pages.size(); i++) {
            FormPage page = pages.get(i);
            if (page.isRow() && rosters.add(page.repeat())) {
                list.getChildren().add(Pieces.line(model.session().label(page.repeat(), model.lang()), "roster-name"));
            }
            list.getChildren().add(entry(page));
            boolean lastOfRoster = page.isRow() && (i + 1 == pages.size() || !pages.get(i + 1).repeat().equals(page.repeat()));
            if (lastOfRoster && canAdd(page.repeat())) {
                Button add = Pieces.button("add-row", model.texts().of("visit.row.add"), Feather.PLUS,
                    () -> model.addRow(page.repeat()));
                add.getStyleClass().addAll("flat", "small", "add-row");
                add.setFocusTraversable(false);
                list.getChildren().add(add);
            }
        }
    }

    private boolean canAdd(String repeat) {
        return model.session().form().items().stream().anyMatch(item -> item instanceof Form.Repeat roster
            && roster.name().equals(repeat) && roster.canAdd());
    }

    private Node entry(FormPage page) {
        int[] progress = model.progress(page);
        ToggleButton button = new ToggleButton();
        button.setId("page:" + page.path());
        button.setFocusTraversable(false);
        button.getStyleClass().add("page-entry");
        if (page.isRow()) {
            button.getStyleClass().add("of-roster");
        }
        Label name = Pieces.line(model.title(page), "name");
        HBox.setHgrow(name, javafx.scene.layout.Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label count = Pieces.line(progress[0] + "/" + progress[1], "count");
        HBox content = new HBox(6, name, count);
        content.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        boolean whole = progress[0] == progress[1];
        if (model.wrong(page)) {
            content.getChildren().add(1, Pieces.icon(Feather.ALERT_CIRCLE, "open"));
        } else if (whole && progress[1] > 0) {
            content.getChildren().add(1, Pieces.icon(Feather.CHECK, "whole"));
        }
        button.setGraphic(content);
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(model.title(page));
        button.setSelected(page.equals(model.page().get()));
        button.setOnAction(event -> {
            model.show(page);
            model.walk().stream().filter(page::holds).findFirst().ifPresent(model::jump);
            button.setSelected(true);
        });
        return button;
    }
}
