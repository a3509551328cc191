package org.ruhu.ui.device;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.named;
import static org.ruhu.ui.kit.Pieces.nothing;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.device.DevicesModel.Line;
import org.ruhu.ui.device.DevicesModel.Shown;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.work.Devices;

/** The laptops of the district: invited, admitted, given grids and task packages, taken out of use. */
public final class DevicesScreen implements Screen {
    private static final long SOON = 60;

    private final DevicesModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final Sheets sheets = new Sheets();
    private final Label said = text("", "success-text");
    private final Label key = text("", "muted", "small");
    private final DevicesTable table;
    private final DeviceCards cards;
    private final TasksCard tasks;
    private final StackPane area = new StackPane(new ProgressIndicator());
    private final Button invite;
    private final Button all;
    private final Button assign;
    private final Button team;
    private final Button task;
    private final Button revoke;
    private final Button uninvite;
    private Subscription watching = Subscription.EMPTY;

    public DevicesScreen(DevicesModel model, Texts texts, FileDialogs files) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        said.setId("devices-said");
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        key.setId("devices-key");
        table = new DevicesTable(texts);
        cards = new DeviceCards(model, texts, files, sheets, said::setText);
        tasks = new TasksCard(model, texts, sheets);
        invite = primary("devices-invite", texts.of("device.invite"), () -> {
            said.setText("");
            model.shown().get().ifPresent(cards::invite);
        });
        all = button("devices-tasks", texts.of("device.tasks.all"), Feather.UPLOAD, () -> write(Optional.empty()));
        assign = button("devices-assign", texts.of("device.assign"), Feather.MAP_PIN, () -> chosen(cards::assign));
        team = button("devices-team", texts.of("device.team.join"), Feather.USERS, () -> chosen(cards::team));
        task = button("devices-task", texts.of("device.task"), Feather.UPLOAD, () -> chosen((one, now) -> write(Optional.of(one))));
        revoke = button("devices-revoke", texts.of("device.revoke.go"), Feather.SLASH, () -> chosen((one, now) -> cards.revoke(one)));
        uninvite = button("devices-uninvite", texts.of("device.uninvite"), Feather.X,
            () -> table.chosen().flatMap(Line::invited).ifPresent(one -> model.uninvite(one.code())));
        VBox page = column(head(), said, list());
        page.setId("devices");
        page.getStyleClass().add("page");
        sheets.content(page);
    }

    private Node head() {
        return row(line(texts.of("device.title"), "title"), space(),
            button("devices-newteam", texts.of("device.team.add"), Feather.PLUS, cards::newTeam), all,
            button("devices-admit", texts.of("device.admit"), Feather.CHECK, cards::admit),
            invite);
    }

    private Node list() {
        VBox.setVgrow(area, Priority.ALWAYS);
        VBox list = card(area, row(assign, team, task, space(), uninvite, revoke), key);
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    @Override
    public Node view() {
        return sheets.root();
    }

    @Override
    public void shown() {
        watching = Subscription.combine(model.shown().subscribe(now -> now.ifPresent(this::show)), table.onChosen(this::enable),
            model.step().subscribe(tasks::show));
        enable(Optional.empty());
        model.refresh();
    }

    @Override
    public void hidden() {
        watching.unsubscribe();
    }

    private void show(Shown now) {
        boolean none = now.lines().isEmpty();
        boolean first = area.getChildren().getFirst() instanceof ProgressIndicator;
        table.show(now.lines());
        area.getChildren().setAll(none ? nothing(Feather.MONITOR, texts.of("device.empty"), texts.of("device.empty.text")) : table.view());
        all.setDisable(now.lines().stream().noneMatch(Line::inUse));
        key.setText(texts.of(now.key().here() ? "device.key.here" : "device.key.away", now.key().until(), now.key().days()));
        boolean soon = !now.key().here() && now.key().days() < SOON;
        key.getStyleClass().remove("danger-text");
        if (soon) {
            key.getStyleClass().add("danger-text");
        }
        enable(table.chosen());
        if (first) {
            Platform.runLater(none ? invite::requestFocus : table.view()::requestFocus);
        }
    }

    /** Only what can be done with the chosen one. */
    private void enable(Optional<Line> chosen) {
        boolean inUse = chosen.map(Line::inUse).orElse(false);
        for (Button button : new Button[] {assign, team, task, revoke}) {
            button.setDisable(!inUse);
        }
        boolean invited = chosen.flatMap(Line::invited).isPresent();
        uninvite.setVisible(invited);
        uninvite.setManaged(invited);
    }

    private void chosen(BiConsumer<Devices.Device, Shown> deed) {
        said.setText("");
        table.chosen().flatMap(Line::device).ifPresent(one -> model.shown().get().ifPresent(now -> deed.accept(one, now)));
    }

    private void write(Optional<Devices.Device> one) {
        said.setText("");
        files.folder(texts.of("device.tasks.folder")).ifPresent(folder -> model.tasks(folder, one));
    }
}
