package org.ruhu.ui.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruhu.form.Form;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;

class FittingChoicesTest {
    private static final List<Form.Choice> COUNTY = IntStream.range(0, 50_000)
        .mapToObj(i -> new Form.Choice("C" + i, Words.of("村民" + i, "Villager " + i), Map.of())).toList();

    private final FittingChoices choices = new FittingChoices();

    private List<String> found(Lang lang, String typed) {
        return choices.fitting(COUNTY, lang, typed, 200).stream().map(Form.Choice::name).toList();
    }

    @Test
    void choicesAreFoundByCodeOrByAnyPartOfTheirWords() {
        assertEquals("C4711", found(Lang.ZH, "c4711").getFirst());
        assertEquals("C4711", found(Lang.ZH, "民4711").getFirst());
        assertEquals("C4711", found(Lang.EN, "VILLAGER 4711").getFirst());
        assertEquals(List.of(), found(Lang.ZH, "没有"));
        assertEquals(200, found(Lang.ZH, "").size(), "nobody reads further");
    }

    @Test
    void fiftyThousandChoicesAreSearchedBetweenTwoKeys() {
        found(Lang.ZH, "村");
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        for (int i = 0; i < 20; i++) {
            found(Lang.ZH, "民4999" + i % 10);
        }
        long each = (thread.getCurrentThreadCpuTime() - start) / 20 / 1_000_000;
        assertTrue(each < 50, each + " ms a key");
    }
}
