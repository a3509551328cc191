package org.ruhu.ui.print;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.SheetCounts;
import org.ruhu.model.SheetId;
import org.ruhu.model.SheetLine;
import org.ruhu.model.SheetState;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.SheetWords;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.print.OutModel.Found;
import org.ruhu.ui.print.OutModel.Read;
import org.ruhu.work.SheetRegister;

/** The sheets that are still out, or are back, or void; a reader's field that notes one after the other as returned. */
final class OutPane {
    private final OutModel model;
    private final Texts texts;
    private final Sheets sheets;
    private final OutFilters filters;
    private final OutTable table;
    private final TextField reader = new TextField();
    private final Label said = text("");
    private final Label counts = named("out-counts", "", "strong");
    private final Label pageNumber = named("out-page", "", "muted");
    private final Button previous;
    private final Button next;
    private final Button back;
    private final Button lost;
    private final StackPane results = new StackPane();
    private final VBox view;
    private Subscription watching = Subscription.EMPTY;

    OutPane(OutModel model, Texts texts, Sheets sheets, Consumer<HouseholdId> open) {
        this.model = model;
        this.texts = texts;
        this.sheets = sheets;
        filters = new OutFilters(model, texts);
        table = new OutTable(texts, open, this::chosen);
        previous = turn("out-previous", Feather.CHEVRON_LEFT, texts.of("printing.previous"), -1);
        next = turn("out-next", Feather.CHEVRON_RIGHT, texts.of("printing.next"), 1);
        back = button("out-return", texts.of("printing.out.return"), Feather.CHECK_CIRCLE, () -> model.giveBack(ids(), this::returned));
        lost = button("out-void", texts.of("printing.out.void"), Feather.SLASH, this::cancel);
        reader.setId("out-reader");
        reader.setPromptText(texts.of("printing.out.reader.prompt"));
        reader.setAccessibleText(texts.of("printing.out.reader.prompt"));
        reader.setOnAction(event -> read());
        HBox.setHgrow(reader, Priority.ALWAYS);
        said.setId("out-said");
        said.setMaxWidth(Double.MAX_VALUE);
        say("", "");
        VBox.setVgrow(results, Priority.ALWAYS);
        view = column(row(line(texts.of("printing.out.reader")), reader, back, lost), said, filters.view(), results,
            row(counts, space(), previous, pageNumber, next));
        view.setId("out");
        chosen();
    }

    private Button turn(String id, Feather sign, String words, int by) {
        Button button = button(id, "", sign, () -> model.ask(old -> old.at(Math.max(0, old.page() + by))));
        button.setAccessibleText(words);
        button.getStyleClass().addAll("flat", "button-icon");
        return button;
    }

    Node view() {
        return view;
    }

    Node first() {
        return reader;
    }

    void shown() {
        watching = Subscription.combine(model.found().subscribe(now -> now.ifPresent(this::show)), model.query().subscribe(filters::follow));
        model.refresh();
    }

    void hidden() {
        watching.unsubscribe();
        filters.hidden();
    }

    private void show(Found now) {
        filters.offer(now);
        table.show(now);
        SheetCounts all = now.counts();
        counts.setText(texts.of("printing.out.counts", all.printed(), all.out(), all.returned(), all.voided()));
        pageNumber.setText(texts.of("printing.page", now.page().page() + 1, now.page().pages()));
        previous.setDisable(now.page().page() == 0);
        next.setDisable(now.page().page() + 1 >= now.page().pages());
        results.getChildren().setAll(now.page().total() > 0 ? table.view()
            : nothing(Feather.CHECK_CIRCLE, texts.of(model.filtered() ? "printing.out.nofound" : "printing.out.none"), texts.of("printing.out.none.text")));
        chosen();
    }

    private void chosen() {
        List<SheetLine> lines = table.chosen();
        back.setDisable(lines.stream().noneMatch(line -> line.state() != SheetState.RETURNED));
        lost.setDisable(lines.stream().noneMatch(line -> line.state() == SheetState.OUT));
    }

    private List<SheetId> ids() {
        return table.chosen().stream().map(SheetLine::id).toList();
    }

    private void returned(int number) {
        say("success", texts.of("printing.out.returned", number));
    }

    private void cancel() {
        List<SheetId> chosen = ids();
        new ReasonCard(sheets, texts, chosen.size(), reason -> model.cancel(chosen, reason,
            number -> say("success", texts.of("printing.out.voided", number)))).show();
    }

    private void read() {
        String typed = reader.getText();
        reader.clear();
        if (!typed.isBlank()) {
            model.read(typed, this::told);
        }
    }

    private void told(Read read) {
        switch (read) {
            case Read.Back(SheetRegister.Scanned scanned) -> say(scanned.warnings().isEmpty() ? "success" : "warning",
                words(texts.of("printing.out.back", head(scanned)), scanned));
            case Read.Stays(SheetRegister.Scanned scanned) -> say("danger", words(SheetWords.name(scanned, texts), scanned));
            case Read.Refused(var why) -> say("danger", texts.of(why.key(), why.args()));
        }
        reader.requestFocus();
    }

    private static String head(SheetRegister.Scanned scanned) {
        return scanned.sheet().map(line -> line.no() + " " + line.head() + " v" + line.version()).orElse(scanned.code().household());
    }

    private String words(String first, SheetRegister.Scanned scanned) {
        return Stream.concat(Stream.of(first), SheetWords.of(scanned.warnings(), texts).stream()).collect(Collectors.joining(" "));
    }

    private void say(String style, String words) {
        said.getStyleClass().removeAll("success", "warning", "danger", "banner");
        if (!style.isEmpty()) {
            said.getStyleClass().addAll("banner", style);
        }
        said.setText(words);
        said.setVisible(!words.isEmpty());
        said.setManaged(!words.isEmpty());
    }
}
