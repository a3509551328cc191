package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.print.Block;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Listing;
import org.ruhu.ui.kit.ListingTable;
import org.ruhu.ui.kit.Papers;
import org.ruhu.ui.kit.Pieces;

/** A plot, the same as a table, and either of them on paper. */
final class PlotCard {
    private final Texts texts;
    private final ListingTable table;
    private final ToggleButton asTable;
    private final Button print;
    private final StackPane shown = new StackPane();
    private final ScrollPane scroll = new ScrollPane();
    private final VBox view;
    private Content content = new Content(new Listing("coverage.days", "", List.of(), List.of(), List.of()), "", List.of(), new VBox());

    /**
     * What it shows.
     *
     * @param what key of what the bars measure. @param plot as it is on the screen
     */
    record Content(Listing listing, String what, List<Block.Bar> bars, Node plot) {}

    /** @param title key of what it is about */
    PlotCard(String id, String title, Texts texts, Papers papers) {
        this.texts = texts;
        table = new ListingTable(id + "-table", texts);
        asTable = new ToggleButton(texts.of("coverage.astable"));
        asTable.setId(id + "-astable");
        asTable.setOnAction(event -> choose());
        print = button(id + "-print", texts.of("coverage.print"), Feather.PRINTER, () -> papers.save(texts.of(title), head ->
            asTable.isSelected() ? content.listing().paper(head) : content.listing().bars(head, content.what(), content.bars())));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("page-over");
        VBox.setVgrow(shown, Priority.ALWAYS);
        view = card(row(line(texts.of(title), "section"), space(), asTable, print), shown);
        view.setId(id);
        // both cards get half of the room, whatever they would like
        view.setPrefHeight(0);
        VBox.setVgrow(view, Priority.ALWAYS);
    }

    Node view() {
        return view;
    }

    Node first() {
        return asTable;
    }

    void show(Content now) {
        content = now;
        table.show(now.listing());
        scroll.setContent(now.plot());
        now.plot().setAccessibleText(String.join("; ", now.bars().stream().map(bar -> bar.label() + " " + bar.said()).toList()));
        choose();
    }

    private void choose() {
        boolean none = content.listing().rows().isEmpty();
        print.setDisable(none);
        shown.getChildren().setAll(none ? Pieces.text(texts.of("coverage.nothing"), "muted") : asTable.isSelected() ? table.view() : scroll);
    }
}
