package org.ruhu.ui.sync;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Screen;

/** Taking packages in, on the left, and giving them out, on the right. */
public final class PackagesScreen implements Screen {
    private final ImportModel imports;
    private final Texts texts;
    private final FileDialogs files;
    private final ImportPane importPane;
    private final ExportPane exportPane;
    private final HBox view;

    public PackagesScreen(ImportModel imports, ExportModel exports, Texts texts, FileDialogs files) {
        this.imports = imports;
        this.texts = texts;
        this.files = files;
        importPane = new ImportPane(imports, texts, chooser(), imports::cancel);
        exportPane = new ExportPane(exports, texts, files);
        view = new HBox(half(texts.of("package.import.title"), importPane.view()),
            half(texts.of("package.export.title"), exportPane.view()));
        view.setId("packages");
        view.getStyleClass().addAll("page", "halves");
        view.setAlignment(Pos.TOP_LEFT);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void hidden() {
        importPane.close();
        exportPane.close();
    }

    private static VBox half(String title, Node content) {
        VBox half = card(line(title, "section"), content);
        half.getStyleClass().add("half");
        HBox.setHgrow(half, Priority.ALWAYS);
        return half;
    }

    private Node chooser() {
        VBox drop = column(icon(Feather.DOWNLOAD, "huge"), text(texts.of("package.import.drop"), "muted"),
            button("import-choose", texts.of("package.import.choose"), this::choose));
        drop.getStyleClass().add("drop");
        drop.setAlignment(Pos.CENTER);
        return column(text(texts.of("package.import.text"), "muted"), drop);
    }

    private void choose() {
        files.open(texts.of("package.import.choose"), texts.of("package.kind"), ".json").ifPresent(imports::read);
    }
}
