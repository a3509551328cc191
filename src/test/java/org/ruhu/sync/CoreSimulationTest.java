package org.ruhu.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many short histories of stores in memory; more of them with {@code -Druhu.core=N}, others with {@code -Druhu.seed=N}. */
class CoreSimulationTest {
    private static final int HISTORIES = Integer.getInteger("ruhu.core", 20_000);
    private static final long SEED = Long.getLong("ruhu.seed", 1);

    @Test
    void whateverHappensNothingIsLostAndAllAgreeInTheEnd() {
        System.out.println("core histories " + SEED + " to " + (SEED + HISTORIES - 1));
        Optional<String> failed = LongStream.range(SEED, SEED + HISTORIES).parallel().mapToObj(CoreHistory::of)
            .filter(history -> history.failure().isPresent()).findFirst().map(history -> {
                CoreHistory shrunk = history.shrunk();
                return history + "\n" + history.failure() + "\nshrunk to " + shrunk + "\n" + shrunk.failure();
            });
        assertEquals(Optional.empty(), failed);
    }
}
