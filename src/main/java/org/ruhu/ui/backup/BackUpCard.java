package org.ruhu.ui.backup;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Watched;
import org.ruhu.work.BackUp;
import org.ruhu.work.BackUpState;

/** How the back-ups stand, one by hand, where the second copy goes, and the way back. */
public final class BackUpCard {
    private final BackUpModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final Runnable restore;
    private final VBox content = column();
    private final VBox view;
    private Optional<BackUpState> state = Optional.empty();
    private Subscription watching = Subscription.EMPTY;

    /** @param restore leaves the workspace and goes to its back-ups */
    public BackUpCard(BackUpModel model, Texts texts, FileDialogs files, Runnable restore) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        this.restore = restore;
        view = card(line(texts.of("backup.card"), "section"), text(texts.of("backup.card.text"), "muted"), content);
        view.setId("backup");
        watching = Subscription.combine(model.running().subscribe(this::fill), model.made().subscribe(this::fill));
    }

    public VBox view() {
        return view;
    }

    public void close() {
        watching.unsubscribe();
    }

    /** How they stand now. */
    public void show(BackUpState now) {
        state = Optional.of(now);
        fill();
    }

    private void fill() {
        content.getChildren().clear();
        state.ifPresent(now -> content.getChildren().add(known("backup-last", now.last(),
            texts.of("backup.place", now.place().toString()))));
        model.made().get().ifPresent(results -> content.getChildren().add(said(results)));
        state.ifPresent(now -> content.getChildren().add(second(now)));
        content.getChildren().add(model.running().get().map(this::progress).orElseGet(this::buttons));
    }

    private Node known(String id, BackUpState.Known known, String where) {
        Label last = text(known.at().map(at -> texts.of(known.verified() ? "backup.last.verified" : "backup.last.quick",
            Moments.minute(at))).orElse(texts.of("backup.last.never")));
        last.setId(id);
        VBox all = new VBox(last, text(where, "muted", "small"));
        known.trouble().ifPresent(why -> {
            Label failed = text(texts.of(why.key(), why.args()), "danger-text");
            failed.setId(id + "-trouble");
            all.getChildren().addFirst(failed);
        });
        return all;
    }

    private Node said(BackUp.Results results) {
        VBox all = column();
        if (results.first() instanceof BackUp.Result.Made made) {
            Label done = text(texts.of("backup.made", made.changes(), Sizes.of(made.bytes())), "success-text");
            done.setId("backup-made");
            all.getChildren().add(done);
            made.damaged().forEach(name -> all.getChildren().add(text(texts.of("backup.older.damaged", name), "danger-text")));
        }
        return all;
    }

    private Node second(BackUpState now) {
        Optional<Path> place = now.second();
        if (place.isEmpty()) {
            return row(text(texts.of("backup.second.none"), "muted"),
                button("backup-second", texts.of("backup.second.choose"), Feather.HARD_DRIVE, this::choose));
        }
        String where = texts.of(now.other().here() ? "backup.second.here" : "backup.second.gone", place.get().toString());
        return column(line(texts.of("backup.second"), "strong"), known("backup-other", now.other(), where),
            row(button("backup-second", texts.of("backup.second.choose"), Feather.HARD_DRIVE, this::choose),
                button("backup-second-off", texts.of("backup.second.off"), () -> model.second(Optional.empty()))));
    }

    private void choose() {
        files.folder(texts.of("backup.second.choose")).ifPresent(place -> model.second(Optional.of(place)));
    }

    private Node progress(Watched progress) {
        ProgressBar bar = new ProgressBar();
        bar.setId("backup-progress");
        bar.setAccessibleText(texts.of("backup.running"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(progress.share());
        return column(text(texts.of("backup.running")), bar,
            row(button("backup-stop", texts.of("package.import.cancel"), model::stop)));
    }

    private Node buttons() {
        Button now = button("backup-now", texts.of("backup.now"), Feather.SAVE, model::byHand);
        now.getStyleClass().add("accent");
        now.setDisable(!model.mayBackUp());
        Button back = button("backup-restore", texts.of("backup.restore"), Feather.ROTATE_CCW, restore);
        back.setDisable(!model.mayRestore());
        return model.mayRestore() ? row(now, back) : column(row(now, back), text(texts.of("work.denied.restore"), "muted", "small"));
    }
}
