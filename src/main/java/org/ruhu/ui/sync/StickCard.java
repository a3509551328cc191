package org.ruhu.ui.sync;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.work.OldPackages;

/** Old packages on a stick: which have arrived and can go, and which must be kept. */
final class StickCard {
    private final StickModel model;
    private final Texts texts;
    private final VBox found = column();
    private final VBox view;
    private final Subscription changes;

    StickCard(StickModel model, Texts texts, FileDialogs files) {
        this.model = model;
        this.texts = texts;
        view = card(line(texts.of("package.stick.title"), "section"), row(button("stick-choose", texts.of("package.stick.choose"), Feather.HARD_DRIVE,
            () -> files.folder(texts.of("package.stick.choose")).ifPresent(model::look)), text(texts.of("package.stick.text"), "muted")), found);
        view.setId("stick");
        changes = model.found().subscribe(this::show);
    }

    Node view() {
        return view;
    }

    void close() {
        changes.unsubscribe();
    }

    private void show(Optional<StickModel.Found> now) {
        found.getChildren().clear();
        now.ifPresent(some -> {
            some.old().forEach(old -> found.getChildren().add(line(said(old), old.arrived() ? "muted" : "strong")));
            if (some.old().isEmpty()) {
                found.getChildren().add(text(texts.of("package.stick.none", some.folder().toString()), "muted"));
            }
            if (some.arrived() > 0) {
                found.getChildren().add(row(button("stick-wipe", texts.of("package.stick.wipe", some.arrived()), Feather.TRASH_2, model::wipe)));
            }
        });
    }

    private String said(OldPackages.Old old) {
        return texts.of(old.arrived() ? "package.stick.arrived" : "package.stick.needed", String.valueOf(old.file().getFileName()),
            Moments.minute(old.written()));
    }
}
