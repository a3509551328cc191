package org.ruhu.work;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ruhu.store.AuditLog;
import org.ruhu.store.Store;
import org.ruhu.text.Texts;

/**
 * The computer's clock cannot be right, {@code sync-spec.md} §3.4: it is behind a moment that is known to have been, or
 * more than a year beyond all that is known. It is said; saving goes on, since no clock decides what is kept.
 *
 * @param known the newest moment known
 * @param from  how it is known
 */
public record ClockDoubt(Kind kind, ZonedDateTime now, ZonedDateTime known, From from) {
    private static final Duration SLACK = Duration.ofMinutes(10);
    private static final Duration IDLE = Duration.ofDays(400);

    public enum Kind { BEHIND, AHEAD }

    /** How the newest moment is known. */
    public enum From {
        /** Something was done here then. */
        HERE,
        /** The centre wrote a package then. */
        CENTRE,
        /** The program was made then. */
        PROGRAM
    }

    /** The newest moment that is known. */
    record Known(ZonedDateTime at, From from) {
        /**
         * What was done here counts in the order in which it was done, so that years that a wrong clock once leapt ahead
         * are not believed; what somebody said to be right is.
         */
        static Known of(Store store) {
            Known known = new Known(Program.MADE, From.PROGRAM);
            known = known.or(store.centreTime(), From.CENTRE);
            for (AuditLog.Moment moment : store.audit().moments(store.identity().device())) {
                Optional<ZonedDateTime> at = time(moment.at());
                known = moment.confirmed() && at.isPresent() ? new Known(at.get(), From.HERE) : known.or(Optional.of(moment.at()), From.HERE);
            }
            return known.or(Optional.of(store.lastWall()), From.HERE);
        }

        private Known or(Optional<String> moment, From source) {
            return moment.flatMap(Known::time).filter(time -> time.isAfter(at) && !time.isAfter(at.plus(IDLE)))
                .map(time -> new Known(time, source)).orElse(this);
        }

        private static Optional<ZonedDateTime> time(String iso) {
            try {
                return Optional.of(ZonedDateTime.parse(iso));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        Optional<ClockDoubt> doubt(ZonedDateTime now) {
            if (now.plus(SLACK).isBefore(at)) {
                return Optional.of(new ClockDoubt(Kind.BEHIND, now, at, from));
            }
            return now.isAfter(at.plus(IDLE)) ? Optional.of(new ClockDoubt(Kind.AHEAD, now, at, from)) : Optional.empty();
        }
    }

    /** The sentence to show. */
    public String said(Texts texts) {
        var pattern = DateTimeFormatter.ofPattern(texts.of("work.clock.pattern"), texts.locale());
        String today = pattern.format(now);
        String last = pattern.format(known.withZoneSameInstant(now.getZone()));
        if (kind == Kind.AHEAD) {
            return texts.of("work.clock.ahead", today, last);
        }
        return switch (from) {
            case HERE -> texts.of("work.clock.behind.here", today, last);
            case CENTRE -> texts.of("work.clock.behind.centre", today, last);
            case PROGRAM -> texts.of("work.clock.behind.program", today, last);
        };
    }
}
