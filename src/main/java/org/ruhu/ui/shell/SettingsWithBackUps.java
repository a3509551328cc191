package org.ruhu.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.ruhu.model.Act;
import org.ruhu.text.Texts;
import org.ruhu.ui.backup.BackUpCard;
import org.ruhu.ui.kit.FileDialogs;
import org.ruhu.ui.kit.Screen;
import org.ruhu.ui.settings.Settings;
import org.ruhu.ui.settings.SettingsScreen;
import org.ruhu.work.Standing;

/** The settings with the card of the back-ups, which shows how they stand while it is looked at. */
final class SettingsWithBackUps implements Screen {
    private final ShellModel model;
    private final BackUpCard card;
    private final SettingsScreen screen;
    private Subscription standing = Subscription.EMPTY;

    SettingsWithBackUps(Settings settings, Texts texts, Path folder, ShellModel model, FileDialogs files,
                        Consumer<Settings> chosen, Runnable restore) {
        this.model = model;
        card = new BackUpCard(model.backUps(), texts, files, restore);
        boolean allowed = model.workspace().may(Act.BACK_UP);
        card.view().setVisible(allowed);
        card.view().setManaged(allowed);
        screen = new SettingsScreen(settings, texts, folder, model.standing().get().map(Standing::device).orElse(""), chosen,
            model.workspace().user(), () -> model.go(new Place.People()), card.view());
    }

    @Override
    public Node view() {
        return screen.view();
    }

    @Override
    public void shown() {
        standing = model.standing().subscribe(now -> now.ifPresent(here -> card.show(here.backUp())));
    }

    @Override
    public void hidden() {
        standing.unsubscribe();
        card.close();
    }
}
