package org.ruhu.ui.round;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.ruhu.model.Configuration;
import org.ruhu.model.Trouble;
import org.ruhu.model.Village;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.InWords;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.round.RoundListModel.Known;
import org.ruhu.work.PrepareRound;
import org.ruhu.work.Workspace;

/** What a round will be: everything has a proposal already, so that Enter is enough in most years. */
final class PrepareCard {
    private static final int COLUMNS = 3;
    /** Of the villages, which may be many. */
    private static final double REGION = 120;

    private final Sheets sheets;
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final TextField name = new TextField();
    private final TextField year = new TextField();
    private final TextField no = new TextField();
    private final TextField start = new TextField();
    private final TextField end = new TextField();
    private final TextField reference = new TextField();
    private final TextField periodStart = new TextField();
    private final TextField periodEnd = new TextField();
    private final TextField incomeYear = new TextField();
    private final TextField percent = new TextField();
    private final ComboBox<Configuration.Code> kind = new ComboBox<>();
    private final ComboBox<Workspace.OtherForm> form = new ComboBox<>();
    private final List<CheckBox> villages = new ArrayList<>();
    private final Label said = text("", "danger-text");

    PrepareCard(Known known, PrepareRound.Order now, Sheets sheets, Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
        grid.getStyleClass().add("prepare");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        said.setId("prepare-said");
        put("name", "coverage.name", name, now.name());
        put("year", "coverage.year", year, Integer.toString(now.year()));
        put("no", "coverage.no", no, Integer.toString(now.no()));
        choices(known, now);
        put("start", "coverage.start", start, now.start().toString());
        put("end", "coverage.end", end, now.end().toString());
        put("reference", "coverage.reference", reference, now.reference().toString());
        put("period-start", "coverage.periodstart", periodStart, now.periodStart().toString());
        put("period-end", "coverage.periodend", periodEnd, now.periodEnd().toString());
        put("income-year", "coverage.incomeyear", incomeYear, Integer.toString(now.incomeYear()));
        put("percent", "coverage.percent", percent, Integer.toString(now.samplePercent()));
        for (Village village : known.villages()) {
            CheckBox box = new CheckBox(village.name());
            box.setUserData(village.code());
            box.setId("prepare-village-" + village.code());
            box.setSelected(now.region().isEmpty() || now.region().contains(village.code()));
            villages.add(box);
        }
    }

    private void choices(Known known, PrepareRound.Order now) {
        kind.setConverter(new InWords<>(code -> code.words().in(texts.lang())));
        kind.getItems().setAll(known.configuration().lists().getOrDefault("ROUND_KIND", List.of()));
        kind.setValue(kind.getItems().stream().filter(code -> code.code().equals(now.kind())).findFirst().orElse(null));
        form.setConverter(new InWords<>(each -> each.title().in(texts.lang())));
        form.getItems().setAll(known.forms());
        form.setValue(form.getItems().stream().filter(each -> each.id().equals(now.form())).findFirst().orElse(null));
        field("kind", "coverage.kind", kind);
        field("form", "household.visit.form", form);
    }

    private void put(String id, String key, TextField into, String value) {
        into.setText(value);
        field(id, key, into);
    }

    private void field(String id, String key, Control control) {
        control.setId("prepare-" + id);
        control.setAccessibleText(texts.of(key));
        control.setMaxWidth(Double.MAX_VALUE);
        VBox field = new VBox(line(texts.of(key), "muted", "small"), control);
        field.getStyleClass().add("field");
        int at = grid.getChildren().size();
        grid.add(field, at % COLUMNS, at / COLUMNS);
    }

    /** @param done is handed what was typed; it may refuse */
    void show(String title, Consumer<PrepareRound.Order> done) {
        FlowPane region = new FlowPane();
        region.getStyleClass().add("options");
        region.getChildren().setAll(villages);
        ScrollPane scroll = new ScrollPane(region);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("grid-choices");
        scroll.setMinHeight(REGION);
        scroll.setMaxHeight(REGION);
        Node go = primary("prepare-go", texts.of("coverage.prepare.go"), () -> take(done));
        VBox card = card(line(title, "title"), grid, line(texts.of("coverage.region"), "muted", "small"), scroll, said,
            row(go, button("prepare-cancel", texts.of("printing.cancel"), sheets::close)));
        card.setId("prepare");
        card.getStyleClass().addAll("narrow", "prepare-card");
        said.setManaged(false);
        sheets.show(card, name);
    }

    private void take(Consumer<PrepareRound.Order> done) {
        try {
            done.accept(order());
        } catch (Trouble wrong) {
            refuse(wrong);
        }
    }

    void refuse(Trouble why) {
        said.setText(texts.of(why.key(), why.args()));
        said.setManaged(true);
    }

    private PrepareRound.Order order() {
        SortedSet<String> region = new TreeSet<>();
        villages.stream().filter(CheckBox::isSelected).forEach(box -> region.add((String) box.getUserData()));
        if (region.isEmpty() && !villages.isEmpty()) {
            throw new Trouble("coverage.novillage");
        }
        boolean everywhere = region.size() == villages.size();
        return new PrepareRound.Order(number(year), number(no), kind.getValue() == null ? "" : kind.getValue().code(), name.getText().strip(), day(start),
            day(end), day(reference), day(periodStart), day(periodEnd), number(incomeYear), form.getValue() == null ? "" : form.getValue().id(),
            everywhere ? new TreeSet<>() : region, number(percent));
    }

    private static int number(TextField field) {
        try {
            return Integer.parseInt(field.getText().strip());
        } catch (NumberFormatException e) {
            throw new Trouble("coverage.nonumber", field.getAccessibleText(), field.getText());
        }
    }

    private static LocalDate day(TextField field) {
        try {
            return LocalDate.parse(field.getText().strip());
        } catch (DateTimeParseException e) {
            throw new Trouble("coverage.noday", field.getAccessibleText(), field.getText());
        }
    }
}
