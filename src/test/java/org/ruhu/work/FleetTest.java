package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Histories of a centre and its laptops by chance; more of them with {@code -Druhu.histories=N}, others with {@code -Druhu.seed=N}. */
class FleetTest {
    private static final int HISTORIES = Integer.getInteger("ruhu.histories", 300);
    private static final long SEED = Long.getLong("ruhu.seed", 20261127_000L);

    @Test
    void whateverHappensNothingIsLostAndAllAgreeInTheEnd() {
        System.out.println("histories " + SEED + " to " + (SEED + HISTORIES - 1));
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            FleetHistory history = FleetHistory.of(seed);
            Optional<String> failure = history.failure();
            if (failure.isPresent()) {
                FleetHistory shrunk = history.shrunk();
                fail("history " + seed + ": " + failure.get() + "\nshrunk to " + shrunk + "\nwhich says " + shrunk.failure().orElse("-"));
            }
        }
    }
}
