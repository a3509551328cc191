package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as readers and people bring them. */
class SheetCodeTest {
    private static final String CODE = "R1990103001200-0001:2026-1:7K3M9PQR:2";
    private static final SheetCode MEANT = new SheetCode("990103001200-0001", "2026-1", "7K3M9PQR", 2);

    @ParameterizedTest
    @ValueSource(strings = {CODE, "r1990103001200-0001:2026-1:7k3m9pqr:2", " R1990103001200-0001:2026-1:7K3M9PQR:2\r\n",
        "Ｒ１９９０１０３００１２００－０００１：２０２６－１：７Ｋ３Ｍ９ＰＱＲ：２", "r'1 990103001200—0001：2026–1：7k3m 9pqr：2",
        "R1990103001200-0001;2026-1;7K3M9PQR;2", "R1990103001200ß0001Ö2026ß1Ö7K3M9PQRÖ2",
        "R1༩༩༠༡༠༣༠༠༡༢༠༠-༠༠༠༡:2026-1:7K3M9PQR:༢", "\uFEFFR1990103001200\u22120001:2026-1:7K3M9PQR:2\u3000"})
    void aCodeIsReadHoweverItWasTyped(String typed) {
        assertEquals(Optional.of(MEANT), SheetCode.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "卓玛", "990103001200-0001", "R1", "R1:::", "R11:2026-1:7K3M9PQR", "R21:2026-1:7K3M9PQR:2",
        "R11:2026-1:7K3M9PQR:", "R11:2026-1:7K3M9PQR:99999999999", "R11:2026-1:7K3M9PQR:2:3"})
    void whatIsNoCodeIsSearchedFor(String typed) {
        assertEquals(Optional.empty(), SheetCode.read(typed));
    }

    @Test
    void aCodeSurvivesWhateverAnInputMethodDoesToItsSigns() {
        long seed = Long.getLong("ruhu.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var typed = new StringBuilder();
            for (char c : CODE.toCharArray()) {
                char sign = random.nextInt(3) == 0 ? Character.toLowerCase(c) : c;
                typed.append(random.nextInt(3) == 0 ? (char) (sign + 0xFEE0) : sign);
                typed.append(random.nextInt(6) == 0 ? " \u3000\u00A0\t'’\u200B".charAt(random.nextInt(7)) + "" : "");
            }
            assertEquals(Optional.of(MEANT), SheetCode.read(typed.toString()), typed.toString());
        }
    }
}
