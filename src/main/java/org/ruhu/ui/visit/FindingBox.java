package org.ruhu.ui.visit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.model.Masks;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Pieces;

/**
 * One finding under the question it is about, with its level as colour, sign and word. A suspected one can be stated to
 * be true with a reason: a digit takes a usual one, anything else is typed. A reason half typed stays while the form
 * around it changes.
 */
final class FindingBox {
    private static final List<String> REASONS = List.of("visit.reason.seen", "visit.reason.papers", "visit.reason.village");

    private final VisitModel model;
    private final Runnable done;
    private final VBox box = new VBox();
    private Finding finding;
    private @Nullable TextField own;

    /** @param done gives the focus back to the question */
    FindingBox(VisitModel model, Finding finding, Runnable done) {
        this.model = model;
        this.finding = finding;
        this.done = done;
        box.setId("finding:" + finding.key());
        Escape.closes(box, this::cancel);
        show(finding);
    }

    Node node() {
        return box;
    }

    /** Says the finding anew: its words may have changed, or the language. */
    void show(Finding now) {
        finding = now;
        box.getStyleClass().setAll("finding", FindingWords.style(now.level()));
        Label label = Pieces.text(FindingWords.said(now, model));
        label.setGraphic(FindingWords.sign(now.level()));
        box.getChildren().setAll(label);
        if (now.level() == Form.Level.SUSPECT) {
            confirmation();
        }
    }

    private void confirmation() {
        Texts texts = model.texts();
        model.open().confirmation(finding).ifPresentOrElse(reason -> {
            own = null;
            box.getStyleClass().add("confirmed");
            Label told = Pieces.text(texts.of("visit.confirmed", Masks.inText(reason)), "small");
            told.setGraphic(Pieces.icon(Feather.CHECK));
            Button back = Pieces.button("back:" + finding.key(), texts.of("visit.confirm.back"), () ->
                model.saving().confirm(finding, ""));
            back.getStyleClass().addAll("small", "flat");
            box.getChildren().add(Pieces.row(told, back));
        }, () -> {
            if (own != null) {
                box.getChildren().add(asking(own));
            } else {
                Button ask = Pieces.button("confirm:" + finding.key(), texts.of("visit.confirm.button"), this::ask);
                ask.getStyleClass().add("small");
                ask.setFocusTraversable(false);
                box.getChildren().add(ask);
            }
        });
    }

    /** Asks for the reason, at once with the focus. */
    void ask() {
        if (own == null) {
            TextField field = new TextField();
            field.setId("reason:" + finding.key());
            field.setOnAction(event -> state(field.getText()));
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> digit(event, field));
            own = field;
            show(finding);
        }
        own.requestFocus();
    }

    private Node asking(TextField field) {
        var usual = new Wrapping();
        usual.getStyleClass().add("choices");
        for (String key : REASONS) {
            String reason = model.texts().of(key);
            Button button = Pieces.button("reason:" + key.substring(key.lastIndexOf('.') + 1),
                (usual.getChildren().size() + 1) + " " + reason, () -> state(reason));
            button.getStyleClass().add("small");
            button.setFocusTraversable(false);
            usual.getChildren().add(button);
        }
        field.setPromptText(model.texts().of("visit.confirm.prompt"));
        field.setAccessibleText(model.texts().of("visit.confirm.prompt"));
        return new VBox(6, usual, field);
    }

    private void digit(KeyEvent event, TextField field) {
        String name = event.getCode().isDigitKey() ? event.getCode().getName().replace("Numpad ", "") : "";
        if (field.getText().isEmpty() && name.matches("[1-" + REASONS.size() + "]")) {
            state(model.texts().of(REASONS.get(Integer.parseInt(name) - 1)));
            event.consume();
        }
    }

    private void state(String reason) {
        if (!reason.isBlank() && model.saving().confirm(finding, reason)) {
            done.run();
        }
    }

    private boolean cancel() {
        boolean asking = own != null;
        if (asking) {
            own = null;
            done.run();
            show(finding);
        }
        return asking;
    }
}
