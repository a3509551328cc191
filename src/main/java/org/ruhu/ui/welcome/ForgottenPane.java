package org.ruhu.ui.welcome;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Passwords;
import org.ruhu.sync.RecoveryAnswer;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.SecretField;
import org.ruhu.ui.kit.SecretWords;
import org.ruhu.ui.welcome.ForgottenModel.Step;

/** The way back in for somebody who forgot their password. */
final class ForgottenPane {
    private static final int GROUPS_A_ROW = 4;

    private final ForgottenModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final VBox view = Pieces.card();
    private final SecretField password;
    private final SecretField again;
    private final Subscription steps;

    ForgottenPane(ForgottenModel model, Texts texts, FileDialogs files) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        password = new SecretField("forgot-password", texts.of("welcome.password"), texts.of("welcome.show"), this::choose);
        again = new SecretField("forgot-again", texts.of("welcome.again"), texts.of("welcome.show"), this::choose);
        view.getStyleClass().add("narrow");
        view.setId("forgot");
        steps = model.step().subscribe(this::show);
    }

    Node view() {
        return view;
    }

    void close() {
        steps.unsubscribe();
        password.clear();
        again.clear();
    }

    private void show(Step step) {
        switch (step) {
            case Step.Alone() -> alone();
            case Step.Explaining() -> explain();
            case Step.Asked(Optional<Path> file, String code, String wrong) -> asked(file, code, wrong);
            case Step.Choosing(RecoveryAnswer _, String wrong) -> choosing(wrong);
            case Step.Working() -> put(new ProgressIndicator());
        }
    }

    private void put(Node... nodes) {
        view.getChildren().setAll(row(icon(Feather.HELP_CIRCLE, "large"), line(texts.of("welcome.forgot.title", model.number()), "title")));
        view.getChildren().addAll(nodes);
    }

    private Node back() {
        return button("forgot-back", texts.of("welcome.back"), model::back);
    }

    private void alone() {
        Node back = primary("forgot-back", texts.of("welcome.back"), model::back);
        put(text(texts.of("welcome.forgot.alone")), text(texts.of("welcome.forgot.colleague"), "strong"),
            text(texts.of("welcome.forgot.lost"), "muted"), row(back));
        Platform.runLater(back::requestFocus);
    }

    private void explain() {
        Node write = primary("forgot-ask", texts.of("welcome.forgot.ask"), this::ask);
        put(text(texts.of("welcome.forgot.colleague"), "strong"), text(texts.of("welcome.forgot.text")), row(write, back()));
        Platform.runLater(write::requestFocus);
    }

    private void asked(Optional<Path> file, String code, String wrong) {
        Node open = primary("forgot-answer", texts.of("welcome.forgot.answer"), this::read);
        Label said = text(wrong.isEmpty() ? "" : texts.of(wrong), "danger-text");
        said.setId("forgot-said");
        said.setManaged(!wrong.isEmpty());
        put(text(file.map(path -> texts.of("welcome.forgot.written", path.toAbsolutePath().toString()))
                .orElseGet(() -> texts.of("welcome.forgot.waiting"))),
            column(text(texts.of("welcome.forgot.code"), "muted"), groups(code)), said,
            row(open, button("forgot-ask", texts.of("welcome.forgot.askagain"), this::ask), back()));
        Platform.runLater(open::requestFocus);
    }

    private Node groups(String code) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("code-groups");
        grid.setId("forgot-code");
        grid.setAccessibleText(code);
        List<String> groups = List.of(code.split("-"));
        for (int i = 0; i < groups.size(); i++) {
            grid.add(line(groups.get(i), "code-group"), i % GROUPS_A_ROW, i / GROUPS_A_ROW);
        }
        return grid;
    }

    private void choosing(String wrong) {
        Label strength = named("forgot-strength", "", "small");
        password.text().subscribe((before, typed) -> strength.setText(typed.isEmpty() ? "" : SecretWords.strength(typed, texts)));
        Label said = text(wrong.isEmpty() ? "" : texts.of(wrong, Passwords.SHORTEST, Passwords.SHORTEST_CHINESE), "danger-text");
        said.setId("forgot-said");
        put(text(texts.of("welcome.forgot.fits")), password, strength, again, said,
            row(primary("forgot-set", texts.of("welcome.forgot.set"), this::choose), back()));
        Platform.runLater(password::focus);
    }

    private void ask() {
        files.save(texts.of("welcome.forgot.ask"), texts.of("welcome.forgot.kind"), ".json", model.fileName()).ifPresent(model::ask);
    }

    private void read() {
        files.open(texts.of("welcome.forgot.answer"), texts.of("welcome.forgot.answerkind"), ".json").ifPresent(model::read);
    }

    private void choose() {
        model.choose(password.text().get(), again.text().get());
    }
}
