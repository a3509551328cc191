package org.ruhu.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates and times as forms write them, and as days since 1970 where they are computed with. */
final class Dates {
    private static final double NANOS_A_DAY = 86_400e9;

    private Dates() {}

    /** A {@link LocalDate} or {@link LocalDateTime}, null if the text is neither. */
    static @Nullable Object parse(String text) {
        if (!looksLikeDate(text)) {
            return null;
        }
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
            // an offset is dropped: a form is filled where its times are
            return text.indexOf('+', 10) > 0 || text.indexOf('-', 10) > 0 || text.endsWith("Z")
                    ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean looksLikeDate(String text) {
        return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    }

    /** Days since 1970, NaN if the text is no date. */
    static double days(String text) {
        Object date = parse(text);
        return date == null ? Double.NaN : days(date);
    }

    static double days(Object date) {
        return switch (date) {
            case LocalDate day -> day.toEpochDay();
            case LocalDateTime time -> time.toLocalDate().toEpochDay() + time.toLocalTime().toNanoOfDay() / NANOS_A_DAY;
            default -> Double.NaN;
        };
    }

    static LocalDateTime ofDays(double days) {
        double day = Math.floor(days);
        long millis = Math.round((days - day) * 86_400_000);
        return LocalDate.ofEpochDay((long) day).atStartOfDay().plus(millis, ChronoUnit.MILLIS);
    }

    static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() > 5 && (text.indexOf('+') > 0 || text.endsWith("Z"))
                    ? text.replaceFirst("(Z|[+].*)$", "") : text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static double fraction(LocalTime time) {
        return time.toNanoOfDay() / NANOS_A_DAY;
    }
}
