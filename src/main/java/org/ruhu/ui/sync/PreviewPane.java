package org.ruhu.ui.sync;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.figure;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.ruhu.model.RecordType;
import org.ruhu.sync.PackageHead;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.work.ImportPackage.Preview;

/** What a package would add, in plain words and figures, before anything is written. */
final class PreviewPane {
    private static final List<RecordType> COUNTED = List.of(RecordType.HOUSEHOLD, RecordType.PERSON, RecordType.VILLAGE,
        RecordType.GRID, RecordType.VISIT, RecordType.ROUND, RecordType.FORM);

    private final Preview.Ready preview;
    private final Texts texts;
    private final Runnable agree;
    private final Runnable leave;

    PreviewPane(Preview.Ready preview, Texts texts, Runnable agree, Runnable leave) {
        this.preview = preview;
        this.texts = texts;
        this.agree = agree;
        this.leave = leave;
    }

    VBox view() {
        VBox view = column(text(texts.of("package.preview.title"), "title"), origin(), figures(),
            text(texts.of("package.preview.changes", preview.changed(), preview.known()), "muted"));
        view.setId("preview");
        said("package.todecide", preview.toDecide(), view);
        said("package.flagged", preview.flagged(), view);
        said("package.waiting", preview.waiting(), view);
        if (preview.nothingNew()) {
            view.getChildren().add(text(texts.of("package.preview.nothing"), "banner", "warning"));
        }
        view.getChildren().add(row(primary("import-agree", texts.of("package.preview.agree"), agree),
            button("import-leave", texts.of("package.preview.leave"), leave)));
        return view;
    }

    private void said(String key, int count, VBox view) {
        if (count > 0) {
            Label line = text(texts.of(key, count), "warning");
            line.setId(key.replace('.', '-'));
            view.getChildren().add(line);
        }
    }

    private Node origin() {
        PackageHead head = preview.head();
        String sender = "centre".equals(head.role()) ? texts.of("package.preview.fromcentre", head.from())
            : texts.of("package.preview.fromfield", head.from());
        var kind = head.demo() ? named("preview-kind", texts.of("package.preview.demo"), "chip", "danger")
            : named("preview-kind", texts.of("package.preview.real"), "chip", "success");
        return column(row(text(preview.file().getFileName().toString(), "strong"), kind),
            text(texts.of("package.preview.made", sender, Moments.minute(head.created())), "muted"));
    }

    private Node figures() {
        FlowPane figures = new FlowPane();
        figures.getStyleClass().add("figures");
        for (RecordType type : COUNTED) {
            int count = preview.count(type);
            if (count > 0) {
                figures.getChildren().add(figure(count, word(type)));
            }
        }
        return figures;
    }

    private String word(RecordType type) {
        return switch (type) {
            case VILLAGE -> texts.of("package.added.villages");
            case GRID -> texts.of("package.added.grids");
            case HOUSEHOLD -> texts.of("package.added.households");
            case PERSON -> texts.of("package.added.persons");
            case VISIT -> texts.of("package.added.visits");
            case ROUND -> texts.of("package.added.rounds");
            case FORM -> texts.of("package.added.forms");
            case CONFIG, USER, TEAM, DEVICE, ASSIGNMENT, AUDIT, SHEET, BASE, MOVE, CLUE -> texts.of("package.added.other");
        };
    }
}
