package org.ruhu.ui.backup;

import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.ruhu.model.BackUpReason;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.work.FoundBackUp;

/** The back-ups at a place: when, of which device, why, how much, and whether they can be used. */
final class BackUpTable {
    private final TableView<FoundBackUp> table = new TableView<>();
    private final Texts texts;
    private final Consumer<FoundBackUp> chosen;

    BackUpTable(List<FoundBackUp> found, Texts texts, Consumer<FoundBackUp> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        table.setId("restore-table");
        column("backup.column.time", 160, one -> one.facts().map(facts -> Moments.minute(facts.created()))
            .orElse(String.valueOf(one.file().getFileName())));
        column("backup.column.device", 150, one -> one.facts().map(FoundBackUp.Facts::device).orElse(""));
        column("backup.column.why", 110, one -> one.facts().flatMap(FoundBackUp.Facts::why).map(this::why).orElse(""));
        column("backup.column.changes", 90, one -> one.facts().map(facts -> Long.toString(facts.changes())).orElse(""));
        column("backup.column.size", 100, one -> one.facts().map(facts -> Sizes.of(facts.bytes())).orElse(""));
        column("backup.column.verdict", 220, one -> texts.of(one.verdict()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(text(texts.of("backup.restore.nothing"), "muted"));
        table.getItems().setAll(found);
        found.stream().filter(FoundBackUp::usable).findFirst().ifPresent(table.getSelectionModel()::select);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                go();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
    }

    private void column(String key, double width, Function<FoundBackUp, String> words) {
        TableColumn<FoundBackUp, String> column = new TableColumn<>(texts.of(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private String why(BackUpReason why) {
        return texts.of(switch (why) {
            case HOURLY -> "backup.why.hourly";
            case EXIT -> "backup.why.exit";
            case IMPORT -> "backup.why.import";
            case UPGRADE -> "backup.why.upgrade";
            case BY_HAND -> "backup.why.by_hand";
        });
    }

    private void go() {
        FoundBackUp selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            chosen.accept(selected);
        }
    }

    /** The button that goes on with the one that is selected, where that can be used. */
    Button next(String id, String words) {
        Button next = primary(id, words, this::go);
        next.setDisable(true);
        table.getSelectionModel().selectedItemProperty().subscribe(one -> next.setDisable(one == null || !one.usable()));
        return next;
    }

    void focus() {
        table.requestFocus();
    }

    Node view() {
        return table;
    }
}
