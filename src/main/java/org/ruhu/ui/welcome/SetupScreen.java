package org.ruhu.ui.welcome;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.StepScreen;
import org.ruhu.ui.sync.ImportModel;
import org.ruhu.ui.sync.ImportPane;
import org.ruhu.ui.welcome.SetupModel.Begin;
import org.ruhu.ui.welcome.SetupModel.Step;

/** The first start: two large ways in, then name and password, then the preview of the first package. */
public final class SetupScreen extends StepScreen<Step> {
    private final SetupModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final Runnable ready;
    private final Runnable restore;
    private Subscription importing = Subscription.EMPTY;

    /**
     * @param ready   the workspace is set up and may be worked in
     * @param restore goes to the back-ups instead
     */
    public SetupScreen(SetupModel model, Texts texts, FileDialogs files, Runnable ready, Runnable restore) {
        super("welcome", model.step());
        this.model = model;
        this.texts = texts;
        this.files = files;
        this.ready = ready;
        this.restore = restore;
    }

    @Override
    public void hidden() {
        super.hidden();
        importing.unsubscribe();
    }

    @Override
    protected void show(Step step) {
        importing.unsubscribe();
        switch (step) {
            case Step.Choosing() -> put(choices());
            case Step.Naming(Begin begin) -> {
                var form = new SetupForm(model, begin, texts);
                put(form.view());
                Platform.runLater(form::focus);
            }
            case Step.Making _ -> putNarrow(making());
            case Step.Importing(ImportModel first) -> importing(first);
            case Step.Ready() -> ready.run();
        }
    }

    private Node choices() {
        Button task = choice("welcome-task", Feather.FOLDER, texts.of("welcome.task.title"), texts.of("welcome.task.text"),
            this::chooseTask);
        Button demo = choice("welcome-demo", Feather.PLAY_CIRCLE, texts.of("welcome.demo.title"),
            texts.of("welcome.demo.text"), () -> model.choose(new Begin.Demo()));
        Hyperlink centre = new Hyperlink(texts.of("welcome.centre.link"));
        centre.setId("welcome-centre");
        centre.setOnAction(event -> model.choose(new Begin.Centre()));
        Hyperlink back = new Hyperlink(texts.of("backup.welcome"));
        back.setId("welcome-restore");
        back.setOnAction(event -> restore.run());
        var links = row(centre, back);
        links.setAlignment(Pos.CENTER);
        var ways = row(task, demo);
        ways.getStyleClass().add("ways");
        ways.setAlignment(Pos.CENTER);
        var all = column(text(texts.of("welcome.title"), "display"), text(texts.of("welcome.subtitle"), "muted", "lead"),
            ways, links);
        all.setAlignment(Pos.CENTER);
        all.getStyleClass().add("welcome");
        Platform.runLater(task::requestFocus);
        return all;
    }

    private Button choice(String id, Feather sign, String title, String words, Runnable action) {
        var content = column(icon(sign, "huge"), text(title, "title"), text(words, "muted"));
        content.setAlignment(Pos.CENTER);
        Button choice = button(id, "", action);
        choice.setGraphic(content);
        choice.setAccessibleText(title);
        choice.getStyleClass().add("choice");
        return choice;
    }

    private void chooseTask() {
        files.open(texts.of("welcome.task.title"), texts.of("package.kind"), ".ruhu", ".json")
            .ifPresent(file -> model.choose(new Begin.Task(file)));
    }

    private VBox making() {
        var wait = Pieces.card(new ProgressIndicator(), text(texts.of("welcome.making"), "title"),
            text(texts.of("welcome.making.text"), "muted"));
        wait.setAlignment(Pos.CENTER);
        return wait;
    }

    private void importing(ImportModel first) {
        var waiting = column(text(texts.of("welcome.later.title"), "title"), text(texts.of("welcome.later.text"), "muted"),
            row(Pieces.primary("welcome-another", texts.of("welcome.later.another"), () -> another(first)),
                button("welcome-later", texts.of("welcome.later.go"), ready)));
        var pane = new ImportPane(first, texts, waiting, ready);
        importing = pane::close;
        putNarrow(Pieces.card(pane.view()));
    }

    private void another(ImportModel first) {
        files.open(texts.of("welcome.task.title"), texts.of("package.kind"), ".ruhu", ".json").ifPresent(first::read);
    }
}
