package org.ruhu.ui.visit;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Finding;
import org.ruhu.model.Person;
import org.ruhu.model.Village;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Screen;
import org.ruhu.work.VisitWork;

/**
 * Filling a visit form at the door. Enter goes to the next question, digits choose, F2 takes the last round's answer, F8
 * goes to the next finding, Page Up and Down turn pages, Ctrl+Enter completes, Escape leaves; all is saved at any time.
 */
public final class VisitScreen implements Screen {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final VisitModel model;
    private final Texts texts;
    private final Runnable leave;
    private final BorderPane root = new BorderPane();
    private final PageList pageList;
    private final PagePane pagePane;
    private final FindingsPanel findings;
    private final Label saved = Pieces.named("saved", "", "saved");
    private final Label unsaved = Pieces.text("", "unsaved-bar");
    private final Label stillOpen = Pieces.named("still-open", "", "danger-text");
    private final ChangeListener<Node> onFocus = (property, was, now) -> focused(now);
    private final EventHandler<KeyEvent> onKey = this::pressed;
    private @Nullable Scene scene;

    public VisitScreen(Desk desk, Texts texts, VisitWork work, Runnable leave) {
        this.texts = texts;
        this.leave = leave;
        this.model = new VisitModel(desk, work, texts);
        this.pageList = new PageList(model);
        this.pagePane = new PagePane(model);
        this.findings = new FindingsPanel(model);
        root.getStyleClass().add("visit");
        root.setId("visit");
        root.getStylesheets().add(VisitScreen.class.getResource("/org/ruhu/ui/visit.css").toExternalForm());
        unsaved.setId("unsaved");
        unsaved.setMaxWidth(Double.MAX_VALUE);
        root.setTop(new VBox(header(), unsaved));
        root.setLeft(pageList.node());
        root.setCenter(pagePane.node());
        root.setRight(findings.node());
        root.setBottom(footer());
        model.page().addListener((property, was, page) -> showPage());
        model.saved().addListener((property, was, now) -> showSaved());
        model.onChange(this::changed);
        model.onJump(pagePane::focus);
        showPage();
        showSaved();
    }

    private Node header() {
        Button back = Pieces.button("leave", texts.of("visit.leave"), Feather.ARROW_LEFT, this::leaveNow);
        back.setFocusTraversable(false);
        var page = model.work().page();
        Label who = Pieces.named("visit-household", page.head().map(Person::name).orElse("") , "title");
        Label where = Pieces.line(page.household().no() + "  " + page.village().map(Village::name).orElse(""), "muted");
        HBox header = Pieces.row(back, who, where);
        if (model.work().completedBefore()) {
            header.getChildren().add(Pieces.line(texts.of("visit.completed.before"), "chip", "success"));
        }
        header.getChildren().addAll(Pieces.space(), Pieces.line(model.work().round().name(), "muted"), saved);
        header.getStyleClass().add("visit-header");
        return header;
    }

    private Node footer() {
        Button before = Pieces.button("page-before", texts.of("visit.page.before"), Feather.CHEVRON_LEFT, () -> model.turn(-1));
        Button after = Pieces.button("page-after", texts.of("visit.page.after"), () -> model.turn(1));
        after.setGraphic(Pieces.icon(Feather.CHEVRON_RIGHT));
        after.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        Button complete = Pieces.button("complete", texts.of("visit.complete"), Feather.CHECK, this::complete);
        complete.getStyleClass().add("accent");
        HBox footer = Pieces.row(before, after, Pieces.line(texts.of("visit.keys"), "muted", "small"), Pieces.space(),
            stillOpen, complete);
        footer.getStyleClass().add("visit-footer");
        return footer;
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void shown() {
        scene = root.getScene();
        if (scene != null) {
            scene.focusOwnerProperty().addListener(onFocus);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
        }
        List<String> walk = model.walk();
        String place = walk.contains(model.place()) ? model.place() : walk.stream().filter(model.page().get()::holds)
            .findFirst().orElse("");
        if (!place.isEmpty()) {
            Platform.runLater(() -> model.jump(place));
        }
    }

    @Override
    public void hidden() {
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(onFocus);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
            scene = null;
        }
    }

    private void showPage() {
        pagePane.show(model.page().get());
        pageList.refresh();
        findings.refresh();
    }

    private void changed(Set<String> paths) {
        boolean pages = paths.stream().anyMatch(path -> !path.contains("/"));
        if (pages && !model.pages().contains(model.page().get())) {
            model.show(model.pages().getFirst());
        }
        boolean roster = paths.stream().anyMatch(path -> path.equals("j/measure"));
        if (roster) {
            pagePane.show(model.page().get());
        }
        pagePane.refresh(paths);
        pageList.refresh();
        findings.refresh();
        stillOpen.setText("");
    }

    private void showSaved() {
        VisitModel.Saved state = model.saved().get();
        boolean failed = state instanceof VisitModel.Saved.Not;
        saved.pseudoClassStateChanged(FAILED, failed);
        unsaved.setVisible(failed);
        unsaved.setManaged(failed);
        switch (state) {
            case VisitModel.Saved.Untouched() -> saved.setText("");
            case VisitModel.Saved.At(var time) -> saved.setText(texts.of("visit.saved", time.format(CLOCK)));
            case VisitModel.Saved.Not not -> {
                saved.setText(texts.of("visit.notsaved"));
                unsaved.setText(not.why().sentence() + " (" + not.why().code() + ")");
                pagePane.refresh(Set.of(not.path()));
            }
        }
    }

    private void focused(@Nullable Node node) {
        if (node != null) {
            pagePane.rowOf(node).ifPresent(row -> {
                pagePane.markHere(row);
                model.at(row.path());
            });
        }
    }

    private void complete() {
        root.requestFocus();
        model.complete(done -> {
            switch (done) {
                case VisitWork.Completion.StillOpen(List<Finding> open) -> {
                    stillOpen.setText(texts.of("visit.stillopen", open.size()));
                    showPage();
                    model.jump(model.target(open.getFirst()));
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
        if (!(model.saved().get() instanceof VisitModel.Saved.Not)) {
            leave.run();
        }
    }

    /** Wherever the focus is, also before a question has it; what lies over the window has the keys to itself. */
    private void pressed(KeyEvent event) {
        if (root.isDisabled()) {
            return;
        }
        boolean control = event.isControlDown();
        if (event.getCode() == KeyCode.ENTER && control) {
            complete();
            event.consume();
        } else if (event.getCode() == KeyCode.F8) {
            model.nextFinding();
            event.consume();
        } else if (event.getCode() == KeyCode.PAGE_DOWN || control && event.getCode() == KeyCode.RIGHT) {
            model.turn(1);
            event.consume();
        } else if (event.getCode() == KeyCode.PAGE_UP || control && event.getCode() == KeyCode.LEFT) {
            model.turn(-1);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && root.getBottom() != null) {
            leaveNow();
            event.consume();
        }
    }
}
