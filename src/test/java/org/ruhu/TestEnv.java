package org.ruhu;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.ruhu.model.Env;
import org.ruhu.model.Machine;

/** A world that can be played again from its seed: chance from the seed, a clock that moves a second a look. */
public final class TestEnv {
    private TestEnv() {}

    public static Env of(long seed) {
        return of(seed, Machine.UNKNOWN);
    }

    public static Env of(long seed, Machine machine) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return new Env(new Stepping(Instant.parse("2026-05-12T01:00:00Z"), ZoneOffset.ofHours(8)), random, machine);
    }

    private static final class Stepping extends Clock {
        private Instant now;
        private final ZoneId zone;

        Stepping(Instant now, ZoneId zone) {
            this.now = now;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Stepping(now, other);
        }

        @Override
        public Instant instant() {
            now = now.plusMillis(137);
            return now;
        }
    }
}
