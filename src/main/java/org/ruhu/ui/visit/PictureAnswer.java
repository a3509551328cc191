package org.ruhu.ui.visit;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.form.Form;
import org.ruhu.picture.ReadAttachment;
import org.ruhu.ui.kit.Pieces;

/**
 * Photos, files and signatures: chosen with blank, pasted with Ctrl+V, dropped, or drawn. Blank on a picture shows it
 * large, Delete takes it away.
 */
final class PictureAnswer implements AnswerControl {
    private static final List<String> PICTURES = List.of(".jpg", ".jpeg", ".png");
    private static final List<String> FILES = List.of(".jpg", ".jpeg", ".png", ".pdf");

    private final VisitModel model;
    private final String path;
    private final Form.Type type;
    private final AttachModel attach;
    private final FlowPane pictures = new Wrapping();
    private final Map<String, Thumbnail> thumbnails = new LinkedHashMap<>();
    private final Button add;
    private final Label said = Pieces.text("", "picture-said");
    private final HBox busy;
    private final VBox box = new VBox(6);
    private Runnable words = () -> { };

    PictureAnswer(VisitModel model, FormLine.Ask ask) {
        this.model = model;
        this.path = ask.path();
        this.type = ask.question().type();
        this.attach = new AttachModel(model, ask);
        add = Pieces.button("q:" + path, "", type == Form.Type.FILE ? Feather.PAPERCLIP : Feather.CAMERA, this::choose);
        said.setId("picture-said:" + path);
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("small-progress");
        busy = Pieces.row(turning, said);
        pictures.getStyleClass().add("pictures");
        box.getChildren().setAll(pictures, busy);
        if (type == Form.Type.SIGNATURE) {
            SignaturePad pad = new SignaturePad(model, path, attach);
            box.getChildren().addFirst(pad.node());
            words = pad::say;
        }
        box.setOnDragOver(event -> {
            if (hasSomething(event.getDragboard()) && !model.session().readonly(path)) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        box.setOnDragDropped(event -> {
            event.setDropCompleted(take(event.getDragboard()));
            event.consume();
        });
        box.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        attach.state().subscribe(this::say);
        refresh();
    }

    private void choose() {
        List<String> endings = type == Form.Type.FILE ? FILES : PICTURES;
        String kind = model.texts().of(type == Form.Type.FILE ? "visit.picture.files" : "visit.picture.pictures");
        attach.files(model.files().openAll(model.texts().of("visit.picture.choose"), kind, endings));
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
            take(Clipboard.getSystemClipboard());
            event.consume();
        }
    }

    private static boolean hasSomething(Clipboard board) {
        return board.hasFiles() || board.hasImage();
    }

    private boolean take(Clipboard board) {
        if (board.hasFiles()) {
            attach.files(board.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        Image image = board.getImage();
        if (image == null || image.getWidth() * image.getHeight() > ReadAttachment.MOST_PIXELS) {
            return false;
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        attach.pixels(pixels, width, height);
        return true;
    }

    private boolean take(Dragboard board) {
        return take((Clipboard) board);
    }

    private void say(AttachModel.State state) {
        var texts = model.texts();
        said.setText(switch (state) {
            case AttachModel.State.Quiet() -> model.session().kept(path).isEmpty() ? texts.of("visit.picture.how") : "";
            case AttachModel.State.Busy(int at, int of) -> texts.of("visit.picture.busy", at, of);
            case AttachModel.State.Full(int most) -> texts.of("visit.picture.full", most);
            case AttachModel.State.NotSaved(var why) -> why.sentence() + " (" + why.code() + ")";
            case AttachModel.State.Refused(var why, String file) -> file.isEmpty() ? refused(why)
                : texts.of("visit.picture.named", file, refused(why));
        });
        boolean bad = state instanceof AttachModel.State.Refused || state instanceof AttachModel.State.NotSaved;
        said.getStyleClass().setAll("label", "picture-said", bad ? "danger-text" : "muted");
        busy.getChildren().getFirst().setVisible(state instanceof AttachModel.State.Busy);
        busy.getChildren().getFirst().setManaged(state instanceof AttachModel.State.Busy);
        busy.setVisible(!said.getText().isEmpty());
        busy.setManaged(!said.getText().isEmpty());
        add.setDisable(state instanceof AttachModel.State.Busy && !add.isFocused());
    }

    private String refused(org.ruhu.picture.Reading.Why why) {
        return switch (why) {
            case TYPE -> model.texts().of(type == Form.Type.FILE ? "visit.picture.refused.filetype" : "visit.picture.refused.type");
            case BYTES -> model.texts().of("visit.picture.refused.bytes", ReadAttachment.MOST_SOURCE >> 20,
                ReadAttachment.MOST_KEPT >> 20);
            case PIXELS -> model.texts().of("visit.picture.refused.pixels", ReadAttachment.MOST_PIXELS / 10_000);
            case DAMAGED -> model.texts().of("visit.picture.refused.damaged");
            case UNREADABLE -> model.texts().of("visit.picture.refused.unreadable");
        };
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node target() {
        return pictures.getChildren().contains(add) || pictures.getChildren().isEmpty() ? add
            : pictures.getChildren().getFirst();
    }

    @Override
    public void refresh() {
        List<String> names = attach.names();
        boolean focused = add.isFocused();
        thumbnails.keySet().retainAll(names);
        for (String name : names) {
            thumbnails.computeIfAbsent(name, key -> new Thumbnail(model, key, () -> remove(key)));
        }
        pictures.getChildren().clear();
        for (String name : names) {
            Thumbnail thumbnail = thumbnails.get(name);
            if (thumbnail != null) {
                thumbnail.say(names.indexOf(name) + 1);
                pictures.getChildren().add(thumbnail.node());
            }
        }
        boolean readonly = model.session().readonly(path);
        add.setText(model.texts().of(type == Form.Type.FILE ? "visit.picture.add.file"
            : names.isEmpty() || attach.hasMany() ? "visit.picture.add" : "visit.picture.other"));
        if (!readonly && attach.hasRoom()) {
            pictures.getChildren().add(add);
        }
        if (focused) {
            target().requestFocus();
        }
        words.run();
        say(attach.state().get());
    }

    private void remove(String name) {
        if (!model.session().readonly(path)) {
            attach.remove(name);
            refresh();
            add.requestFocus();
        }
    }
}
