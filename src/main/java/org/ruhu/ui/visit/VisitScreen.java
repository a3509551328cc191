package org.ruhu.ui.visit;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Finding;
import org.ruhu.text.Lang;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.ui.kit.Surroundings;
import org.ruhu.work.VisitWork;

/** Filling a visit form at the door by keyboard alone ({@link VisitKeys}); all is saved at any time. */
public final class VisitScreen implements Screen {
    private final VisitModel model;
    private final Runnable leave;
    private final BorderPane root = new BorderPane();
    private final Sheets sheets = new Sheets();
    private final VisitHeader header;
    private final PageList pageList;
    private final PagePane pagePane;
    private final FindingsPanel findings;
    private final Label stillOpen = Pieces.named("still-open", "", "danger-text");
    private final VisitKeys keys;
    private final ChangeListener<Node> onFocus = (property, was, now) -> focused(now);
    private final EventHandler<KeyEvent> onKey;
    private final EventHandler<KeyEvent> onLetter;
    private @Nullable Scene scene;

    public VisitScreen(Surroundings around, VisitWork work, Runnable leave) {
        this.leave = leave;
        this.model = new VisitModel(around, work, sheets);
        this.header = new VisitHeader(model, this::speak, this::leaveNow);
        this.pageList = new PageList(model);
        this.pagePane = new PagePane(model);
        this.findings = new FindingsPanel(model);
        VisitCards cards = new VisitCards(model, sheets);
        this.keys = new VisitKeys(model, root, new VisitKeys.Actions(this::complete, this::leaveNow, this::speak,
            findings::takeFocus, cards::keys));
        this.onKey = keys::pressed;
        this.onLetter = keys::typed;
        root.getStyleClass().add("visit");
        root.setId("visit");
        sheets.root().getStylesheets().add(Objects.requireNonNull(VisitScreen.class.getResource("/org/ruhu/ui/visit.css"))
            .toExternalForm());
        sheets.content(root);
        root.setTop(header.node());
        root.setLeft(pageList.node());
        root.setCenter(pagePane.node());
        root.setRight(findings.node());
        root.setBottom(footer());
        model.course().page().addListener((property, was, page) -> showPage());
        model.saving().saved().addListener((property, was, now) -> showSaved());
        model.onChange(this::changed);
        model.onView(cards::picture);
        model.onReason(pagePane::askReason);
        model.reveals().onChange(pagePane::remask);
        model.course().onJump(pagePane::focus);
        showPage();
    }

    private Node footer() {
        var texts = model.texts();
        Button before = Pieces.button("page-before", texts.of("visit.page.before"), Feather.CHEVRON_LEFT,
            () -> model.course().turn(-1));
        Button after = Pieces.button("page-after", texts.of("visit.page.after"), () -> model.course().turn(1));
        after.setGraphic(Pieces.icon(Feather.CHEVRON_RIGHT));
        after.setContentDisplay(ContentDisplay.RIGHT);
        Button complete = Pieces.button("complete", texts.of("visit.complete"), Feather.CHECK, this::complete);
        complete.getStyleClass().add("accent");
        Label help = Pieces.line(texts.of("visit.keys"), "muted", "small");
        HBox.setHgrow(help, Priority.SOMETIMES);
        stillOpen.setMinWidth(Label.USE_PREF_SIZE);
        HBox footer = Pieces.row(before, after, help, Pieces.space(), stillOpen, complete);
        footer.getStyleClass().add("visit-footer");
        return footer;
    }

    @Override
    public Node view() {
        return sheets.root();
    }

    @Override
    public void shown() {
        scene = root.getScene();
        if (scene != null) {
            scene.focusOwnerProperty().addListener(onFocus);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
            scene.addEventFilter(KeyEvent.KEY_TYPED, onLetter);
        }
        List<String> walk = model.session().walk();
        String place = walk.contains(model.course().place()) ? model.course().place()
            : walk.stream().filter(model.course().page().get()::holds).findFirst().orElse("");
        if (!place.isEmpty()) {
            Platform.runLater(() -> model.course().jump(place));
        }
    }

    @Override
    public void hidden() {
        if (scene != null) {
            // what is half typed is saved while there is still a workspace to save it in
            root.requestFocus();
            scene.focusOwnerProperty().removeListener(onFocus);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
            scene.removeEventFilter(KeyEvent.KEY_TYPED, onLetter);
            scene = null;
        }
        model.reveals().end();
    }

    private void showPage() {
        pagePane.show(model.course().page().get());
        pageList.refresh();
        findings.refresh();
    }

    private void changed(Set<String> paths) {
        if (!model.course().pages().contains(model.course().page().get())) {
            model.course().show(model.course().pages().getFirst());
        }
        pagePane.refresh(paths);
        pageList.refresh();
        findings.refresh();
        stillOpen.setText("");
    }

    /** The form goes on in another language at the same question; nothing is laid out anew. */
    private void speak(Lang lang) {
        model.speak(lang);
        header.say();
        pagePane.say();
        pageList.refresh();
        findings.refresh();
        stillOpen.setText("");
        root.setBottom(footer());
    }

    private void showSaved() {
        header.showSaved();
        if (model.saving().saved().get() instanceof SavingModel.Saved.Not not) {
            pagePane.refresh(Set.of(not.path()));
        }
    }

    private void focused(@Nullable Node node) {
        if (node != null) {
            pagePane.pathOf(node).ifPresent(path -> {
                pagePane.markHere(path);
                model.course().at(path);
            });
        }
    }

    private void complete() {
        root.requestFocus();
        model.open().finished();
        model.saving().complete(done -> {
            switch (done) {
                case VisitWork.Completion.StillOpen(List<Finding> open) -> {
                    showPage();
                    stillOpen.setText(model.texts().of("visit.stillopen", open.size()));
                    model.course().jump(model.open().target(open.getFirst()));
                }
                case VisitWork.Completion.Completed(var state) -> {
                    root.setLeft(null);
                    root.setRight(null);
                    root.setBottom(null);
                    Node summary = Summary.of(model, state, leave);
                    root.setCenter(summary);
                    Platform.runLater(() -> summary.lookup("#summary-leave").requestFocus());
                }
            }
        });
    }

    private void leaveNow() {
        root.requestFocus();
        if (!(model.saving().saved().get() instanceof SavingModel.Saved.Not)) {
            leave.run();
        }
    }
}
