package org.ruhu.ui.household;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.ui.household.RecordModel.Known;
import org.ruhu.ui.kit.Listing;
import org.ruhu.ui.kit.ListingTable;
import org.ruhu.ui.kit.Papers;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Sheets;

/** A household's or a person's whole record, and who changed what of it, from what to what, in which round. */
public final class RecordScreen implements Screen {
    private static final List<Listing.Column> FACTS = List.of(new Listing.Column("household.record.item", 2, false),
        new Listing.Column("household.record.value", 3, false));
    private static final List<Listing.Column> HISTORY = List.of(new Listing.Column("household.history.when", 1.9, false),
        new Listing.Column("household.history.who", 1.7, false), new Listing.Column("household.visit.round", 3.6, false),
        new Listing.Column("household.record.item", 2.2, false), new Listing.Column("household.history.from", 2.1, false),
        new Listing.Column("household.history.to", 2.1, false), new Listing.Column("household.register.reason", 1.6, false));

    private final RecordModel model;
    private final Texts texts;
    private final Runnable back;
    private final Sheets sheets;
    private final Papers papers;
    private final ListingTable facts;
    private final ListingTable history;
    private final StackPane view = new StackPane(new ProgressIndicator());
    private Subscription known = Subscription.EMPTY;

    public RecordScreen(RecordModel model, Texts texts, Runnable back, Sheets sheets, Papers papers) {
        this.sheets = sheets;
        this.model = model;
        this.texts = texts;
        this.back = back;
        this.papers = papers;
        facts = new ListingTable("record-facts", texts);
        history = new ListingTable("record-history", texts);
        view.setId("record");
        view.getStyleClass().add("page");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        known = model.known().subscribe(now -> now.ifPresent(read -> view.getChildren().setAll(content(read))));
        model.refresh();
    }

    @Override
    public void hidden() {
        known.unsubscribe();
    }

    private Node content(Known now) {
        facts.show(facts(now));
        history.show(history(now));
        VBox left = card(line(texts.of("household.record"), "section"), facts.view());
        left.getStyleClass().add("record-left");
        Button print = button("record-print", texts.of("coverage.print"), Feather.PRINTER, () ->
            papers.save(texts.of("household.history") + " " + now.no(), head -> history(now).paper(head)));
        VBox right = card(row(line(texts.of("household.history"), "section"), space(), print), history.view());
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(facts.view(), Priority.ALWAYS);
        VBox.setVgrow(history.view(), Priority.ALWAYS);
        HBox both = row(left, right);
        both.setAlignment(Pos.TOP_LEFT);
        both.setFillHeight(true);
        VBox.setVgrow(both, Priority.ALWAYS);
        Platform.runLater(history.view()::requestFocus);
        return column(head(now), both);
    }

    private Node head(Known now) {
        Button leave = button("record-back", texts.of("household.back"), Feather.ARROW_LEFT, back);
        leave.getStyleClass().add("flat");
        String name = now.name().isEmpty() ? texts.of("household.nohead") : now.name();
        HBox head = row(leave, named("record-name", name, "title"),
            line(texts.of(model.ofPerson() ? "household.record.person" : "household.record.household", now.no()), "muted"), space());
        now.person().filter(person -> person.active() && model.mayChange()).ifPresent(person -> head.getChildren().add(
            new RosterMenu(new RosterCards(model.changes(), now.roster(), sheets, texts, model::refresh), texts).ofPerson(person)));
        head.setMinHeight(HBox.USE_PREF_SIZE);
        return head;
    }

    private static Listing facts(Known now) {
        return new Listing("household.record", "", FACTS, now.facts().stream().map(fact -> List.of(fact.field(), fact.words())).toList(), List.of());
    }

    private static Listing history(Known now) {
        return new Listing("household.history", now.no() + " " + now.name(), HISTORY, now.history().stream().map(line ->
            List.of(Moments.day(line.moment()), line.who(), line.round(), line.field(), line.from(), line.to(), line.reason())).toList(), List.of());
    }
}
