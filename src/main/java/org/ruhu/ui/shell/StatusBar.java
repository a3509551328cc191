package org.ruhu.ui.shell;

import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Role;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Moments;
import org.ruhu.work.Standing;

/** What matters at the door, at the bottom of the window. */
final class StatusBar {
    private static final int GRIDS_NAMED = 2;

    private final Texts texts;
    private final HBox view = new HBox();

    StatusBar(Texts texts) {
        this.texts = texts;
        view.setId("status");
        view.getStyleClass().add("status");
        view.setAlignment(Pos.CENTER_LEFT);
    }

    Node view() {
        return view;
    }

    /** For those who may not look at households: only who they are. */
    void showUser(Standing now) {
        view.getChildren().setAll(part("status-user", Feather.USER, user(now)));
    }

    void show(Standing now) {
        view.getChildren().setAll(part("status-user", Feather.USER, user(now)));
        if (!now.grids().isEmpty()) {
            view.getChildren().add(part("status-grids", Feather.MAP_PIN, grids(now.grids())));
        }
        now.round().ifPresent(round -> view.getChildren().add(part("status-round", Feather.CALENDAR, round.name())));
        view.getChildren().addAll(space(), unsent(now), lastExport(now), code(now));
    }

    private String user(Standing now) {
        return now.role() == Role.CENTRE ? texts.of("shell.status.centre", now.user()) : now.user();
    }

    private String grids(List<String> grids) {
        return grids.size() <= GRIDS_NAMED ? String.join("、", grids)
            : texts.of("shell.status.grids", grids.getFirst(), grids.size());
    }

    private Node unsent(Standing now) {
        Label unsent = part("status-unsent", Feather.UPLOAD, now.unsent() == 0 ? texts.of("shell.status.sent")
            : texts.of("shell.status.unsent", now.unsent()));
        if (now.unsent() > 0) {
            unsent.getStyleClass().addAll("chip", "warning");
        }
        return unsent;
    }

    private Node lastExport(Standing now) {
        return part("status-export", Feather.CLOCK, now.lastExport()
            .map(at -> texts.of("shell.status.lastexport", Moments.minute(at))).orElse(texts.of("shell.status.noexport")));
    }

    private Node code(Standing now) {
        Label code = part("status-code", Feather.HASH, now.checkCode());
        code.setTooltip(new Tooltip(texts.of("shell.status.code")));
        code.setAccessibleText(texts.of("shell.status.code") + " " + now.checkCode());
        return code;
    }

    private static Label part(String id, Feather sign, String words) {
        Label part = named(id, words);
        part.setGraphic(icon(sign));
        return part;
    }
}
