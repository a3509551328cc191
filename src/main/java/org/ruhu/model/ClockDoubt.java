package org.ruhu.model;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.ruhu.text.Texts;

/**
 * The computer's clock cannot be right: it is behind a moment that is known to have been, or more than a year beyond all
 * that is known. It is said; saving goes on, since no clock decides what is kept.
 */
public record ClockDoubt(Kind kind, ZonedDateTime now, KnownTime known) {
    public enum Kind { BEHIND, AHEAD }

    /** The sentence to show. */
    public String said(Texts texts) {
        var pattern = DateTimeFormatter.ofPattern(texts.of("work.clock.pattern"), texts.locale());
        String today = pattern.format(now);
        String last = pattern.format(known.at().withZoneSameInstant(now.getZone()));
        if (kind == Kind.AHEAD) {
            return texts.of("work.clock.ahead", today, last);
        }
        return switch (known.from()) {
            case HERE -> texts.of("work.clock.behind.here", today, last);
            case CENTRE -> texts.of("work.clock.behind.centre", today, last);
            case PROGRAM -> texts.of("work.clock.behind.program", today, last);
        };
    }
}
