package org.ruhu.ui.roster;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.RecordType;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.roster.RosterModel.Step;
import org.ruhu.work.ReadRoster;

/** Where a roster is taken in at the centre. */
public final class RosterScreen implements Screen {
    private final RosterModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final Runnable back;
    private final Runnable onwards;
    private final VBox content = card();
    private final VBox view;
    private Subscription steps = Subscription.EMPTY;

    /** @param onwards to the households. @param back to the packages */
    public RosterScreen(RosterModel model, Texts texts, FileDialogs files, Runnable onwards, Runnable back) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        this.onwards = onwards;
        this.back = back;
        VBox.setVgrow(content, Priority.ALWAYS);
        view = column(row(line(texts.of("roster.title"), "title"), space(), button("roster-back", texts.of("roster.back"), Feather.ARROW_LEFT, back)), content);
        view.setId("roster");
        view.getStyleClass().add("page");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        steps = model.step().subscribe(this::show);
    }

    @Override
    public void hidden() {
        steps.unsubscribe();
    }

    private void show(Step step) {
        content.getChildren().setAll(switch (step) {
            case Step.Waiting() -> chooser();
            case Step.Reading _ -> progress("roster.reading", row(button("roster-cancel", texts.of("roster.cancel"), model::leave)));
            case Step.Previewed(var preview) -> new RosterPreview(preview, texts, () -> model.agree(texts), model::leave).view();
            case Step.Writing() -> progress("roster.writing");
            case Step.Done(ReadRoster.Done done, Optional<Path> held) -> done(done, held);
        });
        VBox.setVgrow(content.getChildren().getFirst(), Priority.ALWAYS);
        // Enter must go on without a mouse
        Platform.runLater(() -> content.lookupAll(".accent").stream().findFirst().ifPresent(Node::requestFocus));
    }

    private Node chooser() {
        VBox drop = column(icon(Feather.USERS, "huge"), text(texts.of("roster.drop"), "muted"), primary("roster-choose", texts.of("roster.choose"), this::choose));
        drop.getStyleClass().add("drop");
        drop.setAlignment(Pos.CENTER);
        return column(text(texts.of("roster.text"), "muted"), drop, text(texts.of("roster.columns"), "muted"));
    }

    private void choose() {
        files.open(texts.of("roster.choose"), texts.of("roster.kind"), ".xlsx", ".xls", ".csv", ".json").ifPresent(model::read);
    }

    /** How long it takes nobody knows before it is read. @param more what can be done meanwhile */
    private Node progress(String key, Node... more) {
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(texts.of(key));
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox box = column(text(texts.of(key), "title"), bar);
        box.getChildren().addAll(more);
        return box;
    }

    private Node done(ReadRoster.Done done, Optional<Path> held) {
        var words = column(text(texts.of("roster.done"), "title"), text(texts.of("roster.done.count", count(done, RecordType.HOUSEHOLD),
            count(done, RecordType.PERSON), done.allChanged())));
        words.setId("roster-outcome");
        held.ifPresent(file -> words.getChildren().addAll(text(texts.of("roster.done.held"), "strong"), text(file.toString()),
            text(texts.of("roster.done.mend"), "muted")));
        return column(row(icon(Feather.CHECK_CIRCLE, "large", "success"), words), row(primary("roster-onwards", texts.of("roster.onwards"), onwards),
            button("roster-another", texts.of("roster.another"), model::leave)));
    }

    private static int count(ReadRoster.Done done, RecordType type) {
        return done.added().getOrDefault(type, 0);
    }
}
