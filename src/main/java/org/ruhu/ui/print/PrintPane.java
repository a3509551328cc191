package org.ruhu.ui.print;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.print.PrintJob;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.PrinterChoice;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.print.PrintModel.Job;
import org.ruhu.ui.print.PrintModel.Way;
import org.ruhu.work.PrintSheets;
import org.ruhu.work.SheetOrder;
import org.ruhu.work.SheetSelection;

/** The choices on the left, the pages on the right, and below the choices what is done with them. */
final class PrintPane {
    private final PrintModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final Consumer<Path> printed;
    private final ChoicePane choices;
    private final PreviewPane preview;
    private final StackPane right;
    private final Node nobody;
    private final Label count = named("print-count", "", "strong");
    private final Label limit = text("", "muted", "small");
    private final Button print;
    private final Button save;
    private final Button each;
    private final VBox told = new VBox();
    private final HBox view;
    private Subscription watching = Subscription.EMPTY;

    PrintPane(PrintModel model, Texts texts, FileDialogs files, Sheets sheets, ObjectProperty<PrinterChoice> remembered,
              Consumer<Path> printed) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        this.printed = printed;
        choices = new ChoicePane(model, texts);
        preview = new PreviewPane(model.preview(), texts);
        print = primary("print-go", texts.of("printing.print"), () -> new PrintCard(model, texts, sheets, remembered, this::print).show());
        print.setGraphic(icon(Feather.PRINTER));
        save = button("print-save", texts.of("printing.save"), Feather.DOWNLOAD, this::save);
        each = button("print-each", texts.of("printing.each"), Feather.FOLDER, this::each);
        for (Button wide : List.of(print, save, each)) {
            wide.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(wide, Priority.ALWAYS);
        }
        told.getStyleClass().add("field");
        nobody = nothing(Feather.INBOX, texts.of("printing.nobody"), texts.of("printing.nobody.text"));
        nobody.setId("print-nobody");
        right = new StackPane(preview.view(), nobody);
        HBox.setHgrow(right, Priority.ALWAYS);
        view = row(left(), right);
        view.setFillHeight(true);
        // wherever the focus is: a control that was switched off has lost it
        EventHandler<KeyEvent> keys = this::pressed;
        view.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
        });
    }

    /** The choices may be longer than a small window; what is done with them is always in sight. */
    private Node left() {
        var scroll = new ScrollPane(choices.view());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-over");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = card(scroll, count, limit, print, row(save, each), told);
        left.getStyleClass().add("print-left");
        return left;
    }

    Node view() {
        return view;
    }

    Node first() {
        return choices.first();
    }

    void shown() {
        choices.shown();
        preview.shown();
        watching = Subscription.combine(model.order().subscribe(now -> ordered(now)), model.job().subscribe(this::job));
    }

    void hidden() {
        watching.unsubscribe();
        choices.hidden();
        preview.hidden();
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || view.isDisabled()) {
            return;
        }
        boolean done = preview.pressed(event);
        if (!done && event.isShortcutDown() && event.getCode() == KeyCode.S && !save.isDisabled()) {
            save();
            done = true;
        }
        if (!done && event.isShortcutDown() && event.getCode() == KeyCode.P && !print.isDisabled()) {
            print.fire();
            done = true;
        }
        if (done) {
            event.consume();
        }
    }

    private void ordered(Optional<SheetOrder> order) {
        int sheets = order.map(now -> now.households().size()).orElse(0);
        count.setText(order.isEmpty() ? texts.of("printing.counting") : texts.of("printing.count", sheets));
        limit.setText(sheets > PrintModel.SHOWN ? texts.of("printing.shown", PrintModel.SHOWN) : "");
        limit.setManaged(!limit.getText().isEmpty());
        boolean none = order.isPresent() && sheets == 0;
        nobody.setVisible(none);
        preview.view().setVisible(!none);
        enable();
    }

    private void enable() {
        int sheets = model.order().get().map(now -> now.households().size()).orElse(0);
        boolean off = sheets == 0 || model.busy();
        print.setDisable(off);
        save.setDisable(off);
        each.setDisable(off || sheets < 2);
    }

    private void job(Job job) {
        enable();
        switch (job) {
            case Job.None() -> told.getChildren().clear();
            case Job.Cancelled() -> told.getChildren().setAll(banner("warning", Feather.SLASH, texts.of("printing.cancelled")));
            case Job.Done(PrintSheets.Written written, Way way) -> told.getChildren().setAll(banner("success", Feather.CHECK_CIRCLE,
                done(written, way)));
            case Job.Running(var progress, int sheets) -> {
                ProgressBar bar = new ProgressBar();
                bar.setId("print-progress");
                bar.setAccessibleText(texts.of("printing.writing", sheets));
                bar.setMaxWidth(Double.MAX_VALUE);
                bar.progressProperty().bind(progress.share());
                told.getChildren().setAll(text(texts.of("printing.writing", sheets), "muted"), bar,
                    button("print-cancel", texts.of("printing.cancel"), Feather.X, model::cancel));
            }
        }
    }

    private String done(PrintSheets.Written written, Way way) {
        if (way == Way.FILE) {
            printed.accept(Path.of(written.to()));
        }
        return texts.of(switch (way) {
            case FILE -> "printing.done.file";
            case FOLDER -> "printing.done.folder";
            case PRINTER -> "printing.done.printer";
        }, written.sheets(), written.pages(), written.to());
    }

    private static Node banner(String style, Feather sign, String words) {
        Label label = text(words, "banner", style);
        label.setId("print-told");
        label.setGraphic(icon(sign));
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private void print(PrintJob.Wish wish) {
        model.print(wish);
    }

    private void save() {
        files.save(texts.of("printing.save"), texts.of("printing.kindoffile"), ".pdf", name()).ifPresent(model::save);
    }

    private void each() {
        files.folder(texts.of("printing.each.title")).ifPresent(model::each);
    }

    private String name() {
        String special = model.known().get().map(PrintModel.Known::special).orElse("");
        boolean one = model.choices().get().selection() instanceof SheetSelection.One && !special.isEmpty();
        return (one ? special.split(" ")[0] : texts.of("printing.filename")) + ".pdf";
    }
}
