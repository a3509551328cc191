package org.ruhu;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.ruhu.model.Env;

/** A clock that a test sets by hand. */
public final class HandClock extends Clock {
    private volatile Instant now = Instant.parse("2026-05-12T01:30:00Z");

    /** With randomness from a seed. */
    public Env env(long seed) {
        return TestEnv.of(this, new Random(seed));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
