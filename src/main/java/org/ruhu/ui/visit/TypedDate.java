package org.ruhu.ui.visit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people type them. */
final class TypedDate {
    private static final Pattern WHOLE = Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})\\D?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\D(\\d{1,2})\\D?");

    private TypedDate() {}

    /**
     * {@code 20260512}, {@code 2026-5-12}, {@code 2026年5月12日}, {@code 5.12} of the year in {@code near}, and
     * {@code 2026-5} for the first of a month become ISO; anything else stays as typed.
     */
    static String iso(String typed, LocalDate near) {
        String text = typed.strip();
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches() && text.length() >= 8) {
            return of(whole.group(1), whole.group(2), whole.group(3), text);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return of(month.group(1), month.group(2), "1", text);
        }
        Matcher day = DAY.matcher(text);
        return day.matches() ? of(Integer.toString(near.getYear()), day.group(1), day.group(2), text) : text;
    }

    private static String of(String year, String month, String day, String otherwise) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)).toString();
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
