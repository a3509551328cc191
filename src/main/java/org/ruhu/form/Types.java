package org.ruhu.form;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Whether a text is a value of its question's type. */
final class Types {
    private Types() {}

    static boolean parses(Form.Type type, String text) {
        return switch (type) {
            case INTEGER -> isLong(text);
            case DECIMAL, RANGE -> !Double.isNaN(Numbers.parse(text));
            case DATE -> Dates.parse(text) instanceof LocalDate;
            case DATETIME -> Dates.parse(text) instanceof LocalDateTime;
            case TIME -> Dates.time(text) != null;
            case TEXT, NOTE, CALCULATE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK, ACKNOWLEDGE, IMAGE, FILE, SIGNATURE,
                 BARCODE, GEOPOINT, META -> true;
        };
    }

    /** Whether there are texts that are no value of the type. */
    static boolean isChecked(Form.Type type) {
        return !parses(type, "?");
    }

    /** Whether a person is asked for it. */
    static boolean isAnswerable(Form.Question question) {
        return !question.computed() && switch (question.type()) {
            case NOTE, CALCULATE, HIDDEN, META -> false;
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE,
                 IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT -> true;
        };
    }

    private static boolean isLong(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        if (text.length() == digits || text.length() > 20 || !text.chars().skip(digits).allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
