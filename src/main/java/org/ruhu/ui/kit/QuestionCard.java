package org.ruhu.ui.kit;

import static org.ruhu.ui.kit.Pieces.button;
import static org.ruhu.ui.kit.Pieces.card;
import static org.ruhu.ui.kit.Pieces.line;
import static org.ruhu.ui.kit.Pieces.primary;
import static org.ruhu.ui.kit.Pieces.row;
import static org.ruhu.ui.kit.Pieces.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.ruhu.text.Texts;

/** A few questions over a page; what is refused is said in the card, and what was typed stays. */
public final class QuestionCard {
    private static final int COLUMNS = 2;

    private final Sheets sheets;
    private final Texts texts;
    private final VBox card;
    private final GridPane grid = new GridPane();
    private final Map<String, Supplier<String>> answers = new LinkedHashMap<>();
    private final List<Node> order = new ArrayList<>();
    private final Label said = text("", "danger-text");

    public QuestionCard(String title, String words, Sheets sheets, Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
        card = card(text(title, "title"), text(words, "muted"), grid);
        card.setId("roster");
        card.getStyleClass().addAll("narrow", "roster-card");
        grid.getStyleClass().add("prepare");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        said.setId("roster-said");
    }

    /** Asks for something to be typed. @param key of its name */
    public QuestionCard type(String id, String key, String value) {
        TextField field = new TextField(value);
        answers.put(id, field::getText);
        field(id, key, field);
        return this;
    }

    /** Asks to choose. @param choices words by code. @param value chosen already; may be none of them */
    public QuestionCard choose(String id, String key, Map<String, String> choices, String value) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(choices.keySet());
        box.setConverter(new InWords<>(code -> choices.getOrDefault(code, code)));
        box.setVisibleRowCount(12);
        if (choices.containsKey(value)) {
            box.setValue(value);
        }
        answers.put(id, () -> box.getValue() == null ? "" : box.getValue());
        field(id, key, box);
        return this;
    }

    private void field(String id, String key, Control control) {
        control.setId("roster-" + id);
        control.setAccessibleText(texts.of(key));
        control.setMaxWidth(Double.MAX_VALUE);
        VBox field = new VBox(line(texts.of(key), "muted", "small"), control);
        field.getStyleClass().add("field");
        grid.add(field, order.size() % COLUMNS, order.size() / COLUMNS);
        order.add(control);
    }

    /** What stands in a field. */
    public String answer(String id) {
        Supplier<String> answer = answers.get(id);
        return answer == null ? "" : answer.get();
    }

    /** @param go is handed what is to be told why it was refused; nothing if it was done */
    public void show(Consumer<Consumer<String>> go, Runnable done) {
        Node yes = primary("roster-go", texts.of("household.roster.save"), () -> go.accept(refused -> {
            if (refused.isEmpty()) {
                sheets.close();
                done.run();
            } else {
                said.setText(refused);
            }
        }));
        card.getChildren().addAll(said, row(yes, button("roster-cancel", texts.of("household.register.cancel"), sheets::close)));
        sheets.show(card, order.getFirst());
    }
}
