package org.ruhu.ui.household;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Configuration;
import org.ruhu.model.HouseholdLine;
import org.ruhu.model.VisitState;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Marks;

/** The lines of one page. */
final class HouseholdTable {
    private static final double WIDTH_OF_A_CHARACTER = 15;

    private final Texts texts;
    private final TableView<HouseholdLine> view = new TableView<>();
    private @Nullable Configuration configuration;

    HouseholdTable(Texts texts, Consumer<HouseholdLine> open) {
        this.texts = texts;
        view.setId("households-table");
        view.setAccessibleText(texts.of("household.table"));
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("no", texts.of("household.column.no"), 10, HouseholdLine::no);
        column("head", texts.of("household.column.head"), 7, HouseholdLine::head);
        column("village", texts.of("household.column.village"), 7, HouseholdLine::village);
        column("grid", texts.of("household.column.grid"), 7, HouseholdLine::grid);
        column("members", texts.of("household.column.members"), 4, line -> Integer.toString(line.members()));
        column("type", texts.of("household.column.type"), 9, line -> word("HH_TYPE", line.type()));
        column("category", texts.of("household.column.category"), 7.5, line -> word("MON_CAT", line.category()));
        view.getColumns().add(states());
        column("outcome", texts.of("household.column.outcome"), 8.5, line -> word("VISIT_RESULT", line.outcome()));
        view.setRowFactory(table -> row(open));
        // before the table's own handler, which would take Enter for editing
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            HouseholdLine chosen = view.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                event.consume();
                open.accept(chosen);
            }
        });
    }

    private static TableRow<HouseholdLine> row(Consumer<HouseholdLine> open) {
        TableRow<HouseholdLine> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                open.accept(row.getItem());
            }
        });
        return row;
    }

    /** @param share of the width, in characters */
    private void column(String id, String title, double share, Function<HouseholdLine, String> words) {
        TableColumn<HouseholdLine, String> column = new TableColumn<>(title);
        column.setId("households-column-" + id);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(words.apply(line.getValue())));
        shape(column, share);
        view.getColumns().add(column);
    }

    private TableColumn<HouseholdLine, VisitState> states() {
        TableColumn<HouseholdLine, VisitState> column = new TableColumn<>(texts.of("household.column.state"));
        column.setId("households-column-state");
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue().state()));
        column.setCellFactory(each -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable VisitState state, boolean empty) {
                super.updateItem(state, empty);
                setGraphic(state == null || empty ? null : Marks.of(state, texts));
            }
        });
        shape(column, 8.2);
        return column;
    }

    private static void shape(TableColumn<HouseholdLine, ?> column, double share) {
        // the database sorts and pages; sorting one page alone would mislead
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(share * WIDTH_OF_A_CHARACTER);
    }

    private String word(String list, String code) {
        return code.isEmpty() || configuration == null ? code : configuration.word(list, code, texts.lang());
    }

    void show(List<HouseholdLine> lines, Configuration current) {
        configuration = current;
        if (!view.getItems().equals(lines)) {
            view.getItems().setAll(lines);
            view.scrollTo(0);
        }
    }

    TableView<HouseholdLine> view() {
        return view;
    }
}
