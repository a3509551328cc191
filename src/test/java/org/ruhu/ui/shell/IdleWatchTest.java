package org.ruhu.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruhu.HandClock;

class IdleWatchTest {
    private final HandClock clock = new HandClock();
    private int locked;
    private final IdleWatch watch = new IdleWatch(clock.env(1), () -> locked++);

    @BeforeEach
    void begin() {
        watch.begin(Duration.ofMinutes(10));
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            clock.pass(Duration.ofSeconds(1));
            watch.look();
        }
    }

    @Test
    void tenMinutesWithoutATouchLock() {
        seconds(599);
        assertEquals(0, locked);
        seconds(1);
        assertEquals(1, locked);
    }

    @Test
    void aTouchBeginsTheTimeAnew() {
        seconds(599);
        watch.touch();
        seconds(599);
        assertEquals(0, locked);
        seconds(1);
        assertEquals(1, locked);
    }

    @Test
    void aLaptopThatSleptIsLockedThoughItWasJustTouched() {
        seconds(5);
        clock.pass(Duration.ofMinutes(10));
        watch.touch();
        watch.look();
        assertEquals(1, locked);
    }

    @Test
    void aClockSetBackLocksAsLateAsItWould() {
        seconds(300);
        clock.pass(Duration.ofDays(-3));
        seconds(600);
        assertEquals(0, locked);
        seconds(1);
        assertEquals(1, locked);
    }

    @Test
    void anotherLimitCountsAtOnce() {
        seconds(301);
        watch.limit(Duration.ofMinutes(5));
        watch.look();
        assertEquals(1, locked);
    }
}
