package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void roundingIsThatOfTheWrittenDecimal() {
        long seed = Long.getLong("ruhu.seed", System.nanoTime());
        System.out.println("NumbersTest seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            double value = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(2_000_000) / 1000.0 - 1000;
                case 1 -> random.nextInt(20_001) / 200.0; // every second one a half
                case 2 -> random.nextGaussian() * 1e6;
                default -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(120) - 60);
            };
            int places = random.nextInt(14) - 3;
            BigDecimal exact = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
            assertEquals(exact.doubleValue(), Numbers.round(value, places) + 0.0, () -> value + " to " + places + ", seed " + seed);
        }
    }

    @Test
    void aRemainderIsThatOfTheWrittenDecimals() {
        assertEquals(0, Numbers.modulo(9, 0.1));
        assertEquals(0.05, Numbers.modulo(0.3, 0.25));
        assertEquals(-0.1, Numbers.modulo(-7.1, 0.5));
        assertEquals(Double.NaN, Numbers.modulo(1.5, 0));
        assertEquals(2, Numbers.modulo(17, 5));
    }
}
