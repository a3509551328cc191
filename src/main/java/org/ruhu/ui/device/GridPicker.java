package org.ruhu.ui.device;

import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ruhu.text.Texts;
import org.ruhu.work.Devices.Way;
import org.ruhu.work.GridNames.Grid;

/** Grids to tick, by village; a village's own box ticks all of its grids. */
final class GridPicker {
    private static final double HEIGHT = 220;
    private static final double INDENT = 28;

    private final Texts texts;
    private final List<Choice> choices = new ArrayList<>();
    private final VBox list = new VBox();
    private final VBox view;

    /** @param writes ticked at first. @param reads ticked to be seen only. @param seeing whether that can be chosen at all */
    GridPicker(List<Grid> grids, Set<String> writes, Set<String> reads, boolean seeing, Texts texts) {
        this.texts = texts;
        TextField search = new TextField();
        search.setId("grids-search");
        search.setPromptText(texts.of("device.grids.search"));
        search.setAccessibleText(texts.of("device.grids.search"));
        search.textProperty().subscribe(this::filter);
        grids.stream().collect(Collectors.groupingBy(Grid::village, LinkedHashMap::new, Collectors.toList()))
            .forEach((village, all) -> add(village, all.stream().map(grid -> new Choice(grid, writes, reads, seeing)).toList()));
        list.getStyleClass().add("field");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setId("grids");
        scroll.setFitToWidth(true);
        // the card is as low as it can be
        scroll.setMinHeight(HEIGHT);
        scroll.setMaxHeight(HEIGHT);
        scroll.getStyleClass().add("grid-choices");
        view = grids.isEmpty() ? column(text(texts.of("device.grids.none"), "muted")) : column(search, scroll);
    }

    private void add(String village, List<Choice> grids) {
        CheckBox all = new CheckBox(village.isEmpty() ? texts.of("device.village.none") : village);
        all.getStyleClass().add("strong");
        all.setSelected(grids.stream().allMatch(choice -> choice.write.isSelected()));
        all.setOnAction(event -> grids.stream().filter(choice -> choice.line.isVisible())
            .forEach(choice -> choice.write.setSelected(all.isSelected())));
        list.getChildren().add(all);
        all.setUserData(grids);
        grids.forEach(choice -> list.getChildren().add(choice.line));
        choices.addAll(grids);
    }

    /** One grid. */
    private final class Choice {
        private final Grid grid;
        private final CheckBox write;
        private final CheckBox read = new CheckBox(texts.of("device.grids.read"));
        private final HBox line;

        Choice(Grid grid, Set<String> writes, Set<String> reads, boolean seeing) {
            this.grid = grid;
            write = new CheckBox(grid.name());
            write.setAccessibleText(grid.full());
            read.setAccessibleText(texts.of("device.only", grid.full()));
            write.setSelected(writes.contains(grid.id()));
            read.setSelected(reads.contains(grid.id()));
            write.setId("grid-" + grid.id());
            read.setId("grid-read-" + grid.id());
            write.selectedProperty().subscribe(now -> read.setSelected(read.isSelected() && !now));
            read.selectedProperty().subscribe(now -> write.setSelected(write.isSelected() && !now));
            line = seeing ? row(write, space(), read) : row(write);
            line.setPadding(new javafx.geometry.Insets(0, INDENT / 2, 0, INDENT));
        }

        Way way() {
            return write.isSelected() ? Way.WRITE : read.isSelected() ? Way.READ : Way.NONE;
        }
    }

    private void filter(String typed) {
        String wanted = typed.strip();
        for (Choice choice : choices) {
            show(choice.line, choice.grid.full().contains(wanted));
        }
        for (Node node : list.getChildren()) {
            if (node.getUserData() instanceof List<?> grids) {
                show(node, choices.stream().anyMatch(choice -> grids.contains(choice) && choice.line.isVisible()));
            }
        }
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    Node view() {
        return view;
    }

    /** Ids of those to look after. */
    Set<String> writes() {
        return choices.stream().filter(choice -> choice.way() == Way.WRITE).map(choice -> choice.grid.id()).collect(Collectors.toSet());
    }

    /** By ids, only those that are otherwise than before. */
    Map<String, Way> changed(Set<String> writes, Set<String> reads) {
        return choices.stream().filter(choice -> choice.way() != before(choice.grid.id(), writes, reads))
            .collect(Collectors.toMap(choice -> choice.grid.id(), Choice::way));
    }

    private static Way before(String grid, Set<String> writes, Set<String> reads) {
        return writes.contains(grid) ? Way.WRITE : reads.contains(grid) ? Way.READ : Way.NONE;
    }
}
