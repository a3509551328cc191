package org.ruhu.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What functions ask of choice lists. */
final class Choosing {
    private Choosing() {}

    /** {@code randomize(nodes, seed)}: the same seed gives the same order. */
    static List<String> shuffled(Evaluator e, Ast.Call call, Frame f) {
        List<String> texts = new ArrayList<>(e.texts(call.arg(0), f));
        Random random = call.size() == 2 ? new Random((long) e.number(call.arg(1), f)) : e.world().random;
        Collections.shuffle(texts, random);
        return texts;
    }

    /** {@code jr:choice-name(value, field)}: how the field's list calls the value. */
    static Object label(Evaluator e, Ast.Call call, Frame f) {
        String value = e.text(call.arg(0), f);
        if (!(call.arg(1) instanceof Ast.Cell cell)) {
            return value;
        }
        Choices list = e.world().list(e.world().outline.questions.get(cell.slot()).question().choices());
        Form.Choice choice = list == null ? null : list.named(value);
        return choice == null ? value : choice.label().in(f.lang);
    }

    /** {@code pulldata('list', 'column', 'key column', key)}. */
    static Object lookUp(Evaluator e, Ast.Call call, Frame f) {
        Choices list = e.world().list(e.text(call.arg(0), f));
        if (list == null) {
            throw new ExpressionException("form.fault.nolist", e.text(call.arg(0), f));
        }
        String column = e.text(call.arg(1), f);
        String keyColumn = e.text(call.arg(2), f);
        String key = e.text(call.arg(3), f);
        return list.find(keyColumn, key).stream().findFirst().map(c -> World.column(c, column, f.lang)).orElse("");
    }

    /**
     * The choices among which all are that the filter can be true for, found without going through the list; null if
     * the filter does not say {@code column = value}.
     */
    static @Nullable List<Form.Choice> candidates(Evaluator e, Choices all, Ast filter, Frame f) {
        return asksPosition(filter) ? null : found(e, all, filter, f);
    }

    private static @Nullable List<Form.Choice> found(Evaluator e, Choices all, Ast filter, Frame f) {
        return switch (filter) {
            case Ast.And(Ast left, Ast right) -> {
                List<Form.Choice> found = found(e, all, left, f);
                yield found != null ? found : found(e, all, right, f);
            }
            case Ast.Compare(Op op, Ast.Column(String column), Ast value) when op == Op.EQUAL -> found(e, all, column, value, f);
            case Ast.Compare(Op op, Ast value, Ast.Column(String column)) when op == Op.EQUAL -> found(e, all, column, value, f);
            default -> null;
        };
    }

    private static @Nullable List<Form.Choice> found(Evaluator e, Choices all, String column, Ast value, Frame f) {
        if (column.equals("label") || readsChoice(value)) {
            return null;
        }
        return switch (e.value(value, f)) {
            case String text -> all.find(column, text);
            case Double number -> all.find(column, number);
            default -> null;
        };
    }

    private static boolean readsChoice(Ast ast) {
        return ast instanceof Ast.Column || ast.parts().stream().anyMatch(Choosing::readsChoice);
    }

    private static boolean asksPosition(Ast ast) {
        return ast instanceof Ast.Call call && call.function().name().equals("position")
                || ast.parts().stream().anyMatch(Choosing::asksPosition);
    }
}
