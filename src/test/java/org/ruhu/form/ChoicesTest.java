package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ruhu.text.Words;

/** An index finds exactly what going through the list finds. */
class ChoicesTest {
    private static List<Form.Choice> random(Random random, int size) {
        List<Form.Choice> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("of", List.of("", "1", "1.0", "01", "a", "2026-01-01", "NaN").get(random.nextInt(7)));
            if (random.nextBoolean()) {
                columns.put("age", String.valueOf(random.nextInt(5)));
            }
            all.add(new Form.Choice("c" + i, Words.of("选" + i), columns));
        }
        return all;
    }

    @Test
    void aFilterOverAnIndexOffersWhatAScanOffers() {
        long seed = Long.getLong("ruhu.seed", System.nanoTime());
        System.out.println("ChoicesTest seed " + seed);
        var random = new Random(seed);
        String[] filters = {"of = ${t}", "${t} = of", "of = ${n}", "age = ${n}", "age = 2", "of = '1'", "of = 1", "of = ''",
            "age = ${n} and of = ${t}", "of != ${t}", "of = ${t} or age = 1", "of = concat(age, '')", "age > 1 and of = ${t}",
            "of = ${t} and position() < 4", "name = ${t}", "of = ${d}", "of = true()"};
        for (int round = 0; round < 400; round++) {
            List<Form.Choice> list = random(random, random.nextInt(30));
            String filter = filters[random.nextInt(filters.length)];
            Form form = Forms.of(Forms.q("t", "text"), Forms.q("n", "integer"), Forms.q("d", "date"),
                    Forms.q("s", "select_one", "choices:L", "filter:" + filter),
                    // an index is only used where the equation stands openly
                    Forms.q("scanned", "select_one", "choices:L", "filter:not(not(" + filter + "))"));
            var session = new FormSession(form, context(list), Map.of());
            session.set("t", List.of("", "1", "1.0", "a", "c3", "2026-01-01").get(random.nextInt(6)));
            session.set("n", String.valueOf(random.nextInt(4)));
            session.set("d", "2026-01-01");
            assertEquals(session.choices("scanned"), session.choices("s"), filter + " seed " + seed);
        }
    }

    private static FormContext context(List<Form.Choice> list) {
        return new FormContext(Forms.NOWHERE.now(), Forms.NOWHERE.reference(), Map.of(), Map.of(), Map.of("L", list), Map.of(),
                Map.of(), Map.of());
    }

    @Test
    void aListIsAListLikeAnyOther() {
        List<Form.Choice> plain = random(new Random(1), 20);
        Choices choices = Choices.of(plain);
        assertEquals(plain, choices);
        assertEquals(choices, plain);
        assertEquals(plain.hashCode(), choices.hashCode());
        assertEquals("c7", choices.named("c7").name());
        assertNull(choices.named("c99"));
        assertTrue(choices == Choices.of(choices));
    }
}
