package org.ruhu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EnvTest {
    @Test
    void theTimeAsTextNamesNoZoneAndNoNanoseconds() {
        var clock = Clock.fixed(Instant.parse("2026-11-24T04:35:43.982136262Z"), ZoneId.of("Asia/Shanghai"));
        String now = new Env(clock, RandomGenerator.getDefault()).now().toString();
        assertEquals("2026-11-24T12:35:43.982+08:00", now);
        assertEquals(now, OffsetDateTime.parse(now).toString());
    }

    @Test
    void aPasswordIsDearToGuessOutsideTests() {
        assertEquals(new Stretching(65536, 3), Env.real().stretching());
        assertEquals(new Stretching(65536, 3), new Env(Clock.systemUTC(), RandomGenerator.getDefault()).stretching());
    }

    @Test
    void anOrderedIdSortsBehindThoseMadeBefore() {
        String before = "";
        for (long millis : new long[] {0, 1, 1_763_000_000_000L, 1_763_000_000_001L, 4_000_000_000_000L}) {
            var env = new Env(Clock.fixed(Instant.ofEpochMilli(millis), ZoneId.of("Asia/Shanghai")), RandomGenerator.getDefault());
            var id = env.newOrderedId();
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
            assertTrue(id.toString().compareTo(before) > 0, before + " " + id);
            before = id.toString();
        }
    }
}
