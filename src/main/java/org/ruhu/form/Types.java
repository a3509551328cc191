package org.ruhu.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;

/** Whether a text is a value of its question's type. */
final class Types {
    private Types() {}

    static boolean parses(Form.Type type, String text) {
        return switch (type) {
            case INTEGER -> isLong(text);
            case DECIMAL, RANGE -> Double.isFinite(Numbers.parse(text));
            case DATE -> Dates.parse(text) instanceof LocalDate;
            case DATETIME -> Dates.parse(text) instanceof LocalDateTime;
            case TIME -> Dates.time(text) != null;
            case GEOPOINT -> isPoint(text);
            case TEXT, NOTE, CALCULATE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK, ACKNOWLEDGE, IMAGE, FILE, SIGNATURE,
                 BARCODE, META -> true;
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

    /** Latitude, longitude, and perhaps altitude and accuracy. */
    private static boolean isPoint(String text) {
        String[] parts = text.split(" +");
        return parts.length >= 2 && parts.length <= 4 && Math.abs(Numbers.parse(parts[0])) <= 90
                && Math.abs(Numbers.parse(parts[1])) <= 180
                && Arrays.stream(parts).allMatch(part -> Double.isFinite(Numbers.parse(part)));
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
