package org.ruhu.model;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The only source of time, chance and ids, passed in, so that a whole fleet of laptops can be played from one seed.
 *
 * @param random     must be a {@link SecureRandom} outside tests: salts and keys come from it
 * @param stretching of passwords that are set here; one that was set elsewhere is tried at the cost written beside it
 */
public record Env(Clock clock, RandomGenerator random, Machine machine, Stretching stretching) {
    /** On a computer that remembers nothing. */
    public Env(Clock clock, RandomGenerator random) {
        this(clock, random, Machine.UNKNOWN, Stretching.FULL);
    }

    public static Env real() {
        return new Env(Clock.system(ZoneId.systemDefault()), new SecureRandom(), Machine.real(), Stretching.FULL);
    }

    /** The same on another computer. */
    public Env on(Machine other) {
        return new Env(clock, random, other, stretching);
    }

    /**
     * To the millisecond, with the offset instead of the zone's name: as text it is ISO, sorts within one offset, and has
     * a length that the database knows.
     */
    public ZonedDateTime now() {
        return ZonedDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS).withFixedOffsetZone();
    }

    public long millis() {
        return clock.millis();
    }

    /** A random UUID (version 4). */
    public UUID newId() {
        long high = random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A UUID that sorts behind those made before (version 7, RFC 9562): the milliseconds, then chance. */
    public UUID newOrderedId() {
        long high = clock.millis() << 16 | 0x7000L | random.nextLong() & 0x0FFFL;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
