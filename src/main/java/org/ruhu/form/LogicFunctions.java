package org.ruhu.form;

import static org.ruhu.form.Function.asking;
import static org.ruhu.form.Function.pure;

import java.util.List;

/** Conditions. */
final class LogicFunctions {
    static final List<Function> ALL = List.of(
            pure("if", 3, 3, (e, c, f) -> e.value(c.arg(e.truth(c.arg(0), f) ? 1 : 2), f)),
            pure("coalesce", 1, Function.ANY, LogicFunctions::coalesce),
            asking("once", 1, 1, LogicFunctions::once),
            pure("not", 1, 1, (e, c, f) -> !e.truth(c.arg(0), f)),
            pure("true", 0, 0, (e, c, f) -> true),
            pure("false", 0, 0, (e, c, f) -> false),
            pure("boolean", 1, 1, (e, c, f) -> e.truth(c.arg(0), f)),
            pure("boolean-from-string", 1, 1, LogicFunctions::fromString),
            pure("checklist", 2, Function.ANY, LogicFunctions::checklist),
            pure("weighted-checklist", 2, Function.ANY, LogicFunctions::weighted));

    private LogicFunctions() {}

    private static Object coalesce(Evaluator e, Ast.Call call, Frame f) {
        for (Ast arg : call.args()) {
            Object value = e.value(arg, f);
            if (!(value instanceof String text && text.isEmpty()) && !(value instanceof Double d && d.isNaN())) {
                return value;
            }
        }
        return "";
    }

    private static Object once(Evaluator e, Ast.Call call, Frame f) {
        String own = f.slot < 0 ? "" : e.answers().kept(f.slot, f.current);
        return own.isEmpty() ? e.value(call.arg(0), f) : own;
    }

    private static Object fromString(Evaluator e, Ast.Call call, Frame f) {
        Object value = e.value(call.arg(0), f);
        return value instanceof Double number ? number == 1 : value.equals(true)
                || value instanceof String text && (text.equals("1") || text.equals("true"));
    }

    private static Object checklist(Evaluator e, Ast.Call call, Frame f) {
        int held = 0;
        for (int i = 2; i < call.size(); i++) {
            held += e.truth(call.arg(i), f) ? 1 : 0;
        }
        return within(e, call, f, held);
    }

    private static Object weighted(Evaluator e, Ast.Call call, Frame f) {
        double held = 0;
        for (int i = 2; i + 1 < call.size(); i += 2) {
            if (e.truth(call.arg(i), f)) {
                held = Numbers.add(held, e.number(call.arg(i + 1), f));
            }
        }
        return within(e, call, f, held);
    }

    /** Between the first two arguments, where a negative one sets no limit. */
    private static boolean within(Evaluator e, Ast.Call call, Frame f, double held) {
        double least = e.number(call.arg(0), f);
        double most = e.number(call.arg(1), f);
        return (least < 0 || held >= least) && (most < 0 || held <= most);
    }
}
