package org.ruhu.ui.roster;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.figure;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ruhu.model.RecordType;
import org.ruhu.roster.Doubt;
import org.ruhu.roster.RosterBook;
import org.ruhu.text.Texts;

/** What a roster would add and change, in figures, and below it every doubt with its place, before anything is written. */
final class RosterPreview {
    private final RosterModel.Preview preview;
    private final Texts texts;
    private final Runnable agree;
    private final Runnable leave;

    RosterPreview(RosterModel.Preview preview, Texts texts, Runnable agree, Runnable leave) {
        this.preview = preview;
        this.texts = texts;
        this.agree = agree;
        this.leave = leave;
    }

    VBox view() {
        VBox view = column(text(preview.file().getFileName().toString(), "strong"), figures());
        view.setId("roster-preview");
        preview.book().ifPresent(book -> about(book, view));
        if (preview.nothingNew()) {
            view.getChildren().add(text(texts.of("roster.nothing"), "banner", "warning"));
        }
        if (preview.held() > 0) {
            Label said = text(texts.of("roster.held", preview.held()), "warning");
            said.setId("roster-held");
            Node doubts = new DoubtTable(preview.book().map(RosterBook::doubts).orElse(List.<Doubt>of()), texts).view();
            VBox.setVgrow(doubts, Priority.ALWAYS);
            view.getChildren().addAll(said, doubts);
        }
        view.getChildren().add(row(primary("roster-agree", texts.of(preview.held() > 0 ? "roster.agree.rest" : "roster.agree"), agree),
            button("roster-leave", texts.of("roster.leave"), leave)));
        return view;
    }

    /** How the file was understood. */
    private void about(RosterBook book, VBox view) {
        List<String> said = new ArrayList<>(List.of(texts.of("roster.rows", book.rows())));
        if (book.repeated() > 0) {
            said.add(texts.of("roster.repeated", book.repeated()));
        }
        if (!book.passedOver().isEmpty()) {
            said.add(texts.of("roster.passed", String.join(texts.of("roster.and"), book.passedOver())));
        }
        if (!book.unused().isEmpty()) {
            said.add(texts.of("roster.unused", book.unused().stream().limit(12).collect(Collectors.joining(texts.of("roster.and")))));
        }
        view.getChildren().add(text(String.join(" ", said), "muted"));
    }

    private Node figures() {
        FlowPane figures = new FlowPane();
        figures.getStyleClass().add("figures");
        box(figures, preview.done().added(), RecordType.VILLAGE, "roster.new.villages");
        box(figures, preview.done().added(), RecordType.GRID, "roster.new.grids");
        box(figures, preview.done().added(), RecordType.HOUSEHOLD, "roster.new.households");
        box(figures, preview.done().added(), RecordType.PERSON, "roster.new.persons");
        box(figures, preview.done().changed(), RecordType.HOUSEHOLD, "roster.changed.households");
        box(figures, preview.done().changed(), RecordType.PERSON, "roster.changed.persons");
        if (preview.held() > 0) {
            figures.getChildren().add(figure(preview.held(), texts.of("roster.held.rows")));
        }
        return figures;
    }

    private void box(FlowPane figures, Map<RecordType, Integer> counts, RecordType type, String key) {
        if (counts.getOrDefault(type, 0) > 0) {
            figures.getChildren().add(figure(counts.getOrDefault(type, 0), texts.of(key)));
        }
    }
}
