package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as readers and people bring them. */
class SheetCodeTest {
    private static final String CODE = "RUHU1:990103001200-0001:2026-1:7K3M9PQR:v2";
    private static final SheetCode MEANT = new SheetCode("990103001200-0001", "2026-1", "7K3M9PQR", 2);

    @ParameterizedTest
    @ValueSource(strings = {CODE, "ruhu1:990103001200-0001:2026-1:7k3m9pqr:V2", " RUHU1:990103001200-0001:2026-1:7K3M9PQR:v2\r\n",
        "ＲＵＨＵ１：９９０１０３００１２００－０００１：２０２６－１：７Ｋ３Ｍ９ＰＱＲ：ｖ２", "ru'hu 1：990103001200—0001：2026–1：7k3m 9pqr：v2",
        "RUHU1;990103001200-0001;2026-1;7K3M9PQR;V2", "RUHU1Ö990103001200ß0001Ö2026ß1Ö7K3M9PQRÖv2",
        "RUHU1:༩༩༠༡༠༣༠༠༡༢༠༠-༠༠༠༡:2026-1:7K3M9PQR:v༢", "\uFEFFRUHU1:990103001200\u22120001:2026-1:7K3M9PQR:v2\u3000"})
    void aCodeIsReadHoweverItWasTyped(String typed) {
        assertEquals(Optional.of(MEANT), SheetCode.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "卓玛", "990103001200-0001", "RUHU1", "RUHU1:::::", "RUHU1:1:2026-1:7K3M9PQR", "RUHU2:1:2026-1:7K3M9PQR:v2",
        "RUHU1:1:2026-1:7K3M9PQR:v", "RUHU1:1:2026-1:7K3M9PQR:v99999999999", "RUHU1:1:2026-1:7K3M9PQR:v2:3"})
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
