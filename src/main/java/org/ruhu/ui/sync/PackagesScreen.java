package org.ruhu.ui.sync;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Screen;

/** Taking packages in, on the left, and giving them out, on the right; above both, whether the laptop is one of a district's. */
public final class PackagesScreen implements Screen {
    private final ImportModel imports;
    private final ExportModel exports;
    private final EnrolmentModel enrolment;
    private final Texts texts;
    private final FileDialogs files;
    private final EnrolmentCard card;
    private final SyncModel sync;
    private final SyncCard syncCard;
    private final StickCard stickCard;
    private final ImportPane importPane;
    private final ExportPane exportPane;
    private final VBox view;
    /** Something came or went. */
    private final InvalidationListener gone = change -> refreshed();

    /**
     * @param devices where task packages are written instead of a return package; empty on a laptop
     * @param roster  where rosters are taken in; empty where that cannot be
     */
    public PackagesScreen(ImportModel imports, ExportModel exports, EnrolmentModel enrolment, SyncModel sync, StickModel stick, Texts texts,
                          FileDialogs files, Optional<Runnable> devices, Optional<Runnable> roster) {
        this.imports = imports;
        this.exports = exports;
        this.enrolment = enrolment;
        this.texts = texts;
        this.files = files;
        this.sync = sync;
        card = new EnrolmentCard(enrolment, texts, files);
        syncCard = new SyncCard(sync, texts);
        stickCard = new StickCard(stick, texts, files);
        importPane = new ImportPane(imports, texts, chooser(roster), imports::cancel);
        exportPane = new ExportPane(exports, texts, files);
        HBox halves = new HBox(half(texts.of("package.import.title"), importPane.view()),
            half(texts.of("package.export.title"), devices.map(this::tasks).orElse(exportPane.view())));
        halves.getStyleClass().add("halves");
        halves.setAlignment(Pos.TOP_LEFT);
        view = column(card.view(), halves, syncCard.view(), stickCard.view());
        view.setId("packages");
        view.getStyleClass().add("page");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        enrolment.refresh();
        sync.refresh();
        imports.step().addListener(gone);
        exports.step().addListener(gone);
    }

    @Override
    public void hidden() {
        imports.step().removeListener(gone);
        exports.step().removeListener(gone);
        card.close();
        syncCard.close();
        stickCard.close();
        importPane.close();
        exportPane.close();
    }

    private void refreshed() {
        sync.refresh();
    }

    private static VBox half(String title, Node content) {
        VBox half = card(line(title, "section"), content);
        half.getStyleClass().add("half");
        HBox.setHgrow(half, Priority.ALWAYS);
        return half;
    }

    private Node tasks(Runnable devices) {
        return column(text(texts.of("device.packages.text"), "muted"),
            row(button("packages-devices", texts.of("device.packages.go"), Feather.MONITOR, devices)));
    }

    private Node chooser(Optional<Runnable> roster) {
        VBox drop = column(icon(Feather.DOWNLOAD, "huge"), text(texts.of("package.import.drop"), "muted"),
            button("import-choose", texts.of("package.import.choose"), this::choose));
        drop.getStyleClass().add("drop");
        drop.setAlignment(Pos.CENTER);
        VBox chooser = column(text(texts.of("package.import.text"), "muted"), drop);
        roster.ifPresent(go -> chooser.getChildren().add(row(button("packages-roster", texts.of("roster.go"), Feather.USERS, go),
            text(texts.of("roster.go.text"), "muted"))));
        return chooser;
    }

    private void choose() {
        files.open(texts.of("package.import.choose"), texts.of("package.kind"), ".ruhu", ".json").ifPresent(imports::read);
    }
}
