package org.ruhu.ui.print;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.ruhu.print.PageChoice;
import org.ruhu.print.PrintJob;
import org.ruhu.print.PrintJob.Sides;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.InWords;
import org.ruhu.ui.kit.PrinterChoice;
import org.ruhu.ui.kit.Sheets;

/** Which printer, how many copies, which pages, which sides: in the program's own words. */
final class PrintCard {
    private static final int MOST_COPIES = 20;

    private final PrintModel model;
    private final Texts texts;
    private final Sheets sheets;
    private final ObjectProperty<PrinterChoice> remembered;
    private final Consumer<PrintJob.Wish> go;
    private final ComboBox<PrintJob.Printer> printer = new ComboBox<>();
    private final Spinner<Integer> copies = new Spinner<>(1, MOST_COPIES, 1);
    private final TextField pages = new TextField();
    private final ComboBox<Sides> sides = new ComboBox<>();
    private final Label said = text("", "danger-text");
    private final Node start;

    PrintCard(PrintModel model, Texts texts, Sheets sheets, ObjectProperty<PrinterChoice> remembered, Consumer<PrintJob.Wish> go) {
        this.model = model;
        this.texts = texts;
        this.sheets = sheets;
        this.remembered = remembered;
        this.go = go;
        start = primary("printer-go", texts.of("printing.print"), this::start);
        said.setId("printer-said");
        printer.setId("printer-name");
        copies.setId("printer-copies");
        pages.setId("printer-pages");
        pages.setPromptText(texts.of("printing.printer.pages.prompt"));
        sides.setId("printer-sides");
        printer.setConverter(new InWords<>(PrintJob.Printer::name));
        sides.setConverter(new InWords<>(value -> texts.of(switch (value) {
            case ONE -> "printing.sides.one";
            case LONG_EDGE -> "printing.sides.long";
            case SHORT_EDGE -> "printing.sides.short";
        })));
        printer.setOnAction(event -> offerSides());
    }

    /** Asks the system for its printers first, which may take a moment. */
    void show() {
        Node close = button("printer-looking-cancel", texts.of("printing.cancel"), sheets::close);
        VBox looking = card(line(texts.of("printing.print"), "title"), row(new ProgressIndicator(), text(texts.of("printing.printer.looking"), "muted")),
            row(close));
        looking.setId("printer-looking");
        looking.getStyleClass().add("narrow");
        sheets.show(looking, close);
        model.printers(found -> {
            if (looking.getParent() != null) {
                offer(found);
            }
        });
    }

    private void offer(PrintModel.Printers found) {
        if (found.all().isEmpty()) {
            Node close = primary("printer-none-close", texts.of("printing.close"), sheets::close);
            VBox none = card(line(texts.of("printing.printer.none"), "title"), text(texts.of("printing.printer.none.text"), "muted"), row(close));
            none.setId("printer-none");
            none.getStyleClass().add("narrow");
            sheets.show(none, close);
            return;
        }
        printer.getItems().setAll(found.all());
        printer.setValue(named(found.all(), remembered.get().printer()).or(() -> named(found.all(), found.usual())).orElse(found.all().getFirst()));
        offerSides();
        int households = model.order().get().map(order -> order.households().size()).orElse(0);
        VBox card = card(line(texts.of("printing.print"), "title"), text(texts.of("printing.printer.sheets", households), "muted"),
            field("printing.printer.name", printer), row(field("printing.printer.copies", copies), field("printing.printer.pages", pages)),
            field("printing.printer.sides", sides), text(texts.of("printing.printer.copies.text"), "muted", "small"), said,
            row(start, button("printer-cancel", texts.of("printing.cancel"), sheets::close)));
        card.setId("printer");
        card.getStyleClass().add("narrow");
        sheets.show(card, printer);
    }

    private static Optional<PrintJob.Printer> named(List<PrintJob.Printer> all, String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private VBox field(String key, Control control) {
        control.setAccessibleText(texts.of(key));
        control.setMaxWidth(Double.MAX_VALUE);
        VBox field = new VBox(line(texts.of(key), "muted", "small"), control);
        field.getStyleClass().add("field");
        return field;
    }

    /** What the printer cannot is not offered. */
    private void offerSides() {
        PrintJob.Printer chosen = printer.getValue();
        boolean both = chosen != null && chosen.bothSides();
        sides.getItems().setAll(both ? List.of(Sides.values()) : List.of(Sides.ONE));
        sides.setValue(both ? remembered.get().sides() : Sides.ONE);
        sides.setDisable(!both);
    }

    private void start() {
        Optional<PageChoice> chosen = PageChoice.read(pages.getText());
        PrintJob.Printer on = printer.getValue();
        if (chosen.isEmpty()) {
            said.setText(texts.of("printing.printer.pages.wrong"));
            pages.requestFocus();
            return;
        }
        if (on != null) {
            remembered.set(new PrinterChoice(on.name(), sides.getValue()));
            sheets.close();
            go.accept(new PrintJob.Wish(on.name(), copies.getValue(), chosen.get(), sides.getValue()));
        }
    }
}
