package org.ruhu.ui.print;

import static org.ruhu.ui.kit.Pieces.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.GridId;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.InWords;
import org.ruhu.ui.print.PrintModel.Known;
import org.ruhu.work.SheetOrder;
import org.ruhu.work.SheetSelection;
import org.ruhu.work.Workspace;

/** On the left of the print screen: what, with which form, in which languages, what for. */
final class ChoicePane {
    private final PrintModel model;
    private final Texts texts;
    private final ComboBox<Whose> whose = new ComboBox<>();
    private final ComboBox<Place> where = new ComboBox<>();
    private final ComboBox<VisitSheet.Kind> kind = new ComboBox<>();
    private final ComboBox<Named> form = new ComboBox<>();
    private final ComboBox<VisitSheet.Extent> extent = new ComboBox<>();
    private final ComboBox<SheetLanguage> language = new ComboBox<>();
    private final CheckBox digits = new CheckBox();
    private final TextField purpose = new TextField();
    private final PauseTransition typed = new PauseTransition(Duration.millis(500));
    private final VBox whereField;
    private final VBox view = new VBox();
    private Subscription watching = Subscription.EMPTY;
    /** What another screen had in mind. */
    private @Nullable SheetSelection asked;
    private boolean following;

    /** Which households; {@code SPECIAL} are those that another screen had in mind. */
    private enum Whose { SPECIAL, EVERYTHING, VILLAGE, GRID, ROUTE }

    /** A village or a grid. */
    private record Place(String name, SheetSelection selection) {}

    /** A form. @param id empty: the round's own */
    private record Named(String id, String name) {}

    ChoicePane(PrintModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        set(whose, "print-whose", this::words, value -> whose());
        set(where, "print-where", Place::name, value -> model.choose(old -> old.of(value.selection())));
        set(kind, "print-kind", value -> texts.of(value == VisitSheet.Kind.BLANK ? "printing.kind.blank" : "printing.kind.filled"),
            value -> model.choose(old -> old.of(value)));
        set(form, "print-form", Named::name, value -> model.choose(old -> old.withForm(value.id())));
        set(extent, "print-extent", value -> texts.of(value == VisitSheet.Extent.FULL ? "printing.extent.full" : "printing.extent.short"),
            value -> model.choose(old -> old.of(value)));
        set(language, "print-language", value -> texts.of(switch (value) {
            case ZH -> "printing.language.zh";
            case ZH_BO -> "printing.language.bo";
            case ZH_EN -> "printing.language.en";
        }), value -> model.choose(old -> old.of(value)));
        kind.getItems().setAll(VisitSheet.Kind.values());
        extent.getItems().setAll(VisitSheet.Extent.values());
        language.getItems().setAll(SheetLanguage.values());
        digits.setId("print-digits");
        digits.setText(texts.of("printing.digits"));
        digits.setOnAction(event -> model.choose(old -> old.of(digits.isSelected() ? SheetOrder.Digits.TIBETAN : SheetOrder.Digits.ARABIC)));
        purpose.setId("print-purpose");
        purpose.setPromptText(texts.of("printing.purpose.prompt"));
        purpose.textProperty().subscribe(text -> {
            if (!following) {
                typed.playFromStart();
            }
        });
        typed.setOnFinished(event -> model.choose(old -> old.withPurpose(purpose.getText())));
        purpose.setOnAction(event -> model.choose(old -> old.withPurpose(purpose.getText())));
        whereField = field("printing.where", where);
        view.getStyleClass().add("print-choices");
        HBox half = new HBox(field("printing.kind", kind), field("printing.extent", extent));
        half.getStyleClass().add("row");
        half.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        view.getChildren().addAll(field("printing.whose", whose), whereField, half, field("printing.form", form),
            field("printing.language", language), digits, field("printing.purpose", purpose));
    }

    private VBox field(String key, Control control) {
        control.setAccessibleText(texts.of(key));
        control.setMaxWidth(Double.MAX_VALUE);
        VBox field = new VBox(line(texts.of(key), "muted", "small"), control);
        field.getStyleClass().add("field");
        return field;
    }

