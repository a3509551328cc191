package org.ruhu.form;

import static org.ruhu.form.Function.asking;
import static org.ruhu.form.Function.overNodes;
import static org.ruhu.form.Function.pure;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Arithmetic beyond the operators. */
final class NumberFunctions {
    static final List<Function> ALL = List.of(
            pure("number", 1, 1, (e, c, f) -> e.number(c.arg(0), f)),
            unary("int", x -> x < 0 ? Math.ceil(x) : Math.floor(x)),
            unary("abs", Math::abs),
            unary("ceiling", Math::ceil),
            unary("floor", Math::floor),
            unary("exp", Math::exp),
            unary("exp10", x -> Math.pow(10, x)),
            unary("log", Math::log),
            unary("log10", Math::log10),
            unary("sqrt", Math::sqrt),
            unary("sin", Math::sin),
            unary("cos", Math::cos),
            unary("tan", Math::tan),
            unary("asin", Math::asin),
            unary("acos", Math::acos),
            unary("atan", Math::atan),
            binary("atan2", Math::atan2),
            binary("pow", Math::pow),
            pure("pi", 0, 0, (e, c, f) -> Math.PI),
            asking("random", 0, 0, (e, c, f) -> e.world().random.nextDouble()),
            pure("round", 1, 2, NumberFunctions::round),
            overNodes("sum", 1, 1, Function.Nodes.NEEDED, NumberFunctions::sum),
            overNodes("max", 1, Function.ANY, Function.Nodes.ALLOWED, (e, c, f) -> numbers(e, c, f).max().orElse(Double.NaN)),
            overNodes("min", 1, Function.ANY, Function.Nodes.ALLOWED, (e, c, f) -> numbers(e, c, f).min().orElse(Double.NaN)));

    private NumberFunctions() {}

    private static Function unary(String name, DoubleUnaryOperator operator) {
        return pure(name, 1, 1, (e, c, f) -> operator.applyAsDouble(e.number(c.arg(0), f)));
    }

    private static Function binary(String name, DoubleBinaryOperator operator) {
        return pure(name, 2, 2, (e, c, f) -> operator.applyAsDouble(e.number(c.arg(0), f), e.number(c.arg(1), f)));
    }

    private static Object round(Evaluator e, Ast.Call call, Frame f) {
        double places = call.size() == 1 ? 0 : e.number(call.arg(1), f);
        if (Double.isNaN(places)) {
            return Double.NaN;
        }
        if (!(call.arg(0) instanceof Ast.Str(String text))) {
            return Numbers.round(e.number(call.arg(0), f), (int) places);
        }
        // a quoted number is what ODK's conformance rows round: decimal comma allowed, negative halves go up
        double value = Numbers.parse(text.replace(',', '.'));
        return Numbers.round(value, (int) places, value < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP);
    }

    private static Object sum(Evaluator e, Ast.Call call, Frame f) {
        if (call.arg(0) instanceof Ast.Cells(int slot, Ast.RowsIn(int repeat, Ast.RowSet around, List<Ast> where))
                && where.isEmpty() && !(around instanceof Ast.RowsIn)) {
            return sum(e, slot, repeat, around instanceof Ast.OneRow own ? e.rows.row(own, f) : 0);
        }
        double sum = 0;
        for (String text : e.texts(call.arg(0), f)) {
            if (!text.isEmpty()) {
                sum = Numbers.add(sum, Evaluator.toNumber(text));
            }
        }
        return sum;
    }

    private static double sum(Evaluator e, int slot, int repeat, int parent) {
        Answers answers = e.answers();
        Roster roster = answers.roster(repeat);
        int first = roster.first(parent);
        int rows = answers.relevant(roster.place, parent) ? roster.live(parent) : 0;
        double sum = 0;
        for (int row = first; row < first + rows; row++) {
            if (!answers.text(slot, row).isEmpty()) {
                sum = Numbers.add(sum, answers.number(slot, row));
            }
        }
        return sum;
    }

    private static DoubleStream numbers(Evaluator e, Ast.Call call, Frame f) {
        return call.args().stream().flatMapToDouble(arg -> numbers(e, arg, f));
    }

    private static DoubleStream numbers(Evaluator e, Ast arg, Frame f) {
        if (arg instanceof Ast.Cells(int slot, Ast.RowSet rows)) {
            Place place = e.world().outline.questions.get(slot);
            return Arrays.stream(e.rows.of(rows, f)).filter(row -> e.answers().relevant(place, row))
                    .filter(row -> !e.answers().text(slot, row).isEmpty()).mapToDouble(row -> e.number(slot, row));
        }
        if (!arg.isSet() && e.value(arg, f) instanceof Double number) {
            return DoubleStream.of(number);
        }
        return e.texts(arg, f).stream().filter(text -> !text.isEmpty()).mapToDouble(Evaluator::toNumber);
    }
}
