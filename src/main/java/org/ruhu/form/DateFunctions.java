package org.ruhu.form;

import static org.ruhu.form.Function.asking;
import static org.ruhu.form.Function.pure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Dates: a date is a number of days since 1970 where it is computed with. */
final class DateFunctions {
    static final List<Function> ALL = List.of(
            asking("today", 0, 0, (e, c, f) -> e.world().context.now().toLocalDate()),
            asking("now", 0, 0, (e, c, f) -> e.world().context.now().toLocalDateTime()),
            pure("date", 1, 1, (e, c, f) -> date(e.value(c.arg(0), f))),
            pure("date-time", 1, 1, (e, c, f) -> dateTime(e.value(c.arg(0), f))),
            pure("decimal-date-time", 1, 1, (e, c, f) -> decimal(e.value(c.arg(0), f))),
            pure("decimal-time", 1, 1, (e, c, f) -> decimalTime(e.text(c.arg(0), f))),
            pure("format-date", 2, 2, (e, c, f) -> format(e.value(c.arg(0), f), e.text(c.arg(1), f))),
            pure("format-date-time", 2, 2, (e, c, f) -> format(e.value(c.arg(0), f), e.text(c.arg(1), f))));

    /** Years have four digits: 20240101 is no number of days. */
    private static final double LAST_DAY = 2_932_897;

    private DateFunctions() {}

    private static Object date(Object value) {
        Object time = dateTime(value);
        return time instanceof LocalDateTime moment ? moment.toLocalDate() : time;
    }

    /** Empty for empty. */
    private static Object dateTime(Object value) {
        return switch (value) {
            case LocalDate day -> day.atStartOfDay();
            case LocalDateTime moment -> moment;
            case String text when text.isEmpty() -> "";
            case String text -> fromText(text);
            default -> {
                double days = Evaluator.toNumber(value);
                yield Math.abs(days) < LAST_DAY ? Dates.ofDays(days) : "";
            }
        };
    }

    private static LocalDateTime fromText(String text) {
        Object date = Dates.parse(text);
        if (date instanceof LocalDate day) {
            return day.atStartOfDay();
        }
        if (date instanceof LocalDateTime moment) {
            return moment;
        }
        double days = Numbers.parse(text);
        if (Math.abs(days) < LAST_DAY) {
            return Dates.ofDays(days);
        }
        throw new ExpressionException("form.fault.date", text);
    }

    private static Object decimal(Object value) {
        if (value instanceof String text && !text.isEmpty()) {
            if (Dates.parse(text) == null) {
                throw new ExpressionException("form.fault.date", text);
            }
            return Dates.days(text);
        }
        return Evaluator.toNumber(value);
    }

    private static Object decimalTime(String text) {
        LocalTime time = Dates.time(text);
        if (time == null && Dates.parse(text) instanceof LocalDateTime moment) {
            time = moment.toLocalTime();
        }
        return time == null ? Double.NaN : Dates.fraction(time);
    }

    private static String format(Object value, String pattern) {
        return dateTime(value) instanceof LocalDateTime moment ? format(moment, pattern) : "";
    }

    private static String format(LocalDateTime moment, String pattern) {
        var out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '%' && i + 1 < pattern.length()) {
                out.append(part(moment, pattern.charAt(++i)));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String part(LocalDateTime at, char part) {
        return switch (part) {
            case 'Y' -> padded(at.getYear(), 4);
            case 'y' -> padded(at.getYear() % 100, 2);
            case 'm' -> padded(at.getMonthValue(), 2);
            case 'n' -> String.valueOf(at.getMonthValue());
            case 'b' -> at.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'd' -> padded(at.getDayOfMonth(), 2);
            case 'e' -> String.valueOf(at.getDayOfMonth());
            case 'H' -> padded(at.getHour(), 2);
            case 'h' -> String.valueOf(at.getHour());
            case 'M' -> padded(at.getMinute(), 2);
            case 'S' -> padded(at.getSecond(), 2);
            case '3' -> padded(at.getNano() / 1_000_000, 3);
            case 'a' -> at.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case '%' -> "%";
            default -> throw new ExpressionException("form.fault.dateformat", "%" + part);
        };
    }

    private static String padded(int number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
