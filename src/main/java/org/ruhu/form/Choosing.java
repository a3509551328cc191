package org.ruhu.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

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
        List<Form.Choice> list = e.world().list(e.world().outline.questions.get(cell.slot()).question().choices());
        return list == null ? value : list.stream().filter(c -> c.name().equals(value)).findFirst()
                .map(c -> c.label().in(f.lang)).orElse(value);
    }

    /** {@code pulldata('list', 'column', 'key column', key)}. */
    static Object lookUp(Evaluator e, Ast.Call call, Frame f) {
        List<Form.Choice> list = e.world().list(e.text(call.arg(0), f));
        if (list == null) {
            throw new ExpressionException("form.fault.nolist", e.text(call.arg(0), f));
        }
        String column = e.text(call.arg(1), f);
        String keyColumn = e.text(call.arg(2), f);
        String key = e.text(call.arg(3), f);
        return list.stream().filter(c -> World.column(c, keyColumn, f.lang).equals(key)).findFirst()
                .map(c -> World.column(c, column, f.lang)).orElse("");
    }
}
