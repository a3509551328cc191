package org.ruhu.ui.shell;

import static org.ruhu.ui.kit.Pieces.icon;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.space;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.text.Moments;
import org.ruhu.text.Texts;
import org.ruhu.work.BackUpState;
import org.ruhu.work.Standing;

/** What matters at the door, at the bottom of the window. */
final class StatusBar {
    private static final int GRIDS_NAMED = 2;
    private static final double LEAST = 40;
    private static final double MOST = 240;

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
        view.getChildren().forEach(part -> fit((Label) part));
        List<Node> standing = List.of(unsent(now), unsynced(now), backUp(now), lastExport(now), code(now));
        standing.forEach(part -> ((Label) part).setMinWidth(Region.USE_PREF_SIZE));
        view.getChildren().add(space());
        view.getChildren().addAll(standing);
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

    /** Names of grids may be long; what must be seen at the door is not cut off for them. */
    private static void fit(Label part) {
        boolean grids = "status-grids".equals(part.getId());
        part.setMinWidth(grids ? LEAST : Region.USE_PREF_SIZE);
        part.setMaxWidth(grids ? Region.USE_COMPUTED_SIZE : MOST);
        part.setTooltip(new Tooltip(part.getText()));
    }

    private Node unsynced(Standing now) {
        return part("status-unsynced", Feather.REFRESH_CW, now.unsyncedSince()
            .map(at -> texts.of("backup.status.unsynced", Moments.day(at))).orElse(texts.of("backup.status.synced")));
    }

    private Node backUp(Standing now) {
        BackUpState.Known last = now.backUp().last();
        Optional<Trouble> trouble = last.trouble().or(() -> now.backUp().other().trouble());
        Label words = part("status-backup", Feather.SAVE, trouble.isPresent() ? texts.of("backup.status.failed")
            : last.at().map(at -> texts.of("backup.status", when(at, now))).orElse(texts.of("backup.status.never")));
        trouble.ifPresent(why -> {
            words.getStyleClass().addAll("chip", "warning");
            words.setTooltip(new Tooltip(texts.of(why.key(), why.args())));
            words.setAccessibleText(words.getText() + " " + texts.of(why.key(), why.args()));
        });
        return words;
    }

    private String when(String at, Standing now) {
        boolean today = Moments.day(at).equals(now.today());
        return today ? texts.of("backup.status.today", Moments.clock(at, now.today())) : Moments.day(at);
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
