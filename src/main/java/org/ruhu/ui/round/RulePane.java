package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.ListingTable;
import org.ruhu.ui.round.SecondModel.Chosen;
import org.ruhu.work.Ruling;
import org.ruhu.work.SecondDifferences;
import org.ruhu.work.SecondList;

/** One household: where its two visits differ, both answers side by side, and the ruling with its reason. */
final class RulePane {
    private final SecondModel model;
    private final Texts texts;
    private final RouteWays ways;
    private final ListingTable differences;
    private final TextField reason = new TextField();
    private final VBox ruling = column();
    private final VBox view = card();
    private @Nullable Chosen shown;

    RulePane(SecondModel model, Texts texts, RouteWays ways) {
        this.model = model;
        this.texts = texts;
        this.ways = ways;
        differences = new ListingTable("second-differences", texts);
        differences.view().getSelectionModel().selectedIndexProperty().subscribe(index -> ruling());
        differences.view().getStyleClass().add("short-table");
        VBox.setVgrow(differences.view(), Priority.ALWAYS);
        reason.setId("rule-reason");
        reason.setPromptText(texts.of("pending.reason.prompt"));
        reason.setAccessibleText(texts.of("pending.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        view.getStyleClass().add("rule-card");
    }

    Node view() {
        return view;
    }

    void show(Optional<Chosen> now) {
        int before = differences.view().getSelectionModel().getSelectedIndex();
        boolean same = shown != null && now.map(one -> one.line().household()).equals(Optional.of(shown).map(one -> one.line().household()));
        shown = now.orElse(null);
        view.getChildren().clear();
        now.ifPresent(one -> {
            view.getChildren().add(head(one));
            if (one.differences().isEmpty()) {
                view.getChildren().add(text(texts.of(one.line().state() == SecondList.State.DUE ? "second.due.text" : one.line().state()
                    == SecondList.State.REOPENED ? "second.reopened.text" : "second.same.text"), "muted"));
            } else {
                differences.show(new SecondLists(model.known().get().orElseThrow(), texts).differences(one.differences()));
                view.getChildren().addAll(differences.view(), ruling);
                differences.view().getSelectionModel().select(same && before >= 0 ? before : first(one.differences()));
                ruling();
            }
        });
    }

    /** What must be ruled on comes first. */
    private static int first(List<SecondDifferences.Difference> differences) {
        return Math.max(0, differences.stream().map(SecondDifferences.Difference::stand).toList().indexOf(SecondDifferences.Stand.MUST_BE_RULED));
    }

    private Node head(Chosen one) {
        SecondList.Line line = one.line();
        HBox head = row(named("second-who", (line.no() + "  " + line.head()).strip(), "section"), space(),
            button("second-household", texts.of("coverage.route.page"), Feather.HOME, () -> ways.household().accept(line.household())));
        if (line.state() == SecondList.State.DUE && model.mayFill()) {
            Button fill = button("second-fill", texts.of("second.fill"), Feather.EDIT_3, () -> model.fill(line.household(), ways.fill()));
            fill.getStyleClass().add("accent");
            head.getChildren().add(fill);
        }
        return column(head, text(String.join(texts.of("conflict.and"), line.why()), "muted"));
    }

    private void ruling() {
        ruling.getChildren().clear();
        Chosen now = shown;
        int index = differences.view().getSelectionModel().getSelectedIndex();
        if (now == null || index < 0 || index >= now.differences().size()) {
            return;
        }
        SecondDifferences.Difference one = now.differences().get(index);
        boolean may = now.obstacle().isEmpty();
        List<Node> nodes = new ArrayList<>(List.of(named("rule-question", one.question(), "section")));
        now.obstacle().ifPresent(why -> {
            var told = text(texts.of("second.onlylook", texts.of(why.key(), why.args())), "muted");
            told.setId("rule-obstacle");
            nodes.add(told);
        });
        if (may) {
            nodes.add(row(line(texts.of("pending.reason"), "strong"), reason));
        }
        HBox both = row(option(one, Ruling.Holds.FIRST, one.first(), may), option(one, Ruling.Holds.SECOND, one.second(), may));
        both.setFillHeight(true);
        nodes.add(both);
        if (may && one.follows()) {
            nodes.add(text(texts.of("round.rule.computed"), "muted"));
        }
        ruling.getChildren().setAll(nodes);
    }

    private Node option(SecondDifferences.Difference one, Ruling.Holds holds, String said, boolean may) {
        boolean first = holds == Ruling.Holds.FIRST;
        VBox box = column(text(texts.of(first ? "second.first" : "second.second"), "strong"), text(said, "option-value"));
        box.getStyleClass().addAll("option", "beside");
        HBox.setHgrow(box, Priority.ALWAYS);
        if (may) {
            Button take = button("rule-" + holds.tag(), texts.of(holds.key()), Feather.CHECK, () -> model.rule(one, holds, reason.getText(),
                reason::clear));
            take.getStyleClass().addAll("accent", "large");
            take.setAccessibleText(texts.of(holds.key()) + " " + said);
            take.disableProperty().bind(reason.textProperty().map(words -> words.isBlank() || !first && one.follows()));
            box.getChildren().add(take);
        }
        return box;
    }
}
