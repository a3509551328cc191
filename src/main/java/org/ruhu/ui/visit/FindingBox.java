package org.ruhu.ui.visit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Pieces;

/** One finding with its level as colour, sign and word; a suspected one can be stated to be true, with a reason. */
final class FindingBox {
    private static final String[] REASONS = {"visit.reason.seen", "visit.reason.papers", "visit.reason.village"};

    private final VisitModel model;
    private final Finding finding;
    private final VBox box = new VBox();

    private FindingBox(VisitModel model, Finding finding) {
        this.model = model;
        this.finding = finding;
        box.getStyleClass().addAll("finding", style(finding.level()));
        box.setId("finding:" + finding.key());
    }

    /** Under the question it is about: the words, and the way to confirm. */
    static Node at(VisitModel model, Finding finding) {
        var made = new FindingBox(model, finding);
        made.box.getChildren().add(made.words());
        made.confirmation();
        return made.box;
    }

    /** In the list of what is open: the words lead to the question. */
    static Node listed(VisitModel model, Finding finding) {
        var made = new FindingBox(model, finding);
        Hyperlink link = new Hyperlink(made.said());
        link.setWrapText(true);
        link.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        link.setGraphic(sign(finding.level()));
        link.setOnAction(event -> model.jump(model.target(finding)));
        link.setFocusTraversable(false);
        made.box.getChildren().add(link);
        made.box.setId("open:" + finding.key());
        return made.box;
    }

    private Label words() {
        Label label = Pieces.text(said());
        label.setGraphic(sign(finding.level()));
        return label;
    }

    private String said() {
        return word(finding.level(), model.texts()) + " " + finding.message().in(model.lang());
    }

    private static String word(Form.Level level, Texts texts) {
        return switch (level) {
            case ERROR -> texts.of("visit.level.error");
            case SUSPECT -> texts.of("visit.level.suspect");
            case HINT -> texts.of("visit.level.hint");
        };
    }

    static String style(Form.Level level) {
        return switch (level) {
            case ERROR -> "error";
            case SUSPECT -> "suspect";
            case HINT -> "hint";
        };
    }

    static Node sign(Form.Level level) {
        return Pieces.icon(switch (level) {
            case ERROR -> Feather.X_CIRCLE;
            case SUSPECT -> Feather.ALERT_TRIANGLE;
            case HINT -> Feather.INFO;
        });
    }

    private void confirmation() {
        if (finding.level() != Form.Level.SUSPECT) {
            return;
        }
        Texts texts = model.texts();
        model.confirmation(finding).ifPresentOrElse(reason -> {
            box.getStyleClass().add("confirmed");
            Label told = Pieces.text(texts.of("visit.confirmed", reason), "small");
            told.setGraphic(Pieces.icon(Feather.CHECK));
            Button back = Pieces.button("back:" + finding.key(), texts.of("visit.confirm.back"), () ->
                model.confirm(finding, ""));
            back.getStyleClass().addAll("small", "flat");
            box.getChildren().add(Pieces.row(told, back));
        }, () -> {
            Button ask = Pieces.button("confirm:" + finding.key(), texts.of("visit.confirm.button"), this::ask);
            ask.getStyleClass().add("small");
            ask.setFocusTraversable(false);
            box.getChildren().add(ask);
        });
    }

    private void ask() {
        Texts texts = model.texts();
        var usual = new Wrapping();
        usual.getStyleClass().add("choices");
        for (String key : REASONS) {
            String reason = texts.of(key);
            Button button = Pieces.button("reason:" + key.substring(key.lastIndexOf('.') + 1), reason, () ->
                model.confirm(finding, reason));
            button.getStyleClass().add("small");
            usual.getChildren().add(button);
        }
        TextField own = new TextField();
        own.setId("reason:" + finding.key());
        own.setPromptText(texts.of("visit.confirm.prompt"));
        own.setOnAction(event -> {
            if (!own.getText().isBlank()) {
                model.confirm(finding, own.getText());
            }
        });
        box.getChildren().set(box.getChildren().size() - 1, new VBox(6, usual, own));
        own.requestFocus();
    }
}
