package org.ruhu.ui.pending;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.eye;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.InWords;
import org.ruhu.ui.kit.Reveals;
import org.ruhu.work.Conflict;
import org.ruhu.work.FieldHistory;

/** One question: the values side by side, what stood there before, and the answer with its reason. */
final class ConflictCard {
    private final PendingModel model;
    private final Texts texts;
    private final Reveals reveals;
    private final Conflict conflict;
    private final TextField reason = new TextField();
    private final VBox history = column();
    private final List<Label> values = new ArrayList<>();
    private final VBox view;

    ConflictCard(PendingModel model, Texts texts, Reveals reveals, Conflict conflict) {
        this.model = model;
        this.texts = texts;
        this.reveals = reveals;
        this.conflict = conflict;
        reason.setId("conflict-reason");
        reason.setPromptText(texts.of("pending.reason.prompt"));
        reason.setAccessibleText(texts.of("pending.reason"));
        history.setId("conflict-history");
        view = column(head());
        if (model.mayDecide()) {
            view.getChildren().add(row(line(texts.of("pending.reason"), "strong"), reason));
            HBox.setHgrow(reason, Priority.ALWAYS);
        }
        view.getChildren().add(options());
        if (!conflict.before().isEmpty()) {
            Label before = text(conflict.before(), "muted");
            before.setId("conflict-before");
            view.getChildren().add(before);
        }
        if (model.mayDecide() && conflict.typed()) {
            view.getChildren().add(instead());
        } else if (!model.mayDecide()) {
            view.getChildren().add(text(texts.of("pending.onlylook"), "muted"));
        }
        view.getChildren().add(row(button("conflict-history-show", texts.of("pending.history"), Feather.CLOCK, this::history)));
        view.getChildren().add(history);
        view.setId("conflict-card");
    }

    Node view() {
        return view;
    }

    /** Where typing begins. */
    void focus() {
        reason.requestFocus();
    }

    private Node head() {
        HBox title = row(named("conflict-label", conflict.label(), "title"), space());
        if (conflict.number().isPresent() && model.mayReveal()) {
            title.getChildren().add(eye("conflict-eye", texts.of("reveal.eye"), () ->
                reveals.ask(PendingModel.number(conflict), conflict.label())));
        }
        Conflict.Place place = conflict.place();
        String who = String.join("  ", List.of(place.no(), place.head(), conflict.subject().equals(place.head()) ? "" : conflict.subject(),
            place.where())).replaceAll(" {3,}", "  ").strip();
        return column(title, text(who, "muted"));
    }

    private Node options() {
        FlowPane options = new FlowPane();
        options.getStyleClass().add("options");
        for (int i = 0; i < conflict.options().size(); i++) {
            options.getChildren().add(option(i, conflict.options().get(i)));
        }
        return options;
    }

    private Node option(int number, Conflict.Option option) {
        Label value = text(option.words(), "option-value");
        value.setId("conflict-value-" + (number + 1));
        values.add(value);
        VBox box = column(text(option.who(), "strong"), line(option.moment(), "muted", "small"), value);
        box.getStyleClass().add("option");
        if (model.mayDecide()) {
            Button take = button("conflict-take-" + (number + 1), texts.of("pending.take"), Feather.CHECK, () ->
                model.take(conflict, number, reason.getText()));
            take.getStyleClass().addAll("accent", "large");
            take.setAccessibleText(texts.of("pending.take") + " " + option.words());
            take.disableProperty().bind(unreasoned());
            box.getChildren().add(take);
        }
        return box;
    }

    private BooleanBinding unreasoned() {
        return Bindings.createBooleanBinding(() -> reason.getText().isBlank(), reason.textProperty());
    }

    private Node instead() {
        Supplier<String> typed;
        Control control;
        if (conflict.choices().isEmpty()) {
            TextField field = new TextField();
            typed = field::getText;
            control = field;
        } else {
            ComboBox<String> box = choices();
            typed = () -> Optional.ofNullable(box.getValue()).orElse("");
            control = box;
        }
        control.setId("conflict-other");
        control.setAccessibleText(texts.of("pending.other"));
        Button write = button("conflict-write", texts.of("pending.write"), Feather.EDIT_2, () ->
            model.instead(conflict, typed.get(), reason.getText()));
        write.disableProperty().bind(unreasoned());
        HBox.setHgrow(control, Priority.ALWAYS);
        control.setMaxWidth(Double.MAX_VALUE);
        return row(line(texts.of("pending.other"), "strong"), control, write);
    }

    private ComboBox<String> choices() {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(conflict.choices().keySet());
        box.setConverter(new InWords<>(code -> conflict.choices().getOrDefault(code, "")));
        return box;
    }

    /** Masked again, or shown for a moment. */
    void remask() {
        boolean shown = reveals.isShown(PendingModel.number(conflict));
        for (int i = 0; i < values.size(); i++) {
            Conflict.Option option = conflict.options().get(i);
            values.get(i).setText(shown ? option.values().getOrDefault(conflict.asked(), "") : option.words());
        }
    }

    private void history() {
        if (!history.getChildren().isEmpty()) {
            history.getChildren().clear();
            return;
        }
        model.history(conflict, all -> {
            for (FieldHistory.Written written : all) {
                String said = texts.of("pending.written", written.moment(), written.who(), written.words());
                history.getChildren().add(text(written.reason().isEmpty() ? said : said + texts.of("pending.because", written.reason()),
                    written.standing() ? "strong" : "muted"));
            }
        });
    }
}
