package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.ListingTable;
import org.ruhu.ui.kit.Papers;
import org.ruhu.ui.round.SpotModel.Known;

/** The spot check: the visits that were drawn, and beside them the chosen one, to be passed or sent back. */
final class SpotPane {
    private static final Texts ZH = new Texts(Lang.ZH);

    private final SpotModel model;
    private final Texts texts;
    private final Papers papers;
    private final ListingTable drawn;
    private final CheckPane chosen;
    private final TextField size = new TextField();
    private final Label summary = named("spot-summary", "", "strong");
    private final Label told = text("", "muted");
    private final StackPane below = new StackPane();
    private final StackPane view = new StackPane(new ProgressIndicator());
    private final VBox content;
    private final Node both;
    private Subscription watching = Subscription.EMPTY;

    SpotPane(SpotModel model, Texts texts, RouteWays ways, Papers papers, FileDialogs files) {
        this.model = model;
        this.texts = texts;
        this.papers = papers;
        drawn = new ListingTable("spot-drawn", texts);
        chosen = new CheckPane(model, texts, ways);
        drawn.view().getSelectionModel().selectedIndexProperty().subscribe(index -> choose(index.intValue()));
        told.setId("spot-told");
        size.setId("spot-size");
        size.setAccessibleText(texts.of("spot.size"));
        size.setPrefColumnCount(4);
        size.setOnAction(event -> draw());
        size.textProperty().subscribe(words -> size.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), !isNumber(words)));
        VBox left = card(drawn.view());
        VBox.setVgrow(drawn.view(), Priority.ALWAYS);
        left.getStyleClass().add("second-list");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(chosen.view(), Priority.ALWAYS);
        HBox beside = row(left, chosen.view());
        beside.setFillHeight(true);
        beside.setAlignment(Pos.TOP_LEFT);
        both = beside;
        VBox.setVgrow(below, Priority.ALWAYS);
        content = column(row(line(texts.of("spot.size")), size, button("spot-draw", texts.of("spot.draw"), Feather.SHUFFLE, this::draw), button("spot-export", texts.of("spot.export"),
            Feather.COLUMNS, () -> files.open(texts.of("spot.export.choose"), texts.of("spot.export.kind"), ".csv", ".txt", ".tsv")
                .ifPresent(file -> model.compare(file, texts))), space(), summary, button("spot-print", texts.of("coverage.print.list"), Feather.PRINTER, this::print)), told, below);
    }

    Node view() {
        return view;
    }

    Node first() {
        return drawn.view();
    }

    void shown() {
        watching = Subscription.combine(model.known().subscribe(now -> now.ifPresent(this::show)), model.compared().subscribe(now -> {
            told.setText(now.map(report -> texts.of("spot.export.said", report.rows(), drawn.view().getItems().size(), report.differing().size(),
                report.missing().size())).orElse(texts.of("spot.how")));
            choose(drawn.view().getSelectionModel().getSelectedIndex());
        }));
        model.refresh();
    }

    void hidden() {
        watching.unsubscribe();
    }

    private void show(Known now) {
        int before = Math.max(0, drawn.view().getSelectionModel().getSelectedIndex());
        var lists = new SpotLists(now, texts);
        drawn.show(lists.drawn());
        summary.setText(lists.summary());
        size.setText(Integer.toString(now.size()));
        below.getChildren().setAll(now.drawn().isEmpty() ? nothing(Feather.CHECK_SQUARE, texts.of("spot.empty.title"), texts.of("spot.empty.text"))
            : both);
        view.getChildren().setAll(content);
        drawn.view().getSelectionModel().select(Math.min(before, now.drawn().size() - 1));
        choose(drawn.view().getSelectionModel().getSelectedIndex());
    }

    private void choose(int index) {
        model.known().get().filter(now -> index >= 0 && index < now.drawn().size()).ifPresent(now -> chosen.show(now, now.drawn().get(index)));
    }

    private static boolean isNumber(String words) {
        return words.strip().matches("[1-9][0-9]{0,5}");
    }

    private void draw() {
        if (isNumber(size.getText())) {
            model.draw(Integer.parseInt(size.getText().strip()));
        }
    }

    private void print() {
        model.known().get().ifPresent(now -> papers.save(texts.of("spot.list"), new SpotLists(now, ZH).drawn()::paper));
    }
}
