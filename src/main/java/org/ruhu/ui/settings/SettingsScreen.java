package org.ruhu.ui.settings;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.column;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;
import static org.ruhu.ui.kit.Pieces.text;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.ruhu.model.Act;
import org.ruhu.model.User;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.kit.Tibetan;
import org.ruhu.work.Program;

/** Language, size of text, and what this program is. A choice counts at once. */
public final class SettingsScreen implements Screen {
    private final Settings settings;
    private final Texts texts;
    private final Consumer<Settings> chosen;
    private final ScrollPane view;

    /**
     * @param users opens the screen of one's own password and the other users
     * @param more  further cards
     */
    public SettingsScreen(Settings settings, Texts texts, Path workspace, String device, Consumer<Settings> chosen,
                          User me, Runnable users, Node... more) {
        this.settings = settings;
        this.texts = texts;
        this.chosen = chosen;
        VBox page = column(users(me, users), card(line(texts.of("settings.language"), "section"), languages()),
            card(line(texts.of("settings.size"), "section"), text(texts.of("settings.size.text"), "muted"), sizes()),
            card(line(texts.of("settings.lock"), "section"), text(texts.of("settings.lock.text"), "muted"), idle()),
            column(more), card(line(texts.of("settings.about"), "section"), text(texts.of("settings.about.text")),
                text(texts.of("settings.version", Program.VERSION), "muted"),
                text(texts.of("settings.workspace", workspace.toAbsolutePath().toString(), device), "muted")));
        page.getStyleClass().add("page");
        view = new ScrollPane(page);
        view.setId("settings");
        view.setFitToWidth(true);
        view.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        view.getStyleClass().add("page-over");
    }

    @Override
    public Node view() {
        return view;
    }

    private Node users(User me, Runnable open) {
        return card(line(texts.of("settings.users"), "section"), row(line(me.name(), "strong"),
            line(texts.of(me.role().key()), "muted"), space(),
            button("settings-users", texts.of(me.role().may(Act.USERS) ? "settings.users.open" : "settings.users.password"), open)));
    }

    private Node idle() {
        var group = new ToggleGroup();
        HBox row = row();
        for (int minutes : Settings.IDLE) {
            RadioButton choice = choice("settings-idle-" + minutes, texts.of("settings.minutes", minutes), group,
                minutes == settings.idle());
            choice.setOnAction(event -> chosen.accept(settings.lockingAfter(minutes)));
            row.getChildren().add(choice);
        }
        row.getStyleClass().add("choices");
        return row;
    }

    private Node languages() {
        var group = new ToggleGroup();
        HBox row = row();
        for (Lang lang : Lang.values()) {
            RadioButton choice = choice("settings-" + lang.tag(), Languages.ownName(lang), group, lang == settings.lang());
            choice.setOnAction(event -> chosen.accept(settings.with(lang)));
            row.getChildren().add(choice);
        }
        row.getStyleClass().add("choices");
        return row;
    }

    private Node sizes() {
        var group = new ToggleGroup();
        HBox row = row();
        for (int size : Settings.SIZES) {
            RadioButton choice = choice("settings-" + size, texts.of("settings.percent", size), group, size == settings.size());
            choice.setOnAction(event -> chosen.accept(settings.with(size)));
            row.getChildren().add(choice);
        }
        row.getStyleClass().add("choices");
        return row;
    }

    private static RadioButton choice(String id, String words, ToggleGroup group, boolean selected) {
        RadioButton choice = new RadioButton(words);
        choice.setId(id);
        choice.setToggleGroup(group);
        choice.setSelected(selected);
        Tibetan.mark(choice);
        return choice;
    }
}
