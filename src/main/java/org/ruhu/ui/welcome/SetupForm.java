package org.ruhu.ui.welcome;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.SecretField;
import org.ruhu.ui.kit.SecretWords;
import org.ruhu.ui.welcome.SetupModel.Begin;

/** Whose workspace it is, and the password that opens it. */
final class SetupForm {
    private final SetupModel model;
    private final Texts texts;
    private final TextField name = new TextField();
    private final SecretField password;
    private final SecretField again;
    private final Label strength = named("setup-strength", "", "small");
    private final Label fault = named("setup-fault", "", "small", "danger-text");
    private final VBox view;

    SetupForm(SetupModel model, Begin begin, Texts texts) {
        this.model = model;
        this.texts = texts;
        password = new SecretField("setup-password", texts.of("welcome.password"), texts.of("welcome.show"), this::make);
        again = new SecretField("setup-again", texts.of("welcome.again"), texts.of("welcome.show"), this::make);
        view = Pieces.card(text(title(begin), "title"), text(texts.of("welcome.name.text"), "muted"),
            field(texts.of("welcome.name"), name), field(texts.of("welcome.password"), password), strength,
            field(texts.of("welcome.again"), again), text(texts.of("welcome.password.text"), "muted", "small"),
            text(texts.of("welcome.folder", model.folder().toAbsolutePath().toString()), "muted", "small"), fault,
            row(primary("setup-make", texts.of("welcome.make"), this::make),
                button("setup-back", texts.of("welcome.back"), model::back)));
        view.getStyleClass().add("narrow");
        view.setId("setup");
        bind();
    }

    private String title(Begin begin) {
        return switch (begin) {
            case Begin.Task _ -> texts.of("welcome.title.task");
            case Begin.Demo _ -> texts.of("welcome.title.demo");
            case Begin.Centre _ -> texts.of("welcome.title.centre");
        };
    }

    private static Node field(String words, Node control) {
        Label label = line(words, "strong");
        label.setLabelFor(control);
        VBox field = new VBox(label, control);
        field.getStyleClass().add("field");
        return field;
    }

    private void bind() {
        name.setId("setup-name");
        name.setPromptText(texts.of("welcome.name.prompt"));
        name.setAccessibleText(texts.of("welcome.name"));
        name.textProperty().bindBidirectional(model.name());
        name.setOnAction(event -> password.focus());
        password.text().bindBidirectional(model.password());
        again.text().bindBidirectional(model.again());
        password.text().subscribe(typed -> strength.setText(typed.isEmpty() ? "" : SecretWords.strength(typed, texts)));
        // what was wrong is said when the button is pressed, and taken back as soon as somebody types
        model.name().subscribe(() -> fault.setText(""));
        model.password().subscribe(() -> fault.setText(""));
        model.again().subscribe(() -> fault.setText(""));
    }

    private void make() {
        model.fault().ifPresentOrElse(this::say, model::make);
    }

    private void say(SetupModel.Fault wrong) {
        switch (wrong) {
            case SetupModel.Fault.Name() -> {
                fault.setText(texts.of("welcome.fault.name"));
                name.requestFocus();
            }
            case SetupModel.Fault.Weak(var why) -> {
                fault.setText(SecretWords.fault(why, texts));
                password.focus();
            }
            case SetupModel.Fault.Different() -> {
                fault.setText(texts.of("welcome.fault.different"));
                again.focus();
            }
        }
    }

    VBox view() {
        return view;
    }

    void focus() {
        name.requestFocus();
    }
}
