package org.ruhu.form;

import static org.ruhu.form.Function.asking;
import static org.ruhu.form.Function.pure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;

/** What the field's own work asks for: persons, the register, the last round, the configuration. */
final class RegisterFunctions {
    static final List<Function> ALL = List.of(
            pure("id-valid", 1, 1, (e, c, f) -> IdNumber.isValid(e.text(c.arg(0), f))),
            pure("age-at", 2, 2, (e, c, f) -> age(e.value(c.arg(0), f), e.value(c.arg(1), f))),
            asking("last", 1, 1, RegisterFunctions::last),
            asking("line", 1, 1, RegisterFunctions::line),
            asking("param", 1, 1, (e, c, f) -> e.world().context.param(e.text(c.arg(0), f)).orElse("")),
            asking("register", 1, 1, RegisterFunctions::register),
            asking("row-id", 0, 0, (e, c, f) -> rowId(e, f)));

    private RegisterFunctions() {}

    /** Full years; empty if either date is missing or they are the wrong way round. */
    private static Object age(Object birth, Object day) {
        LocalDate from = day(birth);
        LocalDate to = day(day);
        return from == null || to == null || to.isBefore(from) ? "" : (double) Period.between(from, to).getYears();
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(Object value) {
        Object date = value instanceof String text ? Dates.parse(text) : value;
        return date instanceof LocalDate day ? day : date instanceof LocalDateTime moment ? moment.toLocalDate() : null;
    }

    private static Object last(Evaluator e, Ast.Call call, Frame f) {
        if (!(call.arg(0) instanceof Ast.Cell cell)) {
            return "";
        }
        Place place = e.world().outline.questions.get(cell.slot());
        return e.world().context.last().getOrDefault(e.answers().path(place, e.row(cell, f)), "");
    }

    private static Object line(Evaluator e, Ast.Call call, Frame f) {
        double year = e.number(call.arg(0), f);
        String line = Double.isNaN(year) ? null : e.world().context.line((int) year);
        return line == null ? "" : line;
    }

    private static Object register(Evaluator e, Ast.Call call, Frame f) {
        Place repeat = f.repeat < 0 ? null : e.world().outline.repeats.get(f.repeat);
        return e.world().register(e.text(call.arg(0), f), repeat, rowId(e, f));
    }

    private static String rowId(Evaluator e, Frame f) {
        return f.repeat < 0 ? "" : e.answers().roster(f.repeat).id(f.current);
    }
}
