package org.ruhu.ui.print;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.SheetLine;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.text.Words;
import org.ruhu.ui.kit.SheetWords;
import org.ruhu.ui.print.OutModel.Found;
import org.ruhu.work.SheetRegister.Warning;

/** One page of the register of sheets. Several lines can be chosen. */
final class OutTable {
    private static final double WIDTH_OF_A_CHARACTER = 15;

    private final Texts texts;
    private final TableView<SheetLine> view = new TableView<>();
    private @Nullable Found found;

    OutTable(Texts texts, Consumer<HouseholdId> open, Runnable chosen) {
        this.texts = texts;
        view.setId("out-table");
        view.setAccessibleText(texts.of("printing.tab.out"));
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("household.column.no", 10.5, SheetLine::no);
        column("household.column.head", 6, SheetLine::head);
        column("household.place", 9, line -> (line.village() + " " + line.grid()).strip());
        column("printing.out.team", 6, SheetLine::team);
        column("printing.form", 7, this::form);
        column("printing.out.serial", 7.5, line -> line.serial() + " v" + line.version());
        column("printing.out.printed", 8, line -> Moments.day(line.printed()));
        column("printing.out.days", 4, this::days);
        column("printing.out.state", 5, this::state);
        column("printing.out.stale", 6, this::stale);
        view.setRowFactory(table -> new Row(open));
        view.getSelectionModel().getSelectedItems().subscribe(chosen);
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            SheetLine line = view.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && line != null) {
                event.consume();
                open.accept(line.household());
            }
        });
    }

    /** Opens its household on a double click, and says why it is stale. */
    private final class Row extends TableRow<SheetLine> {
        Row(Consumer<HouseholdId> open) {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && getItem() != null) {
                    open.accept(getItem().household());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable SheetLine line, boolean empty) {
            super.updateItem(line, empty);
            Set<Warning> why = line == null ? Set.of() : warnings(line);
            setTooltip(why.isEmpty() ? null : new Tooltip(String.join("\n", SheetWords.of(why, texts))));
        }
    }

    private void column(String title, double share, Function<SheetLine, String> words) {
        TableColumn<SheetLine, String> column = new TableColumn<>(texts.of(title));
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(words.apply(line.getValue())));
        // the database sorts and pages
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(share * WIDTH_OF_A_CHARACTER);
        view.getColumns().add(column);
    }

    private String form(SheetLine line) {
        Found now = found;
        return now == null ? "" : now.titles().getOrDefault(line.form(), Words.of(line.form())).in(texts.lang());
    }

    /** Since it was printed. */
    private String days(SheetLine line) {
        try {
            return found == null ? "" : Long.toString(ChronoUnit.DAYS.between(LocalDate.parse(Moments.day(line.printed())),
                LocalDate.parse(found.today())));
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    private String state(SheetLine line) {
        return texts.of(switch (line.state()) {
            case OUT -> "printing.state.out";
            case RETURNED -> "printing.state.returned";
            case VOID -> "printing.state.void";
        });
    }

    private Set<Warning> warnings(SheetLine line) {
        return found == null ? Set.of() : found.stale().getOrDefault(line.id(), Set.of());
    }

    private String stale(SheetLine line) {
        Set<Warning> why = warnings(line);
        return why.isEmpty() ? "" : texts.of(why.contains(Warning.LATER) ? "printing.stale.later" : "printing.stale.changed");
    }

    void show(Found now) {
        found = now;
        view.getItems().setAll(now.page().lines());
    }

    List<SheetLine> chosen() {
        return List.copyOf(view.getSelectionModel().getSelectedItems());
    }

    TableView<SheetLine> view() {
        return view;
    }
}
