package org.ruhu.ui.sync;

import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.text;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.work.SyncState;

/** Below the packages: what the other side has of what is here, and which packages came and went. */
final class SyncCard {
    private final SyncModel model;
    private final Texts texts;
    private final VBox view;
    private final InvalidationListener changed = change -> show();

    SyncCard(SyncModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.view = card();
        view.setId("sync-state");
        model.shown().addListener(changed);
        show();
    }

    Node view() {
        return view;
    }

    void close() {
        model.shown().removeListener(changed);
    }

    private void show() {
        SyncModel.Shown now = model.shown().get();
        view.getChildren().clear();
        now.others().forEach(other -> view.getChildren().addAll(line(said(other), "strong")));
        now.others().stream().filter(SyncState.Other::doubted).forEach(other ->
            view.getChildren().add(text(texts.of("package.state.doubted", other.name()), "muted")));
        now.packages().forEach(one -> view.getChildren().add(line(said(one), "muted")));
        boolean empty = view.getChildren().isEmpty();
        view.setVisible(!empty);
        view.setManaged(!empty);
    }

    private String said(SyncState.Other other) {
        if (other.missing() == 0) {
            return texts.of("package.state.all", other.name());
        }
        return other.upTo().map(moment -> texts.of("package.state.upto", other.name(), Moments.minute(moment), other.missing()))
            .orElseGet(() -> texts.of("package.state.nothing", other.name(), other.missing()));
    }

    private String said(SyncState.Package one) {
        String at = Moments.minute(one.at());
        if (one.out()) {
            return texts.of("package.state.out", at, one.peer(), one.changes(), one.code());
        }
        return one.verdict().equals("applied") ? texts.of("package.state.in", at, one.peer(), one.changes(), one.fresh(), one.code())
            : texts.of(one.peer().isEmpty() ? "package.state.unread" : "package.state.refused", at, one.peer());
    }
}
