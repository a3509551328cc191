package org.ruhu;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.ruhu.model.Env;
import org.ruhu.model.Machine;
import org.ruhu.model.Stretching;

/** A world that can be played again from its seed: chance from the seed, a clock that moves a little at every look. */
public final class TestEnv {
    /** Hundreds of workspaces are opened in the tests; only what the program itself sets must be dear to guess. */
    private static final Stretching CHEAP = new Stretching(64, 1);

    private TestEnv() {}

    /** The real clock and computer, with passwords that cost nothing to try. */
    public static Env real() {
        Env real = Env.real();
        return new Env(real.clock(), real.random(), real.machine(), CHEAP);
    }

    public static Env of(long seed) {
        return of(seed, Machine.UNKNOWN);
    }

    public static Env of(long seed, Machine machine) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return of(new Stepping(Instant.parse("2026-05-12T01:00:00Z"), ZoneOffset.ofHours(8)), random).on(machine);
    }

    /** With another clock. */
    public static Env of(Clock clock, RandomGenerator random) {
        return new Env(clock, random, Machine.UNKNOWN, CHEAP);
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
