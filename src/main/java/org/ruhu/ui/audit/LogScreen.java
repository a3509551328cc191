package org.ruhu.ui.audit;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.LogLine;
import org.ruhu.model.Page;
import org.ruhu.text.Texts;
import org.ruhu.ui.audit.LogModel.Check;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.LogWords;
import org.ruhu.work.ReadLog;

/** The log of who did what: filtered, paged, recomputed, and written to files. */
public final class LogScreen implements Screen {
    private final LogModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final LogFilters filters;
    private final LogTable table;
    private final Label count = named("log-count", "", "muted");
    private final Label pageNumber = named("log-page", "", "muted");
    private final Label chosen = text("");
    private final Button verify;
    private final Button previous;
    private final Button next;
    private final StackPane results = new StackPane(new ProgressIndicator());
    private final VBox told = new VBox();
    private final VBox view;
    private Subscription watching = Subscription.EMPTY;

    public LogScreen(LogModel model, Texts texts, FileDialogs files) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        filters = new LogFilters(model, texts);
        table = new LogTable(texts);
        table.onChoice(words -> {
            chosen.setText(words);
            chosen.setVisible(!words.isBlank());
            chosen.setManaged(!words.isBlank());
        }, texts);
        chosen.setId("log-chosen");
        verify = button("log-verify", texts.of("audit.verify"), Feather.SHIELD, model::verify);
        previous = turn("log-previous", Feather.CHEVRON_LEFT, texts.of("audit.previous"), -1);
        next = turn("log-next", Feather.CHEVRON_RIGHT, texts.of("audit.next"), 1);
        VBox.setVgrow(results, Priority.ALWAYS);
        HBox head = row(line(texts.of("audit.title"), "title"), line(texts.of("audit.kept"), "muted", "small"), space(), verify,
            button("log-export", texts.of("audit.export"), Feather.DOWNLOAD, this::export));
        view = column(head, filters.view(), told, results, chosen, row(count, space(), previous, pageNumber, next));
        view.setId("log");
        view.getStyleClass().add("page");
    }

    private Button turn(String id, Feather sign, String words, int by) {
        Button button = button(id, "", sign, () -> model.page(model.query().get().page() + by));
        button.setAccessibleText(words);
        button.getStyleClass().addAll("flat", "button-icon");
        return button;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        watching = Subscription.combine(model.found().subscribe(now -> now.ifPresent(this::show)),
            model.check().subscribe(this::show));
        model.refresh();
        Platform.runLater(verify::requestFocus);
    }

    @Override
    public void hidden() {
        watching.unsubscribe();
    }

    private void show(LogModel.Found now) {
        Page<LogLine> page = now.page();
        filters.choices(now);
        table.show(page.lines());
        count.setText(texts.of("audit.count", page.total()));
        pageNumber.setText(texts.of("audit.page", page.page() + 1, page.pages()));
        previous.setDisable(page.page() == 0);
        next.setDisable(page.page() + 1 >= page.pages());
        results.getChildren().setAll(page.total() > 0 ? table.view()
            : nothing(Feather.SEARCH, texts.of("audit.none"), texts.of("audit.none.text")));
    }

    private void show(Check check) {
        verify.setText(check instanceof Check.Running ? texts.of("audit.verify.stop") : texts.of("audit.verify"));
        told.getChildren().setAll(switch (check) {
            case Check.None() -> java.util.List.<Node>of();
            case Check.Running(Watched progress) -> java.util.List.of(progress(progress));
            case Check.Done(ReadLog.Verdict.Sound sound) -> java.util.List.of(banner("success", Feather.CHECK_CIRCLE,
                LogWords.sound(sound, texts)));
            case Check.Done(ReadLog.Verdict.Broken broken) -> java.util.List.of(banner("danger", Feather.ALERT_TRIANGLE,
                LogWords.broken(broken, texts)));
            case Check.Written(var file, int entries) -> java.util.List.of(banner("success", Feather.CHECK_CIRCLE,
                texts.of("audit.written", entries, file.toAbsolutePath().toString())));
        });
        told.setManaged(!told.getChildren().isEmpty());
    }

    private Node progress(Watched progress) {
        ProgressBar bar = new ProgressBar();
        bar.setId("log-progress");
        bar.setAccessibleText(texts.of("audit.verify"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress.share());
        return bar;
    }

    private static Node banner(String style, Feather sign, String words) {
        Label label = text(words, "banner", style);
        label.setId("log-told");
        label.setGraphic(icon(sign));
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /** A name that ends otherwise than .jsonl is written as a table. */
    private void export() {
        files.save(texts.of("audit.export"), texts.of("audit.export.kind"), ".csv", texts.of("audit.export.name") + ".csv")
            .ifPresent(file -> model.export(file, texts));
    }
}
