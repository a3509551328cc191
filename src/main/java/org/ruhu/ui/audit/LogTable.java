package org.ruhu.ui.audit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.ruhu.model.LogLine;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.work.LogWords;

/** The entries of one page. */
final class LogTable {
    private final TableView<LogLine> view = new TableView<>();

    LogTable(Texts texts) {
        view.setId("log-table");
        view.setAccessibleText(texts.of("audit.title"));
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column(texts.of("work.log.at"), 170, line -> Moments.second(line.at()));
        column(texts.of("work.log.who"), 100, LogLine::who);
        column(texts.of("work.log.device"), 120, LogLine::device);
        column(texts.of("work.log.what"), 140, line -> LogWords.deed(line.what(), texts));
        column(texts.of("work.log.subject"), 170, LogWords::subject);
        column(texts.of("work.log.detail"), 420, line -> LogWords.detail(line, texts));
    }

    private void column(String title, double width, Function<LogLine, String> words) {
        TableColumn<LogLine, String> column = new TableColumn<>(title);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(words.apply(line.getValue())));
        // the database sorts and pages; sorting one page alone would mislead
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        view.getColumns().add(column);
    }

    void show(List<LogLine> lines) {
        if (!view.getItems().equals(lines)) {
            view.getItems().setAll(lines);
            view.scrollTo(0);
        }
    }

    /** The chosen entry's details, which may be longer than its column. */
    void onChoice(Consumer<String> told, Texts texts) {
        view.getSelectionModel().selectedItemProperty().subscribe(line -> told.accept(line == null ? "" : line.subject().isEmpty()
            ? LogWords.detail(line, texts) : LogWords.subject(line) + "  " + LogWords.detail(line, texts)));
    }

    TableView<LogLine> view() {
        return view;
    }
}
