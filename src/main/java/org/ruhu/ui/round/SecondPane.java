package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Listing;
import org.ruhu.ui.kit.ListingTable;
import org.ruhu.ui.kit.Papers;
import org.ruhu.ui.round.SecondModel.Known;

/** The second verification: its households with the chosen one beside, its questions, its sample; each can be printed. */
final class SecondPane {
    private static final Texts ZH = new Texts(Lang.ZH);

    private final SecondModel model;
    private final Texts texts;
    private final Papers papers;
    private final ListingTable households;
    private final ListingTable questions;
    private final ListingTable sample;
    private final RulePane chosen;
    private final Label summary = named("second-summary", "", "strong");
    private final Label how = text("", "muted");
    private final Map<Look, ToggleButton> looks = new EnumMap<>(Look.class);
    private final StackPane below = new StackPane();
    private final StackPane view = new StackPane(new ProgressIndicator());
    private final VBox content;
    private final Node beside;
    private Look look = Look.HOUSEHOLDS;
    private Subscription watching = Subscription.EMPTY;
    private boolean following;

    /** What of it is looked at. */
    private enum Look { HOUSEHOLDS, QUESTIONS, SAMPLE }

    SecondPane(SecondModel model, Texts texts, RouteWays ways, Papers papers) {
        this.model = model;
        this.texts = texts;
        this.papers = papers;
        households = new ListingTable("second-households", texts);
        questions = new ListingTable("second-questions", texts);
        sample = new ListingTable("second-sample", texts);
        chosen = new RulePane(model, texts, ways);
        how.setId("second-how");
        households.view().getSelectionModel().selectedIndexProperty().subscribe(index -> model.known().get().ifPresent(now -> {
            if (!following && index.intValue() >= 0 && index.intValue() < now.lines().size()) {
                model.choose(now.lines().get(index.intValue()));
            }
        }));
        HBox head = row(look("second-by-household", "second.byhousehold", Look.HOUSEHOLDS), look("second-by-question", "second.byquestion",
            Look.QUESTIONS), look("second-of-sample", "second.ofsample", Look.SAMPLE), space(), summary,
            button("second-print", texts.of("coverage.print.list"), Feather.PRINTER, this::print));
        VBox left = card(households.view());
        VBox.setVgrow(households.view(), Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(chosen.view(), Priority.ALWAYS);
        left.getStyleClass().add("second-list");
        HBox both = row(left, chosen.view());
        both.setFillHeight(true);
        both.setAlignment(Pos.TOP_LEFT);
        beside = both;
        VBox.setVgrow(below, Priority.ALWAYS);
        content = column(head, below);
    }

    private ToggleButton look(String id, String key, Look which) {
        ToggleButton button = new ToggleButton(texts.of(key));
        button.setId(id);
        button.setOnAction(event -> look(which));
        looks.put(which, button);
        return button;
    }

    Node view() {
        return view;
    }

    Node first() {
        return households.view();
    }

    void shown() {
        watching = Subscription.combine(model.known().subscribe(now -> now.ifPresent(this::show)), model.chosen().subscribe(now -> {
            chosen.show(now);
            now.ifPresent(one -> model.known().get().ifPresent(all -> select(all, one)));
        }));
        model.refresh();
    }

    void hidden() {
        watching.unsubscribe();
    }

    private void show(Known now) {
        var lists = new SecondLists(now, texts);
        following = true;
        households.show(lists.households());
        following = false;
        questions.show(lists.questions());
        sample.show(lists.sample());
        how.setText(lists.how());
        summary.setText(lists.summary());
        view.getChildren().setAll(now.lines().isEmpty() && now.sample().isEmpty()
            ? nothing(Feather.CHECK_SQUARE, texts.of("second.none.title"), texts.of("second.none.text")) : content);
        look(look);
    }

    private void select(Known all, SecondModel.Chosen one) {
        following = true;
        for (int i = 0; i < all.lines().size(); i++) {
            if (all.lines().get(i).household().equals(one.line().household())) {
                households.view().getSelectionModel().select(i);
            }
        }
        following = false;
    }

    private void look(Look which) {
        look = which;
        looks.forEach((each, button) -> button.setSelected(each == which));
        below.getChildren().setAll(switch (which) {
            case HOUSEHOLDS -> beside;
            case QUESTIONS -> whole(questions.view());
            case SAMPLE -> whole(how, sample.view());
        });
    }

    private static Node whole(Node... nodes) {
        VBox.setVgrow(nodes[nodes.length - 1], Priority.ALWAYS);
        return card(nodes);
    }

    private void print() {
        model.known().get().ifPresent(now -> {
            var zh = new SecondLists(now, ZH);
            Listing listing = switch (look) {
                case HOUSEHOLDS -> zh.listed();
                case QUESTIONS -> zh.questions();
                case SAMPLE -> zh.sample();
            };
            papers.save(texts.of(listing.title()), listing::paper);
        });
    }
}
