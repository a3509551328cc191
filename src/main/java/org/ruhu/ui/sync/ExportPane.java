package org.ruhu.ui.sync;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Watched;
import org.ruhu.ui.sync.ExportModel.Step;
import org.ruhu.work.ExportPackage.Written;

/** Gives the return package out, and the check code that two people compare by telephone. */
final class ExportPane {
    private static final long KILO = 1024;

    private final ExportModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final VBox view = new VBox();
    private final Subscription steps;

    ExportPane(ExportModel model, Texts texts, FileDialogs files) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        view.setId("export");
        view.getStyleClass().add("column");
        steps = model.step().subscribe(step -> view.getChildren().setAll(content(step)));
    }

    VBox view() {
        return view;
    }

    void close() {
        steps.unsubscribe();
    }

    private Node content(Step step) {
        return switch (step) {
            case Step.Waiting() -> column(text(texts.of("package.export.text"), "muted"), start());
            case Step.Writing(Watched progress) -> progress(progress);
            case Step.Cancelled() -> column(text(texts.of("package.import.cancelled"), "title"),
                text(texts.of("package.export.nofile"), "muted"), start());
            case Step.Done(Written written) -> done(written);
        };
    }

    private Node start() {
        var start = button("export-start", texts.of("package.export.start"), Feather.UPLOAD, this::choose);
        start.getStyleClass().add("accent");
        return row(start);
    }

    private void choose() {
        model.suggestName(name -> files.save(texts.of("package.export.start"), texts.of("package.kind"),
            name.substring(name.lastIndexOf('.')), name).ifPresent(model::write));
    }

    private Node progress(Watched progress) {
        ProgressBar bar = new ProgressBar();
        bar.setId("export-progress");
        bar.setAccessibleText(texts.of("package.export.writing"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress.share());
        return column(text(texts.of("package.export.writing"), "title"), bar,
            row(button("export-cancel", texts.of("package.import.cancel"), model::cancel)));
    }

    private Node done(Written written) {
        var code = column(line(texts.of("package.export.code"), "muted"),
            named("export-code", written.checkCode(), "figure", "code"), text(texts.of("package.export.compare"), "muted", "small"));
        code.getStyleClass().add("figure-box");
        return column(row(icon(Feather.CHECK_CIRCLE, "large", "success"), named("export-done", texts.of("package.export.done"), "title")),
            text(written.file().toAbsolutePath().toString()), text(texts.of("package.export.count", written.changes(),
                size(written.bytes())), "muted"), code,
            row(button("export-again", texts.of("package.export.again"), model::cancel)));
    }

    private static String size(long bytes) {
        return bytes < KILO * KILO ? Math.ceilDiv(bytes, KILO) + " KB"
            : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
