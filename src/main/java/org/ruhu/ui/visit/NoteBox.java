package org.ruhu.ui.visit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Masks;
import org.ruhu.ui.kit.Pieces;

/** What a person wants to say about a question beside its answer. Enter keeps it, Escape leaves it as it was. */
final class NoteBox {
    private static final int ROWS = 2;

    private final VisitModel model;
    private final String path;
    private final Runnable done;
    private final Label note = Pieces.text("", "note");
    private final Label last = Pieces.text("", "last");
    private final TextArea area = new TextArea();
    private final VBox box = new VBox(4, last, note);

    /** @param done gives the focus back to the question */
    NoteBox(VisitModel model, String path, Runnable done) {
        this.model = model;
        this.path = path;
        this.done = done;
        note.setId("note:" + path);
        note.setGraphic(Pieces.icon(Feather.MESSAGE_SQUARE));
        note.setOnMouseClicked(event -> write());
        area.setId("note-area:" + path);
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.focusedProperty().addListener((property, was, focused) -> {
            if (was && isOpen()) {
                keep();
            }
        });
        Escape.closes(box, this::cancel);
        refresh();
    }

    Node node() {
        return box;
    }

    void refresh() {
        String words = model.work().notes().getOrDefault(path, "");
        note.setText(Masks.inText(words));
        show(note, !words.isEmpty() && !isOpen());
        String before = model.work().lastNote(path);
        last.setText(model.texts().of("visit.note.last", Masks.inText(before)));
        show(last, !before.isEmpty());
        area.setPromptText(model.texts().of("visit.note.prompt"));
        area.setAccessibleText(model.texts().of("visit.note.prompt"));
        show(box, isOpen() || !words.isEmpty() || !before.isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private boolean isOpen() {
        return box.getChildren().contains(area);
    }

    /** Opens the note for writing. */
    void write() {
        if (!isOpen()) {
            area.setText(model.work().notes().getOrDefault(path, ""));
            box.getChildren().add(area);
            refresh();
        }
        area.requestFocus();
        area.end();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            area.replaceSelection("\n");
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isControlDown() || event.getCode() == KeyCode.TAB) {
            if (keep()) {
                done.run();
            }
            event.consume();
        }
    }

    /** What could not be kept stays open. */
    private boolean keep() {
        boolean kept = model.saving().note(path, area.getText());
        if (kept) {
            close();
        }
        return kept;
    }

    private boolean cancel() {
        boolean open = isOpen();
        if (open) {
            close();
            done.run();
        }
        return open;
    }

    private void close() {
        box.getChildren().remove(area);
        refresh();
    }
}
