package org.ruhu.ui.visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.ruhu.form.Form;
import org.ruhu.text.Words;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;

/** Choices as buttons with the digit that chooses them in front. */
final class ChoiceButtons implements AnswerControl {
    /** {@code ONE}: choosing goes on to the next question. */
    enum Kind { ONE, SEVERAL, ACKNOWLEDGE }

    private static final String ACKNOWLEDGED = "OK";

    private final VisitModel model;
    private final String path;
    private final Kind kind;
    private final FlowPane pane = new Wrapping();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private List<Form.Choice> choices = List.of();

    ChoiceButtons(VisitModel model, FormLine.Ask ask, Kind kind) {
        this.model = model;
        this.path = ask.path();
        this.kind = kind;
        pane.getStyleClass().add("choices");
        if (ask.question().appearance().contains("likert")) {
            pane.getStyleClass().add("likert");
        }
        pane.setId("q:" + path);
        refresh();
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public Node target() {
        return buttons.stream().filter(ToggleButton::isSelected).findFirst()
            .orElse(buttons.isEmpty() ? new ToggleButton() : buttons.getFirst());
    }

    @Override
    public void refresh() {
        List<Form.Choice> offered = kind == Kind.ACKNOWLEDGE
            ? List.of(new Form.Choice(ACKNOWLEDGED, Words.of(model.texts().of("visit.acknowledge.yes")), java.util.Map.of()))
            : model.session().choices(path);
        boolean others = buttons.isEmpty() || !names(offered).equals(names(choices));
        choices = offered;
        if (others) {
            build();
        }
        say();
        Set<String> chosen = chosen();
        boolean readonly = model.session().readonly(path);
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(chosen.contains(choices.get(i).name()));
            buttons.get(i).setDisable(readonly);
        }
        if (readonly) {
            pane.getChildren().setAll(Pieces.text(model.session().spoken(path, model.lang()), "shown"));
        } else if (!pane.getChildren().equals(buttons)) {
            pane.getChildren().setAll(buttons);
        }
    }

    private static List<String> names(List<Form.Choice> choices) {
        return choices.stream().map(Form.Choice::name).toList();
    }

    /** On the buttons that are there, so that the one with the focus keeps it when the language changes. */
    private void say() {
        for (int i = 0; i < buttons.size(); i++) {
            ToggleButton button = buttons.get(i);
            button.setText((i < 9 ? i + 1 + " " : "") + choices.get(i).label().in(model.lang()));
            Tibetan.markFallback(button, model.lang());
        }
    }

    private void build() {
        buttons.clear();
        for (int i = 0; i < choices.size(); i++) {
            Form.Choice choice = choices.get(i);
            ToggleButton button = new ToggleButton();
            button.getStyleClass().add("choice-button");
            button.setId("q:" + path + ":" + choice.name());
            button.setOnAction(event -> choose(choice.name()));
            int at = i;
            button.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                    int next = at + (event.getCode() == KeyCode.RIGHT ? 1 : -1);
                    if (next >= 0 && next < buttons.size()) {
                        buttons.get(next).requestFocus();
                    }
                    event.consume();
                }
            });
            buttons.add(button);
        }
    }

    private Set<String> chosen() {
        String kept = model.session().kept(path);
        return kept.isEmpty() ? new LinkedHashSet<>() : new LinkedHashSet<>(Arrays.asList(kept.split(" ")));
    }

    private void choose(String name) {
        Set<String> chosen = chosen();
        boolean was = chosen.contains(name);
        if (kind == Kind.SEVERAL) {
            if (!was) {
                chosen.add(name);
            } else {
                chosen.remove(name);
            }
            List<String> ordered = choices.stream().map(Form.Choice::name).filter(chosen::contains).toList();
            model.saving().answer(path, String.join(" ", ordered));
            refresh();
        } else {
            // a second press takes the answer back only where it may be left out
            model.saving().answer(path, was && !model.session().required(path) ? "" : name);
            refresh();
        }
    }

    @Override
    public boolean key(String digit) {
        int at = Integer.parseInt(digit) - 1;
        if (at < 0 || at >= buttons.size() || buttons.get(at).isDisabled()) {
            return false;
        }
        if (kind == Kind.SEVERAL) {
            choose(choices.get(at).name());
        } else {
            boolean saved = model.saving().answer(path, choices.get(at).name());
            refresh();
            if (saved) {
                model.course().step(path, 1);
            }
        }
        return true;
    }
}
