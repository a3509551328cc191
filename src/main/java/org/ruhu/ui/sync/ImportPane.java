package org.ruhu.ui.sync;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Watched;
import org.ruhu.ui.sync.ImportModel.Step;

/** Shows where an import stands. What stands there while nothing is under way, and what follows a success, differ. */
public final class ImportPane {
    private final ImportModel model;
    private final Texts texts;
    private final Node waiting;
    private final Runnable onwards;
    private final VBox view = new VBox();
    private final Subscription steps;

    /**
     * @param waiting what is shown while no file is chosen
     * @param onwards what the button after a success does
     */
    public ImportPane(ImportModel model, Texts texts, Node waiting, Runnable onwards) {
        this.model = model;
        this.texts = texts;
        this.waiting = waiting;
        this.onwards = onwards;
        view.setId("import");
        view.getStyleClass().add("column");
        steps = model.step().subscribe(this::show);
    }

    public VBox view() {
        return view;
    }

    public void close() {
        steps.unsubscribe();
    }

    private void show(Step step) {
        view.getChildren().setAll(switch (step) {
            case Step.Waiting() -> waiting;
            case Step.Reading(Watched progress) -> progress(texts.of("package.import.reading"), progress);
            case Step.Previewed(var preview) -> new PreviewPane(preview, texts, model::agree, model::cancel).view();
            case Step.Writing(Watched progress) -> progress(texts.of("package.import.writing"), progress);
            case Step.Refused(var refusal, var rest) -> refused(outcome("danger", Feather.X_CIRCLE, texts.of("package.import.refused"),
                texts.of(refusal.key(), refusal.args()), again()), rest);
            case Step.Cancelled() -> outcome("muted", Feather.SLASH, texts.of("package.import.cancelled"),
                texts.of("package.import.unchanged"), again());
            case Step.Done(long fresh, long all, String code) -> outcome("success", Feather.CHECK_CIRCLE,
                texts.of("package.import.done"), texts.of("package.import.count", fresh, all, code),
                primary("import-onwards", texts.of("package.import.onwards"), onwards));
        });
        // Enter must go on without a mouse
        Platform.runLater(() -> view.lookupAll(".accent").stream().findFirst().ifPresent(Node::requestFocus));
    }

    private Node refused(VBox outcome, Optional<ImportModel.Rest> rest) {
        rest.ifPresent(some -> outcome.getChildren().addAll(text(texts.of("package.salvaged", some.vouched()), "muted"),
            row(button("import-salvage", texts.of("package.salvage"), model::salvage))));
        return outcome;
    }

    private Node progress(String words, Watched progress) {
        ProgressBar bar = new ProgressBar();
        bar.setId("import-progress");
        bar.setAccessibleText(words);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress.share());
        return column(text(words, "title"), bar, text(texts.of("package.import.patience"), "muted"),
            row(button("import-cancel", texts.of("package.import.cancel"), model::cancel)));
    }

    private Button again() {
        return primary("import-again", texts.of("package.import.again"), model::cancel);
    }

    private static VBox outcome(String style, Feather icon, String title, String sentence, Button next) {
        var sign = icon(icon, "large", style);
        var words = column(text(title, "title"), text(sentence));
        words.setId("import-outcome");
        return column(row(sign, words), row(next));
    }
}
