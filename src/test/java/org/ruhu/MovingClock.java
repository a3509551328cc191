package org.ruhu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves, in Lhasa's office time. */
public final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-05-12T01:00:00Z");

    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.ofHours(8);
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        now = now.plusMillis(7);
        return now;
    }
}
