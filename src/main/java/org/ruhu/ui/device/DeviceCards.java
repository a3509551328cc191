package org.ruhu.ui.device;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.code;
import static org.ruhu.ui.kit.Pieces.line;

import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.text.Texts;
import org.ruhu.ui.device.DevicesModel.Shown;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.InWords;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.work.Devices;
import org.ruhu.work.Teams;

/** What is asked before something is done with a laptop. */
final class DeviceCards {
    private final DevicesModel model;
    private final Texts texts;
    private final FileDialogs files;
    private final Sheets sheets;
    private final Consumer<String> said;

    /** @param said gets the sentence that says what was done */
    DeviceCards(DevicesModel model, Texts texts, FileDialogs files, Sheets sheets, Consumer<String> said) {
        this.model = model;
        this.texts = texts;
        this.files = files;
        this.sheets = sheets;
        this.said = said;
    }

    void invite(Shown now) {
        var card = new AskCard("invite", texts.of("device.invite"), texts, sheets);
        card.says(texts.of("device.invite.text"), "muted");
        TextField name = card.field("name", texts.of("device.invite.name"));
        var grids = new GridPicker(now.grids(), Set.of(), Set.of(), false, texts);
        card.with(line(texts.of("device.grids"), "strong")).with(grids.view());
        card.show(texts.of("device.invite.go"), true, () -> invite(card, name.getText().strip(), grids.writes()));
    }

    private void invite(AskCard card, String name, Set<String> grids) {
        if (name.isEmpty()) {
            card.say(texts.of("device.invite.noname"));
            return;
        }
        files.save(texts.of("device.invite"), texts.of("device.invite.kind"), ".json", texts.of("device.invite.file", name) + ".json")
            .ifPresent(file -> model.invite(file, name, grids, () -> done(texts.of("device.invite.done", file.getFileName().toString(),
                name)), card::refused));
    }

    /** First a file, then the question that only two people can answer. */
    void admit() {
        said.accept("");
        files.open(texts.of("device.admit"), texts.of("device.admit.kind"), ".json").ifPresent(file -> model.ask(file, this::compare));
    }

    private void compare(Devices.Asked asked) {
        var card = new AskCard("admit", texts.of("device.admit.title", asked.invited().name()), texts, sheets);
        Button differs = button("admit-differs", texts.of("device.admit.differs"), Feather.X, () -> card.say(texts.of("device.admit.not")));
        card.with(code("admit-code", texts.of("device.enrol.code"), asked.fingerprint())).says(texts.of("device.admit.same"), "section").says(texts.of("device.admit.text"), "muted");
        Button same = button("admit-go", texts.of("device.admit.go"), Feather.CHECK, () -> model.admit(asked,
            () -> done(texts.of("device.admit.done", asked.invited().name()))));
        same.getStyleClass().add("accent");
        // nobody admits by pressing Enter without reading
        card.first(differs).buttons(same, differs);
    }

    void assign(Devices.Device device, Shown now) {
        var card = new AskCard("assign", texts.of("device.assign.title", device.name()), texts, sheets);
        var grids = new GridPicker(now.grids(), device.grids(), device.reads(), true, texts);
        card.says(texts.of("device.assign.text"), "muted").with(grids.view());
        card.first(grids.view().lookup("#grids-search") == null ? grids.view() : grids.view().lookup("#grids-search"));
        card.show(texts.of("device.save"), true, () -> model.assign(device.device(), grids.changed(device.grids(), device.reads()),
            () -> done(texts.of("device.assign.done", device.name()))));
    }

    void team(Devices.Device device, Shown now) {
        var card = new AskCard("team", texts.of("device.team.title", device.name()), texts, sheets);
        ComboBox<Teams.Team> teams = new ComboBox<>();
        teams.setId("team-choice");
        teams.setAccessibleText(texts.of("device.team"));
        teams.getItems().setAll(now.teams());
        teams.setConverter(new InWords<>(Teams.Team::name));
        teams.setValue(now.teams().stream().filter(team -> device.team().filter(team.id()::equals).isPresent()).findFirst()
            .orElse(now.teams().isEmpty() ? null : now.teams().getFirst()));
        if (now.teams().isEmpty()) {
            card.says(texts.of("device.team.none"));
            card.buttons(button("team-add", texts.of("device.team.add"), this::newTeam));
            return;
        }
        card.with(teams).first(teams);
        card.show(texts.of("device.save"), true, () -> model.join(device.device(), teams.getValue().id(),
            () -> done(texts.of("device.team.done", device.name(), teams.getValue().name()))));
    }

    void newTeam() {
        said.accept("");
        var card = new AskCard("newteam", texts.of("device.team.add"), texts, sheets);
        TextField name = card.field("name", texts.of("device.team.name"));
        card.show(texts.of("device.team.add"), true, () -> model.addTeam(name.getText(),
            () -> done(texts.of("device.cli.teamadded", name.getText().strip())), card::refused));
    }

    void revoke(Devices.Device device) {
        var card = new AskCard("revoke", texts.of("device.revoke.title", device.name()), texts, sheets);
        card.says(texts.of("device.revoke.text"));
        card.show(texts.of("device.revoke.go"), false, () -> model.revoke(device.device(),
            () -> done(texts.of("device.revoke.done", device.name()))));
    }

    private void done(String words) {
        sheets.close();
        said.accept(words);
    }
}
