package org.ruhu.ui.audit;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.space;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.ruhu.model.Deed;
import org.ruhu.model.LogQuery;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.InWords;
import org.ruhu.work.LogWords;

/** What the log is asked for: person, deed, device and days. */
final class LogFilters {
    private final LogModel model;
    private final Texts texts;
    private final ComboBox<String> who = new ComboBox<>();
    private final ComboBox<String> what = new ComboBox<>();
    private final ComboBox<String> device = new ComboBox<>();
    private final DatePicker from;
    private final DatePicker until;
    private final HBox view;
    private boolean following;

    LogFilters(LogModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        box(who, "log-who", texts.of("audit.anybody"), UnaryOperator.identity(), name -> ask(old ->
            new LogQuery(name, old.what(), old.device(), old.from(), old.until(), 0, old.size())));
        box(what, "log-what", texts.of("audit.anydeed"), tag -> LogWords.deed(tag, texts), tag -> ask(old ->
            new LogQuery(old.who(), tag, old.device(), old.from(), old.until(), 0, old.size())));
        box(device, "log-device", texts.of("audit.anydevice"), UnaryOperator.identity(), name -> ask(old ->
            new LogQuery(old.who(), old.what(), name, old.from(), old.until(), 0, old.size())));
        what.getItems().setAll(withAny(Arrays.stream(Deed.values()).map(Deed::tag).toList()));
        from = day("log-from", texts.of("audit.from"), date -> ask(old ->
            new LogQuery(old.who(), old.what(), old.device(), date, old.until(), 0, old.size())));
        until = day("log-until", texts.of("audit.until"), date -> ask(old ->
            new LogQuery(old.who(), old.what(), old.device(), old.from(), date, 0, old.size())));
        view = row(who, what, device, from, line("–", "muted"), until, space(),
            button("log-clear", texts.of("audit.clear"), Feather.X, () -> ask(old -> LogQuery.ALL)));
        follow(model.query().get());
    }

    HBox view() {
        return view;
    }

    private void ask(UnaryOperator<LogQuery> change) {
        if (!following) {
            model.ask(change);
            follow(model.query().get());
        }
    }

    private static List<String> withAny(List<String> all) {
        List<String> items = new ArrayList<>(all);
        items.addFirst("");
        return items;
    }

    /** Whom and which devices there are to choose from. */
    void choices(LogModel.Found found) {
        following = true;
        items(who, withAny(found.people()), model.query().get().who());
        items(device, withAny(found.devices()), model.query().get().device());
        following = false;
    }

    private static void items(ComboBox<String> box, List<String> all, String chosen) {
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
            box.setValue(chosen);
        }
    }

    private void follow(LogQuery query) {
        following = true;
        who.setValue(query.who());
        what.setValue(query.what());
        device.setValue(query.device());
        from.setValue(query.from().orElse(null));
        until.setValue(query.until().orElse(null));
        following = false;
    }

    private static void box(ComboBox<String> box, String id, String any, UnaryOperator<String> words, Consumer<String> chosen) {
        box.setId(id);
        box.setAccessibleText(any);
        box.setConverter(new InWords<>(value -> value.isEmpty() ? any : words.apply(value)));
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
    }

    private DatePicker day(String id, String words, Consumer<Optional<LocalDate>> chosen) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setPromptText(words);
        picker.setAccessibleText(words);
        picker.getStyleClass().add("log-day");
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : day.toString();
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                try {
                    return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
                } catch (DateTimeParseException e) {
                    return picker.getValue();
                }
            }
        });
        picker.valueProperty().addListener((property, was, day) -> chosen.accept(Optional.ofNullable(day)));
        return picker;
    }
}
