package org.ruhu.roster;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruhu.form.IdNumber;
import org.ruhu.sheet.Cell;

/** What a cell says, as the register writes it, or why that is not certain. Nothing is ever guessed. */
sealed interface Reading {
    /** @param value empty if nothing is said */
    record Sound(String value) implements Reading {}

    /** @param key of the sentence that says why */
    record Doubtful(String key) implements Reading {}

    /** A number of so many digits that the spreadsheet has thrown some away. */
    Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d+");
    Pattern DAY = Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?(T?00:00(:00)?)?|(\\d{4})(\\d{2})(\\d{2})");
    Pattern POINT_ZERO = Pattern.compile("(\\d+)\\.0+");
    Pattern SEVERAL = Pattern.compile("[,，、;；/\\s]+");
    int LONGEST = 400;

    static Reading of(Column column, Cell cell, RosterColumns columns) {
        String raw = cell.text();
        return switch (cell.kind()) {
            case ERROR, UNCOMPUTED -> new Doubtful("roster.doubt.formula");
            case TOO_LONG -> new Doubtful("roster.doubt.long");
            case LONG_NUMBER -> column.kind() == Column.Kind.AMOUNT ? amount(raw) : new Doubtful("roster.doubt.digits");
            case DATE -> column.kind() == Column.Kind.DATE ? day(raw)
                : text(column) ? new Sound(raw) : new Doubtful("roster.doubt.dateformat");
            case TEXT, NUMBER, TRUTH -> Writing.text(raw).length() > LONGEST ? new Doubtful("roster.doubt.long") : written(column, raw, columns);
        };
    }

    private static boolean text(Column column) {
        return column.kind() == Column.Kind.TEXT || column.kind() == Column.Kind.NAME;
    }

    private static boolean number(Column column) {
        return column.kind() == Column.Kind.ID || column.kind() == Column.Kind.PHONE || column.kind() == Column.Kind.MARK;
    }

    private static Reading written(Column column, String raw, RosterColumns columns) {
        String mark = Writing.mark(raw);
        if (mark.isEmpty() || mark.matches("[-—–/\\\\]+") || number(column) && columns.isNone(mark)) {
            return new Sound("");
        }
        return switch (column.kind()) {
            case TEXT, NAME -> new Sound(Writing.text(raw));
            case MARK, PHONE -> lost(mark).orElseGet(() -> new Sound(whole(mark)));
            case ID -> lost(mark).orElseGet(() -> id(whole(mark).toUpperCase(Locale.ROOT)));
            case DATE -> day(whole(mark));
            case AMOUNT -> amount(mark);
            case YES -> columns.yes(whole(mark)).<Reading>map(Sound::new).orElse(new Doubtful("roster.doubt.yesno"));
            case CODE -> code(columns, column.list(), mark);
            case CODES -> codes(columns, column.list(), Writing.text(raw));
        };
    }

    private static Optional<Reading> lost(String mark) {
        return SCIENTIFIC.matcher(mark).matches() ? Optional.of(new Doubtful("roster.doubt.digits")) : Optional.empty();
    }

    /** {@code 19800102.0} is a whole number that some program has written as another. */
    private static String whole(String mark) {
        Matcher zero = POINT_ZERO.matcher(mark);
        return zero.matches() ? zero.group(1) : mark;
    }

    /** GB 11643 in 18 characters; a disability certificate's in 20 or 22 begins with it, {@code domain.md} §1.8. */
    private static Reading id(String number) {
        if (!Known.isOnes(number)) {
            return new Sound(number);
        }
        if (number.length() != 18 && number.length() != 20 && number.length() != 22) {
            return new Doubtful(number.length() == 15 ? "roster.doubt.id15" : "roster.doubt.idlength");
        }
        return IdNumber.isValid(number.substring(0, 18)) ? new Sound(number) : new Doubtful("roster.doubt.id");
    }

    private static Reading day(String written) {
        Matcher day = DAY.matcher(written);
        if (!day.matches()) {
            return new Doubtful("roster.doubt.date");
        }
        int from = day.group(1) == null ? 6 : 1;
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(day.group(from)), Integer.parseInt(day.group(from + 1)), Integer.parseInt(day.group(from + 2)));
            return date.getYear() < 1880 ? new Doubtful("roster.doubt.date") : new Sound(date.toString());
        } catch (DateTimeException e) {
            return new Doubtful("roster.doubt.date");
        }
    }

    private static Reading amount(String mark) {
        try {
            var number = new BigDecimal(mark.replace(",", ""));
            return number.precision() - number.scale() > 15 ? new Doubtful("roster.doubt.number")
                : new Sound(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } catch (NumberFormatException e) {
            return new Doubtful("roster.doubt.number");
        }
    }

    private static Reading code(RosterColumns columns, String list, String mark) {
        return columns.code(list, mark).or(() -> columns.code(list, whole(mark))).<Reading>map(Sound::new)
            .orElse(new Doubtful("roster.doubt.code"));
    }

    private static Reading codes(RosterColumns columns, String list, String text) {
        List<String> codes = new ArrayList<>();
        for (String part : SEVERAL.split(text)) {
            if (!(code(columns, list, Writing.mark(part)) instanceof Sound(String code))) {
                return new Doubtful("roster.doubt.code");
            }
            codes.add(code);
        }
        return new Sound(String.join(" ", codes.stream().distinct().sorted().toList()));
    }
}
