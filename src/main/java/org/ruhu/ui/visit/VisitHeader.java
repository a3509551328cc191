package org.ruhu.ui.visit;

import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Person;
import org.ruhu.model.Village;
import org.ruhu.text.Lang;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;
import org.ruhu.ui.settings.Languages;

/** Whose form this is, in which language it is asked, and whether what stands in it is saved. */
final class VisitHeader {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final VisitModel model;
    private final Consumer<Lang> speak;
    private final Runnable leave;
    private final HBox bar = Pieces.row();
    private final Label saved = Pieces.named("saved", "", "saved");
    private final Label unsaved = Pieces.text("", "unsaved-bar");
    private final VBox node = new VBox(bar, unsaved);

    VisitHeader(VisitModel model, Consumer<Lang> speak, Runnable leave) {
        this.model = model;
        this.speak = speak;
        this.leave = leave;
        bar.getStyleClass().add("visit-header");
        unsaved.setId("unsaved");
        unsaved.setMaxWidth(Double.MAX_VALUE);
        saved.setMinWidth(Label.USE_PREF_SIZE);
        say();
    }

    Node node() {
        return node;
    }

    /** Says everything in the language that is spoken now. */
    void say() {
        Button back = Pieces.button("leave", model.texts().of("visit.leave"), Feather.ARROW_LEFT, leave);
        back.setFocusTraversable(false);
        var page = model.work().page();
        Label who = Pieces.named("visit-household", page.head().map(Person::name).orElse(""), "title");
        who.setMinWidth(Label.USE_PREF_SIZE);
        Label where = Pieces.line(page.household().no() + "  " + page.village().map(Village::name).orElse(""), "muted");
        bar.getChildren().setAll(back, who, where);
        if (model.work().completedBefore()) {
            bar.getChildren().add(Pieces.line(model.texts().of("visit.completed.before"), "chip", "success"));
        }
        boolean own = model.session().form().id().equals(model.work().round().form());
        String what = own ? model.work().round().name() : model.session().form().title().in(model.lang());
        bar.getChildren().addAll(Pieces.space(), Pieces.line(what, "muted"), languages(), saved);
        showSaved();
    }

    private Node languages() {
        HBox languages = new HBox();
        languages.getStyleClass().add("visit-languages");
        for (Lang lang : Lang.values()) {
            ToggleButton button = new ToggleButton(Languages.ownName(lang));
            button.setId("speak-" + lang.tag());
            button.setFocusTraversable(false);
            button.setSelected(lang == model.lang());
            button.setMinWidth(Label.USE_PREF_SIZE);
            button.setOnAction(event -> speak.accept(lang));
            Tibetan.mark(button);
            languages.getChildren().add(button);
        }
        return languages;
    }

    void showSaved() {
        SavingModel.Saved state = model.saving().saved().get();
        boolean failed = state instanceof SavingModel.Saved.Not;
        saved.pseudoClassStateChanged(FAILED, failed);
        unsaved.setVisible(failed);
        unsaved.setManaged(failed);
        switch (state) {
            case SavingModel.Saved.Untouched() -> saved.setText("");
            case SavingModel.Saved.At(var time) -> saved.setText(model.texts().of("visit.saved", time.format(CLOCK)));
            case SavingModel.Saved.Not not -> {
                saved.setText(model.texts().of("visit.notsaved"));
                unsaved.setText(not.why().sentence() + " (" + not.why().code() + ")");
            }
        }
    }
}
