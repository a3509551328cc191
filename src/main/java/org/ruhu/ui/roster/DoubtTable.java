package org.ruhu.ui.roster;

import static org.ruhu.ui.kit.Pieces.text;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.ruhu.roster.Doubt;
import org.ruhu.text.Texts;

/** Every doubt in a roster: where it is, what stands there, why it cannot go in as it is. */
final class DoubtTable {
    private final TableView<Doubt> table = new TableView<>();
    private final Texts texts;

    DoubtTable(List<Doubt> doubts, Texts texts) {
        this.texts = texts;
        table.setId("roster-doubts");
        table.setAccessibleText(texts.of("roster.held.why"));
        if (doubts.stream().map(Doubt::sheet).distinct().count() > 1) {
            column("roster.column.sheet", 110, Doubt::sheet);
        }
        column("roster.column.row", 60, doubt -> Integer.toString(doubt.row()));
        column("roster.column.column", 130, Doubt::column);
        column("roster.column.value", 190, Doubt::shown);
        column("roster.held.why", 560, doubt -> doubt.why(texts));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(text("", "muted"));
        table.getItems().setAll(doubts);
    }

    Node view() {
        return table;
    }

    private void column(String key, double width, Function<Doubt, String> words) {
        TableColumn<Doubt, String> column = new TableColumn<>(texts.of(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue()).replaceAll("\\s+", " ")));
        column.setCellFactory(each -> new Cell());
        table.getColumns().add(column);
    }

    /** What is cut off is told where the mouse stays. */
    private static final class Cell extends TableCell<Doubt, String> {
        @Override
        protected void updateItem(@Nullable String value, boolean empty) {
            super.updateItem(value, empty);
            String words = empty || value == null ? "" : value;
            setText(words);
            setTooltip(words.length() > 12 ? new Tooltip(words) : null);
        }
    }
}
