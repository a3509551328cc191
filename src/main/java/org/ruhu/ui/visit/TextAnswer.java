package org.ruhu.ui.visit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.ruhu.form.Form;

/** Text, numbers and dates, typed. What could not be saved stays here and is marked. */
final class TextAnswer implements AnswerControl {
    private static final PseudoClass UNSAVED = PseudoClass.getPseudoClass("unsaved");
    private static final int ROWS = 3;

    private final VisitModel model;
    private final String path;
    private final Form.Question question;
    private final TextInputControl input;

    TextAnswer(VisitModel model, FormLine.Ask ask) {
        this.model = model;
        this.path = ask.path();
        this.question = ask.question();
        this.input = input();
        input.setId("q:" + path);
        input.focusedProperty().addListener((property, was, focused) -> {
            if (focused) {
                input.setText(model.session().kept(path));
                input.selectAll();
            } else {
                commit();
            }
        });
        refresh();
    }

    private TextInputControl input() {
        if (question.appearance().contains("multiline")) {
            TextArea area = new TextArea();
            area.setPrefRowCount(ROWS);
            area.setWrapText(true);
            return area;
        }
        TextField field = new TextField();
        field.getStyleClass().add(switch (question.type()) {
            case INTEGER, DECIMAL, RANGE -> "number";
            case DATE, DATETIME, TIME -> "date";
            default -> "words";
        });
        if (question.type() == Form.Type.DATE) {
            field.setPromptText(model.texts().of("visit.date.prompt"));
        }
        return field;
    }

    @Override
    public Node node() {
        return input;
    }

    @Override
    public Node target() {
        return input;
    }

    @Override
    public void refresh() {
        boolean unsaved = model.unsaved(path);
        input.pseudoClassStateChanged(UNSAVED, unsaved);
        input.setEditable(!model.session().readonly(path));
        input.setFocusTraversable(!model.session().readonly(path));
        if (!input.isFocused() && !unsaved) {
            input.setText(Amounts.read(model.session().kept(path), question.type()));
        }
    }

    @Override
    public void commit() {
        if (model.session().readonly(path)) {
            return;
        }
        String typed = input.getText() == null ? "" : input.getText();
        if (question.type() == Form.Type.DECIMAL || question.type() == Form.Type.INTEGER) {
            typed = typed.replace(",", "").replace("，", "");
        } else if (question.type() == Form.Type.DATE) {
            typed = TypedDate.iso(typed, model.session().context().reference());
        }
        model.answer(path, typed.strip());
        refresh();
    }
}
