package org.ruhu.ui.kit;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Texts;

/** Shows a {@link Listing}; its totals are the last line. */
public final class ListingTable {
    private static final double WIDTH = 60;

    private final TableView<List<String>> view = new TableView<>();
    private final Texts texts;

    public ListingTable(String id, Texts texts) {
        this.texts = texts;
        view.setId(id);
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    public TableView<List<String>> view() {
        return view;
    }

    public void show(Listing listing) {
        view.setAccessibleText(texts.of(listing.title()));
        view.getColumns().clear();
        for (int i = 0; i < listing.columns().size(); i++) {
            view.getColumns().add(column(listing.columns().get(i), i));
        }
        view.getItems().setAll(listing.rows());
        if (!listing.totals().isEmpty()) {
            view.getItems().add(listing.totals());
        }
    }

    private TableColumn<List<String>, String> column(Listing.Column of, int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(texts.of(of.head()));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
        column.setCellFactory(each -> new Cell());
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(of.share() * WIDTH);
        if (of.number()) {
            column.getStyleClass().add("number-column");
        }
        return column;
    }

    /** What is cut off is told where the mouse stays. */
    private static final class Cell extends TableCell<List<String>, String> {
        private static final int SHORT = 7;

        @Override
        protected void updateItem(@Nullable String value, boolean empty) {
            super.updateItem(value, empty);
            String words = empty || value == null ? "" : value;
            setText(words);
            setTooltip(words.length() > SHORT ? new Tooltip(words) : null);
            Tibetan.mark(this);
        }
    }
}
