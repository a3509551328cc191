package org.ruhu.model;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The newest moment that is known to have been, {@code sync-spec.md} §3.4. It is found by looking at what was done in the
 * order in which it was done, so that years that a wrong clock once leapt ahead are not believed; what somebody said to be
 * right is. Immutable.
 *
 * @param from how it is known
 */
public record KnownTime(ZonedDateTime at, From from) {
    /** No right clock stands before this. Set at a release, not later than the day on which the program is made. */
    public static final KnownTime PROGRAM = new KnownTime(ZonedDateTime.parse("2026-05-01T00:00:00Z"), From.PROGRAM);

    private static final Duration SLACK = Duration.ofMinutes(10);
    private static final Duration IDLE = Duration.ofDays(400);
    /** A program may be in use for years before somebody begins with it. */
    private static final Duration IN_USE = Duration.ofDays(5 * 366);

    /** How a moment is known. */
    public enum From {
        /** Something was done here then. */
        HERE,
        /** The centre wrote a package then. */
        CENTRE,
        /** The program was made then. */
        PROGRAM
    }

    /** @param iso with offset; what cannot be read tells nothing */
    public KnownTime or(String iso, From source) {
        return time(iso).filter(time -> time.isAfter(at) && !time.isAfter(latest()))
            .map(time -> new KnownTime(time, source)).orElse(this);
    }

    /** No right clock is likely to stand after this. */
    private ZonedDateTime latest() {
        return at.plus(from == From.PROGRAM ? IN_USE : IDLE);
    }

    /** Somebody said that the clock was right when it said this. */
    public KnownTime confirmed(String iso) {
        return time(iso).map(time -> new KnownTime(time, From.HERE)).orElse(this);
    }

    private static Optional<ZonedDateTime> time(String iso) {
        try {
            return Optional.of(ZonedDateTime.parse(iso));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a clock that says this; empty if it can be right. */
    public Optional<ClockDoubt> doubt(ZonedDateTime now) {
        if (now.plus(SLACK).isBefore(at)) {
            return Optional.of(new ClockDoubt(ClockDoubt.Kind.BEHIND, now, this));
        }
        return now.isAfter(latest()) ? Optional.of(new ClockDoubt(ClockDoubt.Kind.AHEAD, now, this)) : Optional.empty();
    }

    /** As {@link #read} takes it. */
    public String text() {
        return from + " " + at;
    }

    public static KnownTime read(String text) {
        int space = text.indexOf(' ');
        return new KnownTime(ZonedDateTime.parse(text.substring(space + 1)), From.valueOf(text.substring(0, space)));
    }
}
