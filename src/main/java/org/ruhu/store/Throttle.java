package org.ruhu.store;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ruhu.model.Env;

/**
 * How long somebody who guesses has to wait: from the fifth wrong password a minute, twice as long after each further one,
 * never over an hour. A clock that is set back makes the whole wait begin again; one that is set ahead ends it, which an
 * hour would too.
 */
final class Throttle {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private Throttle() {}

    static Duration after(int failed) {
        if (failed < FREE) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofMinutes(1L << Math.min(failed - FREE, DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** The same user, the wait begun anew if the clock is now before its beginning. */
    static KeyringFile.Entry kept(KeyringFile.Entry entry, Env env) {
        boolean back = entry.failed() >= FREE && since(entry).map(env.now()::isBefore).orElse(true);
        return back ? entry.failed(entry.failed(), env.now().toString()) : entry;
    }

    /** When the next try is allowed; empty if now. */
    static Optional<ZonedDateTime> until(KeyringFile.Entry entry, Env env) {
        return since(entry).map(from -> from.plus(after(entry.failed()))).filter(env.now()::isBefore);
    }

    private static Optional<ZonedDateTime> since(KeyringFile.Entry entry) {
        try {
            return Optional.ofNullable(entry.since()).map(ZonedDateTime::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
