package org.ruhu.ui.backup;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.ui.backup.RestoreModel.Said;
import org.ruhu.ui.backup.RestoreModel.Step;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.SecretField;
import org.ruhu.ui.kit.StepScreen;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.FoundBackUp;
import org.ruhu.work.RestoreBackUp.Mended;
import org.ruhu.work.RestoreBackUp.Outcome;

/** The way back: the back-ups that there are, the password of the one that is chosen, and what came of it. */
public final class RestoreScreen extends StepScreen<Step> {
    private static final int MOST_LISTED = 8;

    private final RestoreModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final Runnable leave;

    /** @param leave goes on to the workspace, or back to where the person came from */
    public RestoreScreen(RestoreModel model, Texts texts, FileDialogs files, Runnable leave) {
        super("restore", model.step());
        this.model = model;
        this.texts = texts;
        this.files = files;
        this.leave = leave;
    }

    @Override
    protected void show(Step step) {
        VBox card = switch (step) {
            case Step.Choosing(List<FoundBackUp> found) -> choosing(found);
            case Step.Password(FoundBackUp backUp, Optional<Said> said) -> password(backUp, said);
            case Step.Working(Watched progress) -> working(progress);
            case Step.Restored(Outcome.Restored done) -> restored(done);
            case Step.Mending(Optional<Said> said) -> mending(said);
            case Step.Mended(Mended.Repaired done) -> mended(done);
            case Step.Sound(int damaged) -> sound(damaged);
        };
        if (step instanceof Step.Choosing) {
            put(card);
        } else {
            putNarrow(card);
        }
    }

    private VBox choosing(List<FoundBackUp> found) {
        var table = new BackUpTable(found, texts, model::choose);
        Button folder = button("restore-folder", texts.of("backup.restore.folder"), Feather.FOLDER,
            () -> files.folder(texts.of("backup.restore.folder")).ifPresent(model::look));
        Button file = button("restore-file", texts.of("backup.restore.file"), Feather.FILE,
            () -> files.open(texts.of("backup.restore.file"), texts.of("backup.kind"), ".backup").ifPresent(model::look));
        var ways = row(folder, file);
        if (model.occupied()) {
            ways.getChildren().add(button("restore-mend", texts.of("backup.mend"), Feather.TOOL, () -> model.mend()));
        }
        VBox card = card(line(texts.of("backup.restore.title"), "title"), text(texts.of("backup.restore.text"), "muted"), ways,
            table.view(), row(table.next("restore-next", texts.of("backup.restore.next")),
            button("restore-leave", texts.of("welcome.back"), leave)));
        card.getStyleClass().add("restore");
        Platform.runLater(found.isEmpty() ? folder::requestFocus : table::focus);
        return card;
    }

    private VBox password(FoundBackUp backUp, Optional<Said> said) {
        String facts = backUp.facts().map(one -> texts.of("backup.restore.facts", Moments.minute(one.created()), one.device(),
            one.changes(), Sizes.of(one.bytes()), one.checkCode())).orElse("");
        VBox card = card(line(texts.of("backup.restore.title"), "title"), text(facts),
            text(texts.of("welcome.folder", model.folder().toString()), "muted", "small"));
        if (model.occupied()) {
            card.getChildren().add(text(texts.of("backup.restore.aside"), "muted"));
        }
        model.later(backUp).ifPresent(later -> {
            Label words = text(texts.of("backup.restore.later", Moments.minute(later.created()),
                later.changes() - backUp.facts().orElseThrow().changes()), "danger-text");
            words.setId("restore-later");
            card.getChildren().add(words);
        });
        ask(card, "restore", texts.of("backup.restore.password"), texts.of("backup.restore.start"), said, model::restore,
            model::backToList);
        return card;
    }

    private VBox mending(Optional<Said> said) {
        VBox card = card(row(icon(Feather.TOOL, "large"), line(texts.of("backup.mend"), "title")),
            text(texts.of("backup.mend.text"), "muted"), text(texts.of("welcome.folder", model.folder().toString()), "muted", "small"));
        ask(card, "mend", texts.of("welcome.password"), texts.of("backup.mend.start"), said, model::mend, model::backToList);
        return card;
    }

    private void ask(VBox card, String id, String prompt, String start, Optional<Said> said, Consumer<String> then, Runnable back) {
        SecretField[] field = new SecretField[1];
        Runnable go = () -> then.accept(field[0].text().get());
        field[0] = new SecretField(id + "-password", prompt, texts.of("welcome.show"), go);
        Label words = text(said.map(one -> texts.of(one.key(), one.args().toArray())).orElse(""), "danger-text");
        words.setId(id + "-said");
        words.setVisible(said.isPresent());
        words.setManaged(said.isPresent());
        card.getChildren().addAll(text(prompt), field[0], words, row(primary(id + "-start", start, go),
            button(id + "-back", texts.of("welcome.back"), back)));
        Platform.runLater(field[0]::focus);
    }

    private VBox working(Watched progress) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.of("backup.restore.working"));
        bar.progressProperty().bind(progress.share());
        return card(text(texts.of("backup.restore.working"), "title"), text(texts.of("backup.restore.working.text"), "muted"), bar,
            row(button("restore-cancel", texts.of("package.import.cancel"), model::cancel)));
    }

    private VBox restored(Outcome.Restored done) {
        VBox card = done("restore-done", texts.of("backup.restored"));
        card.getChildren().add(text(texts.of("backup.restored.text", Moments.minute(done.created()))));
        done.before().ifPresent(older -> {
            card.getChildren().add(text(texts.of("backup.restored.before", older.toString()), "muted"));
            if (done.changes() + done.answers() > 0) {
                Label beyond = text(texts.of("backup.restored.beyond", done.changes(), done.answers()), "danger-text");
                beyond.setId("restore-beyond");
                card.getChildren().add(beyond);
            }
        });
        if (!done.missing().isEmpty()) {
            card.getChildren().addAll(text(texts.of("backup.restored.missing", done.missing().size()), "danger-text"),
                text(String.join("\n", done.missing().stream().limit(MOST_LISTED).map(hash -> hash.substring(0, 12)).toList()), "small"));
        }
        return onwards(card);
    }

    private VBox mended(Mended.Repaired done) {
        VBox card = done("mend-done", texts.of("backup.mended"));
        card.getChildren().add(text(texts.of("backup.mended.text", done.files(), done.aside().toString())));
        if (done.damaged() > 0) {
            card.getChildren().add(text(texts.of("backup.restored.missing", done.damaged()), "danger-text"));
        }
        return onwards(card);
    }

    private VBox sound(int damaged) {
        VBox card = done("mend-sound", texts.of("backup.sound"));
        if (damaged > 0) {
            card.getChildren().add(text(texts.of("backup.restored.missing", damaged), "danger-text"));
        }
        return onwards(card);
    }

    private static VBox done(String id, String title) {
        return card(row(icon(Feather.CHECK_CIRCLE, "large", "success"), named(id, title, "title")));
    }

    private VBox onwards(VBox card) {
        Button go = primary("restore-onwards", texts.of("backup.restore.onwards"), leave);
        card.getChildren().add(row(go));
        Platform.runLater(go::requestFocus);
        return card;
    }
}
