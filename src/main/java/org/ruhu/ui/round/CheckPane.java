package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.VisitPaths;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.ListingTable;
import org.ruhu.ui.round.SpotModel.Known;
import org.ruhu.work.CompareExport;
import org.ruhu.work.SpotCheck;

/** One visit that was drawn: opened, passed, or sent back with a reason and a day. */
final class CheckPane {
    private final SpotModel model;
    private final Texts texts;
    private final RouteWays ways;
    private final TextField reason = new TextField();
    private final TextField deadline = new TextField();
    private final ListingTable differing;
    private final VBox view = card();

    CheckPane(SpotModel model, Texts texts, RouteWays ways) {
        this.model = model;
        this.texts = texts;
        this.ways = ways;
        differing = new ListingTable("spot-differing", texts);
        differing.view().getStyleClass().add("short-table");
        VBox.setVgrow(differing.view(), Priority.ALWAYS);
        reason.setId("spot-reason");
        reason.setPromptText(texts.of("spot.reason.prompt"));
        reason.setAccessibleText(texts.of("spot.reason"));
        deadline.setId("spot-deadline");
        deadline.setAccessibleText(texts.of("spot.deadline"));
        deadline.setPrefColumnCount(9);
        HBox.setHgrow(reason, Priority.ALWAYS);
        view.getStyleClass().add("rule-card");
    }

    Node view() {
        return view;
    }

    void show(Known known, SpotCheck.Drawn one) {
        var lists = new SpotLists(known, texts);
        HBox head = row(named("spot-who", (one.no() + "  " + one.head()).strip(), "section"), named("spot-state", lists.result(one), "chip"), space(),
            button("spot-household", texts.of("coverage.route.page"), Feather.HOME, () -> ways.household().accept(one.household())));
        if (model.mayFill()) {
            head.getChildren().add(button("spot-open", texts.of("spot.open"), Feather.FILE_TEXT, () -> model.open(one.household(), ways.fill())));
        }
        view.getChildren().setAll(head, text((one.villageName() + "  " + one.team()).strip(), "muted"));
        boolean back = one.result().equals(VisitPaths.RETURNED);
        if (back) {
            view.getChildren().add(text(texts.of("spot.back", one.reason(), one.deadline()), "banner", "warning"));
        }
        if (known.obstacle().isPresent()) {
            var why = text(texts.of("second.onlylook", texts.of(known.obstacle().get().key(), known.obstacle().get().args())), "muted");
            why.setId("spot-obstacle");
            view.getChildren().add(why);
        } else if (!back) {
            view.getChildren().add(controls(known, one));
        }
        model.compared().get().ifPresent(report -> compared(lists, report, one));
    }

    private void compared(SpotLists lists, CompareExport.Report report, SpotCheck.Drawn one) {
        boolean missing = report.missing().contains(one.household());
        if (missing || report.of(one.household()).isEmpty()) {
            var said = text(texts.of(missing ? "spot.export.missing" : "spot.export.same"), "strong");
            said.setId("spot-compared");
            view.getChildren().add(said);
        } else {
            differing.show(lists.differing(report, one));
            view.getChildren().addAll(line(texts.of("spot.export.differences"), "section"), differing.view());
        }
    }

    private Node controls(Known known, SpotCheck.Drawn one) {
        deadline.setText(known.deadline().toString());
        Button pass = button("spot-pass", texts.of("spot.pass"), Feather.CHECK, () -> model.pass(one.household(), reason::clear));
        pass.getStyleClass().addAll("accent", "large");
        Button giveBack = button("spot-return", texts.of("spot.return"), Feather.CORNER_UP_LEFT, () -> day().ifPresent(day ->
            model.giveBack(one.household(), reason.getText(), day, reason::clear)));
        giveBack.getStyleClass().add("large");
        giveBack.disableProperty().bind(Bindings.createBooleanBinding(() -> reason.getText().isBlank() || day().isEmpty(), reason.textProperty(),
            deadline.textProperty()));
        return column(row(pass), row(line(texts.of("spot.reason"), "strong"), reason), row(line(texts.of("spot.deadline"), "strong"), deadline,
            giveBack), text(texts.of("spot.return.text"), "muted"));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(deadline.getText().strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
