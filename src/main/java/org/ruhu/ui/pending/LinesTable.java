package org.ruhu.ui.pending;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.ruhu.text.Texts;
import org.ruhu.work.DoubtfulChanges.Line;

/** Changes in words, one field a row. */
final class LinesTable {
    private final TableView<Line> view = new TableView<>();

    LinesTable(String id, Texts texts) {
        view.setId(id);
        view.setAccessibleText(texts.of("pending.lines"));
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(texts.of("pending.column.household"), 190, line -> (line.place().no() + " " + line.place().head()).strip());
        column(texts.of("pending.column.subject"), 120, Line::subject);
        column(texts.of("pending.column.field"), 130, Line::label);
        column(texts.of("pending.column.now"), 130, Line::now);
        column(texts.of("pending.column.value"), 150, Line::value);
        column(texts.of("pending.column.who"), 200, line -> line.who() + " " + line.moment());
    }

    private void column(String title, double width, Function<Line, String> words) {
        TableColumn<Line, String> column = new TableColumn<>(title);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(words.apply(line.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        view.getColumns().add(column);
    }

    void show(List<Line> lines) {
        view.getItems().setAll(lines);
    }

    TableView<Line> view() {
        return view;
    }
}
