package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static FormSession listed(Form form) {
        List<Form.Choice> letters = List.of(new Form.Choice("a", org.ruhu.text.Words.of("甲"), Map.of()),
                new Form.Choice("b", org.ruhu.text.Words.of("乙"), Map.of()));
        return new FormSession(form, new FormContext(Forms.NOWHERE.now(), Forms.NOWHERE.reference(), Map.of(), Map.of(),
                Map.of("L", letters), Map.of(), Map.of(), Map.of()), Map.of());
    }

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
    void whatCannotBeAnAnswerIsFlaggedAndKept() {
        FormSession session = listed(Forms.of(Forms.q("r", "range", "parameters:start=1 end=9 step=2"),
                Forms.q("p", "geopoint"), Forms.q("s", "select_multiple", "choices:L"), Forms.q("t", "text")));
        for (String[] answer : new String[][] {{"r", "4", "RANGE"}, {"r", "99", "RANGE"}, {"p", "300 900", "TYPE"}, {"p", "29", "TYPE"}}) {
            session.set(answer[0], answer[1]);
            assertEquals(answer[1], session.value(answer[0]));
            assertEquals(List.of(answer[2]), session.findings(answer[0]).stream().map(Finding::rule).toList(), answer[1]);
        }
        session.set("r", "7");
        session.set("p", "29.65 91.13 3650");
        assertEquals(List.of(), session.findings());
        session.set("s", "a  b a");
        assertEquals("a b", session.value("s"));
        session.set("t", "a\u0000b\u001bc\td");
        assertEquals("abc\td", session.value("t"));
    }

    @Test
    void aPatternWithoutEndIsGivenUp() {
        FormSession session = Forms.session(Forms.of(Forms.q("t", "text",
                "constraints:[{\"rule\":\"C\",\"test\":\"regex(., '([a-z]|[0-9])+')\",\"message\":{\"zh\":\"x\"}}]")));
        session.set("t", "a".repeat(100_000));
        assertEquals(100_000, session.value("t").length());
        assertThrows(FormException.class, () -> session.eval("regex('" + "x".repeat(5000) + "', '(x+x+)+y')"));
        assertEquals(true, session.eval("regex('" + "x".repeat(5000) + "', 'x+')"));
        assertEquals(false, session.eval("'110105194912310021' = 110105194912310022"));
        assertEquals(false, session.eval("110105194912310022 = '110105194912310021'"));
        assertEquals(7.0, session.eval("string-length(uuid(7))"));
        assertThrows(FormException.class, () -> session.eval("date('20240101')"));
        assertEquals(Double.NEGATIVE_INFINITY, session.eval("min(-1 div 0, 1)"));
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
