package org.ruhu.ui.sync;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.code;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.sync.EnrolmentModel.Shown;
import org.ruhu.work.Enrolment.State;

/** Whether this laptop is one of a district's, and what is to be done next so that it is. */
final class EnrolmentCard {
    private final EnrolmentModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final VBox view = card();
    private final Subscription watching;

    EnrolmentCard(EnrolmentModel model, Texts texts, FileDialogs files) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        view.setId("enrolment");
        watching = model.shown().subscribe(this::show);
    }

    VBox view() {
        return view;
    }

    void close() {
        watching.unsubscribe();
    }

    private void show(Optional<Shown> now) {
        view.setVisible(now.isPresent());
        view.setManaged(now.isPresent());
        now.ifPresent(shown -> {
            view.getChildren().setAll(content(shown));
            shown.refused().ifPresent(why -> {
                Label said = text(texts.of(why.key(), why.args()), "danger-text");
                said.setId("enrol-refused");
                view.getChildren().add(said);
            });
        });
    }

    private Node content(Shown shown) {
        return switch (shown.state()) {
            case State.Alone() -> wide(column(line(texts.of("device.enrol.alone"), "section"),
                text(texts.of("device.enrol.alone.text"), "muted")), choose("device.enrol.choose", true));
            case State.Asked(String centre, String fingerprint) -> asked(centre, fingerprint, shown);
            case State.Admitted(String centre, String name) -> row(icon(Feather.CHECK_CIRCLE, "success"),
                words(texts.of("device.enrol.admitted", centre, name)));
            case State.Revoked(String centre, String at) -> row(icon(Feather.ALERT_TRIANGLE, "danger"),
                words(texts.of("device.enrol.revoked", centre, Moments.minute(at))), choose("device.enrol.again", false));
        };
    }

    private static Label words(String sentence) {
        Label words = text(sentence);
        words.setId("enrol-state");
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Node wide(Node words, Node deed) {
        HBox.setHgrow(words, Priority.ALWAYS);
        return row(words, space(), deed);
    }

    private Node asked(String centre, String fingerprint, Shown shown) {
        String next = shown.request().map(file -> texts.of("device.enrol.asked.file", centre, file.toString()))
            .orElse(texts.of("device.enrol.asked.text", centre));
        Label advice = text(next);
        advice.setId("enrol-next");
        VBox words = column(line(texts.of("device.enrol.asked"), "section"), advice, choose("device.enrol.again", false));
        HBox.setHgrow(words, Priority.ALWAYS);
        return row(code("enrol-code", texts.of("device.enrol.code"), fingerprint), words);
    }

    private Button choose(String key, boolean first) {
        Button choose = button("enrol-choose", texts.of(key), Feather.FILE_TEXT, () -> files.open(texts.of("device.enrol.choose"),
            texts.of("device.invite.kind"), ".json").ifPresent(file -> model.answer(file, texts.of("device.enrol.request"))));
        choose.getStyleClass().add(first ? "accent" : "flat");
        return choose;
    }
}
