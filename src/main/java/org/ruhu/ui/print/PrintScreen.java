package org.ruhu.ui.print;

import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ruhu.model.HouseholdId;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.PrinterChoice;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Sheets;

/** Printing: what and how it will look; and beside it the sheets that are still out. */
public final class PrintScreen implements Screen {
    private final PrintModel model;
    private final PrintPane printing;
    private final OutPane out;
    private final ToggleButton first;
    private final ToggleButton second;
    private final StackPane shown = new StackPane();
    private final VBox view;

    /**
     * @param printed    says where a file is
     * @param open       shows a household
     * @param remembered the printer that was used last
     */
    public PrintScreen(PrintModel model, Texts texts, FileDialogs files, Sheets sheets, ObjectProperty<PrinterChoice> remembered,
                       Consumer<Path> printed, Consumer<HouseholdId> open) {
        this.model = model;
        printing = new PrintPane(model, texts, files, sheets, remembered, printed);
        out = new OutPane(model.out(), texts, sheets, open);
        first = tab("print-tab", texts.of("printing.tab.print"), true);
        second = tab("out-tab", texts.of("printing.tab.out"), false);
        VBox.setVgrow(shown, Priority.ALWAYS);
        var tabs = row(line(texts.of("printing.title"), "title"), first, second, space());
        tabs.getStyleClass().add("tabs");
        view = column(tabs, shown);
        view.setId("print");
        view.getStyleClass().add("page");
    }

    private ToggleButton tab(String id, String words, boolean print) {
        ToggleButton tab = new ToggleButton(words);
        tab.setId(id);
        tab.setOnAction(event -> show(print));
        return tab;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        printing.shown();
        out.shown();
        show(true);
        model.refresh();
    }

    @Override
    public void hidden() {
        printing.hidden();
        out.hidden();
    }

    private void show(boolean print) {
        first.setSelected(print);
        second.setSelected(!print);
        shown.getChildren().setAll(print ? printing.view() : out.view());
        Platform.runLater(() -> (print ? printing.first() : out.first()).requestFocus());
    }
}
