package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.model.RoundState;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Papers;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.round.RoundListModel.Known;
import org.ruhu.ui.round.RoundListModel.Step;
import org.ruhu.work.PrepareRound;
import org.ruhu.work.RoundAccount;

/** The rounds at the left, the latest first; at the right the chosen one, what can be done with it, and its account. */
final class RoundListPane {
    private final RoundListModel model;
    private final Texts texts;
    private final Sheets sheets;
    private final ListView<Round> list = new ListView<>();
    private final AccountPane account;
    private final VBox told = new VBox();
    private final StackPane below = new StackPane();
    private final VBox right = column();
    private final StackPane view = new StackPane(new ProgressIndicator());
    private final HBox content;
    private Subscription watching = Subscription.EMPTY;
    private boolean following;

    RoundListPane(RoundListModel model, Texts texts, Sheets sheets, Papers papers, Consumer<HouseholdId> open) {
        this.model = model;
        this.texts = texts;
        this.sheets = sheets;
        account = new AccountPane(texts, papers, open);
        list.setId("round-list");
        list.setAccessibleText(texts.of("coverage.all"));
        list.setCellFactory(each -> new RoundCell(texts));
        list.getStyleClass().add("villages");
        list.getSelectionModel().selectedItemProperty().subscribe(round -> {
            if (!following && round != null) {
                model.choose(round.id());
            }
        });
        VBox left = card(list);
        if (model.manages()) {
            left.getChildren().add(0, button("round-new", texts.of("coverage.new"), Feather.PLUS, () -> model.proposal(order -> prepare(Optional.empty(), order))));
        }
        left.getStyleClass().add("round-left");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        content = row(left, right);
        content.setFillHeight(true);
        content.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    }

    Node view() {
        return view;
    }

    Node first() {
        return list;
    }

    void shown() {
        watching = Subscription.combine(model.known().subscribe(now -> now.ifPresent(this::show)), model.chosen().subscribe(id -> chosen()),
            model.accounts().subscribe(now -> accounts(now)), model.step().subscribe(this::step));
        model.refresh();
    }

    void hidden() {
        watching.unsubscribe();
    }

    private void show(Known now) {
        following = true;
        list.getItems().setAll(now.rounds());
        following = false;
        view.getChildren().setAll(now.rounds().isEmpty() && !model.manages()
            ? nothing(Feather.INBOX, texts.of("coverage.none.title"), texts.of("coverage.none.text")) : content);
        chosen();
    }

    private void chosen() {
        Optional<Round> round = model.round();
        following = true;
        round.ifPresent(list.getSelectionModel()::select);
        following = false;
        right.getChildren().clear();
        round.ifPresent(now -> {
            VBox what = card(head(now), new RoundFacts(model.known().get().orElseThrow(), texts).view(now), told);
            what.getStyleClass().add("round-card");
            right.getChildren().setAll(what, below);
        });
        accounts(model.accounts().get());
    }

    private Node head(Round round) {
        HBox head = row(named("round-name", round.name(), "title"), named("round-state", texts.of(round.state().key()), "chip"), space());
        head.setMinHeight(HBox.USE_PREF_SIZE);
        if (model.manages()) {
            switch (round.state()) {
                case PREPARED -> head.getChildren().addAll(
                    button("round-change", texts.of("coverage.change"), Feather.EDIT_2, () -> prepare(Optional.of(round), order(round))),
                    act("round-open", "coverage.open.go", Feather.PLAY, "coverage.open.text", () -> model.open(round.id())));
                case RUNNING -> head.getChildren().addAll(
                    act("round-wrap", "coverage.wrap", Feather.FLAG, "coverage.wrap.text", () -> model.wrapUp(round.id())), close(round));
                case WRAPPING -> head.getChildren().add(close(round));
                case CLOSED -> { }
            }
        }
        return head;
    }

    private Node close(Round round) {
        return act("round-close", "coverage.close", Feather.LOCK, "coverage.close.text", () -> model.close(round.id()));
    }

    private Node act(String id, String key, Feather sign, String words, Runnable go) {
        return button(id, texts.of(key), sign, () -> AskCard.show(sheets, texts, texts.of(key), texts.of(words), go));
    }

    private static PrepareRound.Order order(Round round) {
        return new PrepareRound.Order(round.year(), round.no(), round.kind(), round.name(), round.start(), round.end(), round.reference(),
            round.periodStart(), round.periodEnd(), round.incomeYear(), round.form(), round.region(), round.samplePercent());
    }

    private void prepare(Optional<Round> round, PrepareRound.Order now) {
        model.known().get().ifPresent(known -> {
            var card = new PrepareCard(known, now, sheets, texts);
            card.show(texts.of(round.isEmpty() ? "coverage.new" : "coverage.change"), order -> model.prepare(round.map(Round::id), order, sheets::close,
                card::refuse));
        });
    }

    private void accounts(Optional<RoundAccount.Accounts> now) {
        Optional<Round> round = model.round();
        if (round.isEmpty()) {
            return;
        }
        if (round.get().state() == RoundState.PREPARED) {
            below.getChildren().clear();
        } else if (now.isEmpty()) {
            below.getChildren().setAll(new ProgressIndicator());
        } else {
            account.show(round.get(), now.get(), model.known().get().map(Known::towns).orElse(Map.of()));
            below.getChildren().setAll(account.view());
        }
    }

    private void step(Step now) {
        told.getChildren().clear();
        switch (now) {
            case Step.None() -> { }
            case Step.Opening(var progress) -> {
                ProgressBar bar = new ProgressBar();
                bar.setMaxWidth(Double.MAX_VALUE);
                bar.setAccessibleText(texts.of("coverage.opening"));
                bar.progressProperty().bind(progress.share());
                told.getChildren().setAll(text(texts.of("coverage.opening"), "muted"), bar,
                    button("round-cancel", texts.of("printing.cancel"), Feather.X, model::cancel));
            }
            case Step.Closing() -> told.getChildren().setAll(text(texts.of("coverage.closing"), "muted"), new ProgressBar());
            case Step.Opened(var frozen) -> say("success", Feather.CHECK_CIRCLE, texts.of("coverage.opened", frozen.villages(), frozen.households(),
                frozen.persons()));
            case Step.Closed() -> say("success", Feather.CHECK_CIRCLE, texts.of("coverage.closed"));
            case Step.StillOpen(int open) -> say("warning", Feather.ALERT_TRIANGLE, texts.of("coverage.stillopen", open));
        }
    }

    private void say(String style, Feather sign, String words) {
        Label label = text(words, "banner", style);
        label.setId("round-told");
        label.setGraphic(icon(sign));
        label.setMaxWidth(Double.MAX_VALUE);
        told.getChildren().setAll(label);
    }
}