    private <T> void set(ComboBox<T> box, String id, Function<T, String> words, java.util.function.Consumer<T> chosen) {
        box.setId(id);
        box.setVisibleRowCount(12);
        box.setConverter(new InWords<>(words));
        box.setOnAction(event -> {
            if (!following && box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
    }

    private String words(Whose value) {
        return switch (value) {
            case SPECIAL -> special();
            case EVERYTHING -> texts.of("printing.whose.all");
            case VILLAGE -> texts.of("printing.whose.village");
            case GRID -> texts.of("printing.whose.grid");
            case ROUTE -> texts.of("printing.whose.route");
        };
    }

    private String special() {
        String name = model.known().get().map(Known::special).orElse("");
        return name.isEmpty() ? texts.of("printing.whose.list") : name;
    }

    Node view() {
        return view;
    }

    /** Takes the focus: what most people choose first. */
    Node first() {
        return whose;
    }

    void shown() {
        SheetSelection now = model.choices().get().selection();
        boolean special = now instanceof SheetSelection.One || now instanceof SheetSelection.Matching;
        asked = special ? now : null;
        following = true;
        List<Whose> all = new ArrayList<>(List.of(Whose.EVERYTHING, Whose.VILLAGE, Whose.GRID, Whose.ROUTE));
        if (special) {
            all.addFirst(Whose.SPECIAL);
        }
        whose.getItems().setAll(all);
        following = false;
        watching = Subscription.combine(model.known().subscribe(known -> known.ifPresent(this::offer)), model.choices().subscribe(this::follow));
    }

    void hidden() {
        watching.unsubscribe();
        typed.stop();
    }

    private void offer(Known known) {
        following = true;
        String own = known.own().map(title -> title.in(texts.lang())).orElse("");
        List<Named> forms = new ArrayList<>(List.of(new Named("", own)));
        for (Workspace.OtherForm other : known.others()) {
            forms.add(new Named(other.id(), other.title().in(texts.lang())));
        }
        form.getItems().setAll(forms);
        // the one household's name is known only now
        List<Whose> all = List.copyOf(whose.getItems());
        whose.setValue(null);
        whose.getItems().setAll(all);
        following = false;
        follow(model.choices().get());
    }

    private void whose() {
        Whose chosen = whose.getValue();
        SheetSelection special = asked;
        if (chosen == Whose.SPECIAL && special != null) {
            model.choose(old -> old.of(special));
        } else if (chosen == Whose.EVERYTHING) {
            model.choose(old -> old.of(new SheetSelection.Everything()));
        } else {
            places(chosen).stream().findFirst().ifPresent(first -> model.choose(old -> old.of(first.selection())));
        }
    }

    private List<Place> places(Whose of) {
        Optional<Known> known = model.known().get();
        if (known.isEmpty()) {
            return List.of();
        }
        return switch (of) {
            case SPECIAL, EVERYTHING -> List.of();
            case VILLAGE -> known.get().villages().stream().map(each -> new Place(texts.lang() == Lang.BO && !each.village().nameBo().isEmpty()
                ? each.village().nameBo() : each.village().name(), new SheetSelection.OfVillage(each.village().id()))).toList();
            case GRID -> grids(known.get(), SheetSelection.OfGrid::new);
            case ROUTE -> grids(known.get(), SheetSelection.OfRoute::new);
        };
    }

    private static List<Place> grids(Known known, Function<GridId, SheetSelection> selection) {
        return known.grids().stream().map(each -> new Place(each.full(), selection.apply(new GridId(UUID.fromString(each.id()))))).toList();
    }

    private void follow(PrintChoices now) {
        following = true;
        Whose of = switch (now.selection()) {
            case SheetSelection.One _, SheetSelection.Matching _ -> Whose.SPECIAL;
            case SheetSelection.OfGrid _ -> Whose.GRID;
            case SheetSelection.OfRoute _ -> Whose.ROUTE;
            case SheetSelection.OfVillage _ -> Whose.VILLAGE;
            case SheetSelection.Everything() -> Whose.EVERYTHING;
        };
        whose.setValue(of);
        List<Place> places = places(of);
        whereField.setVisible(!places.isEmpty());
        whereField.setManaged(!places.isEmpty());
        if (!where.getItems().equals(places)) {
            where.getItems().setAll(places);
        }
        where.setValue(places.stream().filter(place -> place.selection().equals(now.selection())).findFirst().orElse(null));
        kind.setValue(now.kind());
        form.setValue(form.getItems().stream().filter(each -> each.id().equals(now.form())).findFirst().orElse(null));
        extent.setValue(now.extent());
        language.setValue(now.language());
        digits.setSelected(now.digits() == SheetOrder.Digits.TIBETAN);
        if (!purpose.getText().strip().equals(now.purpose().strip())) {
            purpose.setText(now.purpose());
        }
        following = false;
    }
}
