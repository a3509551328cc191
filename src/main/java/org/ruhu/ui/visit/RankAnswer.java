package org.ruhu.ui.visit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.ruhu.form.Form;
import org.ruhu.ui.kit.Pieces;
import org.ruhu.ui.kit.Tibetan;

/**
 * Choices to be put in order. Up and Down go from one to the next, with Ctrl they take it along; a digit gives it that
 * place; blank accepts the order as it stands.
 */
final class RankAnswer implements AnswerControl {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass RANKED = PseudoClass.getPseudoClass("ranked");

    private final VisitModel model;
    private final String path;
    private final VBox list = new VBox();
    private List<Form.Choice> order = List.of();
    private int current;

    RankAnswer(VisitModel model, String path) {
        this.model = model;
        this.path = path;
        list.setId("q:" + path);
        list.getStyleClass().add("rank");
        list.setFocusTraversable(true);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.focusedProperty().addListener((property, was, now) -> mark());
        refresh();
    }

    @Override
    public void refresh() {
        List<String> kept = Arrays.asList(model.session().kept(path).split(" "));
        List<Form.Choice> choices = new ArrayList<>(model.session().choices(path));
        // what is not ranked yet stays behind, in the form's order
        choices.sort(Comparator.comparingInt(choice ->
            kept.contains(choice.name()) ? kept.indexOf(choice.name()) : kept.size()));
        order = choices;
        list.getChildren().clear();
        for (int i = 0; i < order.size(); i++) {
            Label line = Pieces.line((i + 1) + "  " + order.get(i).label().in(model.lang()), "rank-line");
            Tibetan.markFallback(line, model.lang());
            line.setMaxWidth(Double.MAX_VALUE);
            line.pseudoClassStateChanged(RANKED, !model.session().kept(path).isEmpty());
            int at = i;
            line.setOnMouseClicked(event -> {
                current = at;
                list.requestFocus();
                mark();
            });
            list.getChildren().add(line);
        }
        mark();
    }

    private void mark() {
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).pseudoClassStateChanged(CURRENT, i == current && list.isFocused());
        }
    }

    private void pressed(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (up || event.getCode() == KeyCode.DOWN) {
            int to = Math.clamp(current + (up ? -1 : 1), 0, Math.max(0, order.size() - 1));
            if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
                place(to);
            }
            current = to;
            mark();
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            place(current);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.saving().answer(path, "");
            refresh();
            event.consume();
        }
    }

    private void place(int to) {
        if (model.session().readonly(path) || order.isEmpty()) {
            return;
        }
        List<Form.Choice> moved = new ArrayList<>(order);
        moved.add(to, moved.remove(current));
        current = to;
        model.saving().answer(path, String.join(" ", moved.stream().map(Form.Choice::name).toList()));
        refresh();
    }

    @Override
    public boolean key(String digit) {
        int to = Integer.parseInt(digit) - 1;
        if (to < 0 || to >= order.size()) {
            return false;
        }
        place(to);
        return true;
    }

    @Override
    public Node node() {
        return list;
    }

    @Override
    public Node target() {
        return list;
    }
}
