package org.ruhu.ui.visit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.ruhu.form.Form;
import org.ruhu.form.PersonalNumbers;
import org.ruhu.ui.visit.MaskedInput.Revealed;

/** Text, numbers and dates, typed. What could not be saved stays here and is marked. */
final class TextAnswer implements AnswerControl {
    private static final PseudoClass UNSAVED = PseudoClass.getPseudoClass("unsaved");
    private static final int ROWS = 3;

    private final VisitModel model;
    private final String path;
    private final Form.Question question;
    private final TextInputControl input;
    private final MaskedInput shown;

    TextAnswer(VisitModel model, FormLine.Ask ask) {
        this.model = model;
        this.path = ask.path();
        this.question = ask.question();
        this.input = input();
        this.shown = new MaskedInput(input, PersonalNumbers.of(question));
        input.setId("q:" + path);
        input.focusedProperty().addListener((property, was, focused) -> {
            if (focused) {
                show();
                input.selectAll();
            } else {
                commit();
            }
        });
        Escape.closes(input, this::asBefore);
        refresh();
    }

    private void show() {
        String kept = model.session().kept(path);
        shown.show(kept, Amounts.read(kept, question.type()), model.reveals().isShown(path) ? Revealed.YES : Revealed.NO);
    }

    /** Escape takes back a number half typed: what stood there cannot be seen to be typed again. */
    private boolean asBefore() {
        boolean typed = shown.typed();
        if (typed) {
            show();
            input.selectAll();
        }
        return typed;
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
            case DATE, TIME -> "date";
            case DATETIME -> "moment";
            default -> "words";
        });
        return field;
    }

    private String prompt() {
        return switch (question.type()) {
            case DATE -> model.texts().of("visit.date.prompt");
            case TIME -> model.texts().of("visit.time.prompt");
            case DATETIME -> model.texts().of("visit.moment.prompt");
            case GEOPOINT -> model.texts().of("visit.place.prompt");
            case BARCODE -> model.texts().of("visit.barcode.prompt");
            case TEXT, INTEGER, DECIMAL, NOTE, CALCULATE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE,
                 IMAGE, FILE, SIGNATURE, META -> "";
        };
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
        boolean unsaved = model.saving().unsaved(path);
        input.setPromptText(prompt());
        input.pseudoClassStateChanged(UNSAVED, unsaved);
        input.setEditable(!model.session().readonly(path));
        input.setFocusTraversable(!model.session().readonly(path));
        if ((!input.isFocused() || shown.follows()) && !unsaved) {
            show();
        }
    }

    @Override
    public void commit() {
        if (model.session().readonly(path) || shown.masked()) {
            show();
            return;
        }
        String typed = input.getText() == null ? "" : input.getText();
        typed = switch (question.type()) {
            case DECIMAL, INTEGER -> typed.replace(",", "").replace("，", "");
            case DATE -> TypedDate.iso(typed, model.session().context().reference());
            case TIME -> TypedTime.iso(typed);
            case DATETIME -> TypedTime.moment(typed, model.session().context().reference());
            case GEOPOINT -> typed.replaceAll("[,，、\\s]+", " ");
            case TEXT, BARCODE, NOTE, CALCULATE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE, IMAGE, FILE,
                 SIGNATURE, META -> typed;
        };
        model.saving().answer(path, typed.strip());
        refresh();
    }

    @Override
    public boolean fitsInCell() {
        return input instanceof TextField;
    }
}
