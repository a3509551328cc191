package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.ClueLine;
import org.ruhu.model.ClueState;
import org.ruhu.model.HouseholdId;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.ListingTable;
import org.ruhu.ui.kit.Papers;
import org.ruhu.ui.kit.QuestionCard;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.round.CluesModel.Known;

/** Clues that wait for a decision, the most urgent first; below, what is known of the chosen one and what comes of it. */
final class CluesPane {
    private static final Texts ZH = new Texts(Lang.ZH);

    private final CluesModel model;
    private final Texts texts;
    private final Sheets sheets;
    private final Consumer<HouseholdId> open;
    private final ListingTable table;
    private final Label counts = named("clue-counts", "", "section");
    private final Label chosen = named("clue-chosen", "");
    private final HBox deeds = row();
    private final StackPane middle = new StackPane();
    private final VBox view;
    private Subscription watching = Subscription.EMPTY;
    private List<ClueLine> lines = List.of();

    CluesPane(CluesModel model, Texts texts, Sheets sheets, Papers papers, Consumer<HouseholdId> open) {
        this.model = model;
        this.texts = texts;
        this.sheets = sheets;
        this.open = open;
        table = new ListingTable("clues", texts);
        table.view().getSelectionModel().selectedIndexProperty().subscribe(index -> chosen());
        table.view().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                household();
            }
        });
        table.view().setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                household();
            }
        });
        CheckBox all = new CheckBox(texts.of("clue.all"));
        all.setId("clue-all");
        all.setSelected(model.all());
        all.setOnAction(event -> model.all(all.isSelected()));
        Button report = button("clue-report", texts.of("clue.report"), Feather.PLUS, this::report);
        report.setDisable(!model.mayReport());
        Button print = button("clue-print", texts.of("clue.print"), Feather.PRINTER, () -> model.known().get().ifPresent(now ->
            papers.save(texts.of("clue.list"), head -> ClueList.of(now, model.all(), ZH).paper(head))));
        deeds();
        chosen.setWrapText(true);
        HBox.setHgrow(chosen, Priority.ALWAYS);
        chosen.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(middle, Priority.ALWAYS);
        view = card(row(counts, space(), all, report, print), middle, row(chosen, deeds));
        view.setId("clues-card");
        VBox.setVgrow(view, Priority.ALWAYS);
    }

    private void deeds() {
        deeds.getChildren().add(button("clue-household", texts.of("clue.household"), Feather.HOME, this::household));
        if (model.mayDecide()) {
            deeds.getChildren().addAll(deed(ClueState.INCLUDED, Feather.CHECK), deed(ClueState.REFUSED, Feather.X),
                deed(ClueState.WATCHED, Feather.EYE));
        }
        deeds.setMinWidth(HBox.USE_PREF_SIZE);
    }

    private Button deed(ClueState to, Feather sign) {
        return button("clue-" + to.tag(), texts.of(to.key()), sign, () -> clue().ifPresent(clue -> decide(clue, to)));
    }

    Node view() {
        return view;
    }

    Node first() {
        return table.view();
    }

    void shown() {
        watching = model.known().subscribe(now -> now.ifPresent(this::show));
        model.refresh();
    }

    void hidden() {
        watching.unsubscribe();
    }

    private void show(Known now) {
        Optional<ClueLine> before = clue();
        lines = now.lines();
        counts.setText(texts.of("clue.counts", now.open(), now.late()));
        table.show(ClueList.of(now, model.all(), texts));
        middle.getChildren().setAll(lines.isEmpty() ? nothing(Feather.CHECK_CIRCLE, texts.of("clue.none.title"), texts.of("clue.none.text"))
            : table.view());
        int at = before.map(clue -> lines.stream().map(ClueLine::id).toList().indexOf(clue.id())).orElse(-1);
        table.view().getSelectionModel().select(Math.max(0, at));
        chosen();
    }

    private Optional<ClueLine> clue() {
        int index = table.view().getSelectionModel().getSelectedIndex();
        return index >= 0 && index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
    }

    private void chosen() {
        Optional<ClueLine> clue = clue();
        deeds.setDisable(clue.isEmpty());
        chosen.setText("");
        clue.ifPresent(now -> model.reason(now.id(), reason -> {
            if (clue().filter(still -> still.id().equals(now.id())).isPresent()) {
                String said = texts.of("clue.chosen", now.no(), now.head(), now.said(), now.found(), now.by());
                chosen.setText(reason.isEmpty() ? said : said + texts.of("clue.decided", texts.of(now.state().key()), reason));
            }
        }));
    }

    private void household() {
        clue().map(ClueLine::household).ifPresent(open);
    }

    private void decide(ClueLine clue, ClueState to) {
        var card = new QuestionCard(texts.of(to.key()), texts.of("clue.chosen", clue.no(), clue.head(), clue.said(), clue.found(), clue.by()),
            sheets, texts).type("reason", "clue.reason", "");
        card.show(ended -> model.decide(clue.id(), to, card.answer("reason"), texts, ended), model::refresh);
    }

    private void report() {
        model.known().get().ifPresent(now -> {
            var card = new QuestionCard(texts.of("clue.report"), texts.of("clue.report.text"), sheets, texts)
                .type("no", "household.column.no", clue().map(ClueLine::no).orElse(""))
                .choose("source", "clue.column.source", CluesModel.sources(now, texts), "SELF").type("what", "clue.column.said", "");
            card.show(ended -> model.report(card.answer("no"), card.answer("source"), card.answer("what"), texts, ended), model::refresh);
        });
    }
}
