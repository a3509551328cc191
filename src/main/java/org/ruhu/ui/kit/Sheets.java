package org.ruhu.ui.kit;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The window's content with room for one question or message above it. While one is shown the content is disabled, so
 * that keys cannot reach it; Escape closes what may be closed.
 */
public final class Sheets {
    private final StackPane root = new StackPane();
    private final StackPane veil = new StackPane();
    private Node content = new StackPane();
    private @Nullable Node before;
    private Runnable onEscape = this::close;

    public Sheets() {
        veil.getStyleClass().add("veil");
        veil.setId("veil");
        veil.setVisible(false);
        veil.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                onEscape.run();
            }
        });
        root.getChildren().setAll(content, veil);
    }

    public StackPane root() {
        return root;
    }

    public void content(Node node) {
        content = node;
        content.setDisable(isOpen());
        root.getChildren().set(0, node);
    }

    public boolean isOpen() {
        return veil.isVisible();
    }

    /** @param first the control that takes the focus */
    public void show(Node card, Node first) {
        show(card, first, this::close);
    }

    /** @param escape what Escape does */
    public void show(Node card, Node first, Runnable escape) {
        if (!isOpen()) {
            before = root.getScene() == null ? null : root.getScene().getFocusOwner();
        }
        onEscape = escape;
        StackPane.setAlignment(card, Pos.CENTER);
        veil.getChildren().setAll(card);
        veil.setVisible(true);
        content.setDisable(true);
        // a node can take the focus only after its first layout
        Platform.runLater(first::requestFocus);
    }

    public void close() {
        veil.setVisible(false);
        veil.getChildren().clear();
        content.setDisable(false);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }
}
