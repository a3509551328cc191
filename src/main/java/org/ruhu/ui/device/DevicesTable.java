package org.ruhu.ui.device;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.ui.device.DevicesModel.Line;
import org.ruhu.work.Devices;

/** The laptops by name; those that are only invited first. */
final class DevicesTable {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private final TableView<Line> view = new TableView<>();
    private final Texts texts;

    DevicesTable(Texts texts) {
        this.texts = texts;
        view.setId("devices-table");
        view.setAccessibleText(texts.of("device.title"));
        view.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        view.setRowFactory(table -> new Row());
        column(texts.of("device.name"), 170, Line::name);
        column(texts.of("device.state"), 90, line -> texts.of(state(line)));
        column(texts.of("device.team"), 110, Line::team);
        column(texts.of("device.grids"), 420, this::grids);
        column(texts.of("device.heard"), 150, line -> line.device().flatMap(Devices.Device::heard).map(Moments::minute)
            .orElse(texts.of("device.never")));
        column(texts.of("device.id"), 130, line -> line.device().map(Devices.Device::device).orElse(""));
    }

    static String state(Line line) {
        return line.invited().isPresent() ? "device.invited" : line.inUse() ? "device.inuse" : "device.revoked";
    }

    private String grids(Line line) {
        String writes = String.join("、", line.grids());
        if (line.reads().isEmpty()) {
            return writes;
        }
        String reads = texts.of("device.only", String.join("、", line.reads()));
        return writes.isEmpty() ? reads : writes + "；" + reads;
    }

    private void column(String title, double width, Function<Line, String> words) {
        TableColumn<Line, String> column = new TableColumn<>(title);
        column.setCellValueFactory(line -> new ReadOnlyStringWrapper(words.apply(line.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        view.getColumns().add(column);
    }

    /** Those out of use are pale. */
    private static final class Row extends TableRow<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(GONE, !empty && line != null && line.invited().isEmpty() && !line.inUse());
        }
    }

    TableView<Line> view() {
        return view;
    }

    /** The chosen one stays chosen. */
    void show(List<Line> lines) {
        String chosen = chosen().map(Line::name).orElse("");
        view.getItems().setAll(lines);
        lines.stream().filter(line -> line.name().equals(chosen)).findFirst().or(() -> lines.stream().findFirst())
            .ifPresent(view.getSelectionModel()::select);
    }

    Optional<Line> chosen() {
        return Optional.ofNullable(view.getSelectionModel().getSelectedItem());
    }

    Subscription onChosen(Consumer<Optional<Line>> listener) {
        return view.getSelectionModel().selectedItemProperty().subscribe(() -> listener.accept(chosen()));
    }
}
