package org.ruhu.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.text.Words;

/** Answers and wordings as a person reads them. */
final class Speech {
    private final World world;
    private final Evaluator evaluator;
    private final Answers answers;

    Speech(World world, Evaluator evaluator, Answers answers) {
        this.world = world;
        this.evaluator = evaluator;
        this.answers = answers;
    }

    Words fill(Wording wording, Frame frame) {
        return wording.isPlain() ? wording.words()
                : wording.words().map((lang, text) -> Wording.fill(text, wording.fields(), ast -> value(ast, frame, lang)));
    }

    String fill(Wording wording, Frame frame, Lang lang) {
        return Wording.fill(wording.words().in(lang), wording.fields(), ast -> value(ast, frame, lang));
    }

    private String value(Ast ast, Frame frame, Lang lang) {
        if (ast instanceof Ast.Cell cell) {
            return spoken(world.outline.questions.get(cell.slot()), evaluator.row(cell, frame), lang);
        }
        try {
            return evaluator.text(ast, frame);
        } catch (ExpressionException _) {
            return "";
        }
    }

    String spoken(Place place, int row, Lang lang) {
        String text = answers.text(place.slot, row);
        if (text.isEmpty()) {
            return text;
        }
        return switch (place.question().type()) {
            case SELECT_ONE -> choice(place, text).in(lang);
            case SELECT_MULTIPLE, RANK -> choices(place, text, lang);
            case ACKNOWLEDGE, CALCULATE, HIDDEN, NOTE -> truth(text, lang);
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, RANGE, IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT, META -> text;
        };
    }

    private String choices(Place place, String text, Lang lang) {
        List<String> labels = new ArrayList<>();
        for (String name : NodeFunctions.chosen(text)) {
            labels.add(choice(place, name).in(lang));
        }
        return String.join(new Texts(lang).of("form.list.separator"), labels);
    }

    private static String truth(String text, Lang lang) {
        return switch (text) {
            case "true", "OK" -> new Texts(lang).of("form.yes");
            case "false" -> new Texts(lang).of("form.no");
            default -> text;
        };
    }

    /** How the question's list calls the choice; its name if it is in no list. */
    Words choice(Place place, String name) {
        Choices list = world.list(place.question().choices());
        Form.Choice choice = list == null ? null : list.named(name);
        return choice == null ? Words.of(name) : choice.label();
    }
}
