package org.ruhu.text;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Dates and times as the field writes them, in every language: 2026-05-12 09:30. */
public final class Moments {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final int DATE = 10;

    private Moments() {}

    /** An ISO date and time with offset, as the clock showed it where it was written; anything else as it stands. */
    public static String minute(String iso) {
        return as(MINUTE, iso);
    }

    /** The same to the second. */
    public static String second(String iso) {
        return as(SECOND, iso);
    }

    private static String as(DateTimeFormatter form, String iso) {
        try {
            return form.format(ZonedDateTime.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    /** Time of day, where the moment is of that day; else {@link #minute}. @param today ISO date */
    public static String clock(String iso, String today) {
        String minute = minute(iso);
        return minute.startsWith(today + " ") ? minute.substring(today.length() + 1) : minute;
    }

    /** The date alone, as the clock showed it where it was written. */
    public static String day(String iso) {
        String minute = minute(iso);
        return minute.length() > DATE ? minute.substring(0, DATE) : minute;
    }
}
