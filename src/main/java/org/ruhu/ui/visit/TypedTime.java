package org.ruhu.ui.visit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people type them. */
final class TypedTime {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:\\D(\\d{2})?|(\\d{2}))?\\D?");
    private static final Pattern MOMENT = Pattern.compile("(\\S+)[T\\s]+(\\S+)");

    private TypedTime() {}

    /** {@code 930}, {@code 9:30}, {@code 9：30}, {@code 9点30分} and {@code 9点} become ISO; anything else stays as typed. */
    static String iso(String typed) {
        Matcher time = TIME.matcher(typed.strip());
        if (!time.matches()) {
            return typed.strip();
        }
        String minutes = time.group(2) != null ? time.group(2) : time.group(3) != null ? time.group(3) : "0";
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(minutes);
        return hour > 23 || minute > 59 ? typed.strip() : String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }

    /** A date and a time with a blank between them. */
    static String moment(String typed, LocalDate near) {
        Matcher parts = MOMENT.matcher(typed.strip());
        return parts.matches() ? TypedDate.iso(parts.group(1), near) + "T" + iso(parts.group(2)) : typed.strip();
    }
}
