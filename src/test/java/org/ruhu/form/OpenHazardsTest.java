package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.ruhu.form.Forms.group;
import static org.ruhu.form.Forms.q;
import static org.ruhu.form.Forms.repeat;
import static org.ruhu.form.HazardQuestionsTest.ALARM;
import static org.ruhu.form.HazardQuestionsTest.FLUE;
import static org.ruhu.form.HazardQuestionsTest.HOSE;
import static org.ruhu.form.HazardQuestionsTest.form;
import static org.ruhu.form.HazardQuestionsTest.item;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code open-hazards('M')} and {@code found-hazards('M')}: the bad answers of a form, by level. */
final class OpenHazardsTest {
    private static final String MAJOR = item("wires", "{'answer':'0','level':'M','days':7},{'answer':'2','level':'M','days':0}");
    private static final String COUNTS = "concat(open-hazards('M'), ' ', open-hazards('G'), ' ', open-hazards('P'), ' / ', "
            + "found-hazards('M'), ' ', found-hazards('G'), ' ', found-hazards('P'))";

    private final FormSession session = Forms.session(form(q("use", "text"), group("kitchen", "${use} != 'no'", HOSE, FLUE),
            MAJOR, ALARM, repeat("room", "", group("in", "", item("socket", "{'answer':'0','level':'M','days':0}")), q("used", "text"),
                    item("lamp", "{'answer':'0','level':'G','days':0}")), q("counts", "calculate", "calculation:" + COUNTS)));

    private void assertCounts(String expected) {
        assertEquals(expected, session.value("counts"));
        assertEquals(expected, session.eval(COUNTS));
    }

    @Test
    void aFormNotAnsweredHasNone() {
        assertCounts("0 0 0 / 0 0 0");
    }

    @Test
    void badAnswersAreCountedByTheirLevel() {
        session.set("kitchen/hose", "0");
        assertCounts("1 0 0 / 1 0 0");
        session.set("wires", "2");
        session.set("kitchen/flue", "0");
        session.set("alarm", "0");
        assertCounts("2 1 1 / 2 1 1");
        session.set("kitchen/hose", "2");
        assertCounts("1 2 1 / 1 2 1");
    }

    @Test
    void whatWasPutRightOnTheSpotIsFoundButNotOpen() {
        session.set("wires", "0");
        session.set("wires_hazard/wires_hazard_fixed", "1");
        assertCounts("0 0 0 / 1 0 0");
        session.set("wires_hazard/wires_hazard_fixed", "0");
        assertCounts("1 0 0 / 1 0 0");
    }

    @Test
    void anAnswerTakenBackCountsNoMore() {
        session.set("wires", "0");
        session.set("wires", "1");
        assertCounts("0 0 0 / 0 0 0");
        session.set("wires", "0");
        session.set("wires", "");
        assertCounts("0 0 0 / 0 0 0");
    }

    @Test
    void anIrrelevantAnswerDoesNotCountUntilItIsRelevantAgain() {
        session.set("kitchen/hose", "0");
        session.set("use", "no");
        assertCounts("0 0 0 / 0 0 0");
        session.set("use", "yes");
        assertCounts("1 0 0 / 1 0 0");
    }

    @Test
    void everyRowOfARosterCounts() {
        session.addRow("room", "a");
        session.addRow("room", "b");
        session.set("room[a]/in/socket", "0");
        session.set("room[b]/in/socket", "0");
        session.set("room[b]/lamp", "0");
        assertCounts("2 1 0 / 2 1 0");
        session.set("room[a]/in/socket_hazard/socket_hazard_fixed", "1");
        assertCounts("1 1 0 / 2 1 0");
        session.removeRow("room", "b");
        assertCounts("0 0 0 / 1 0 0");
    }

    @Test
    void insideARosterTheWholeFormIsMeantAndRowsPastTheCountAreNot() {
        FormSession rows = Forms.session(form(q("n", "integer"), repeat("room", ",\"count\":\"${n}\"",
                item("lamp", "{'answer':'0','level':'M','days':0}"), q("seen", "calculate", "calculation:open-hazards('M')"))));
        rows.set("n", "2");
        rows.set("room[1]/lamp", "0");
        rows.set("room[2]/lamp", "0");
        assertEquals("2", rows.value("room[1]/seen"));
        rows.set("n", "1");
        assertEquals("1", rows.value("room[1]/seen"));
    }

    @Test
    void everyRowOfARosterInsideARosterCounts() {
        FormSession floors = Forms.session(form(repeat("floor", "", repeat("room", "", item("lamp", "{'answer':'0','level':'M','days':0}"),
                q("seen", "calculate", "calculation:open-hazards('M')")))));
        for (String floor : List.of("a", "b")) {
            floors.addRow("floor", floor);
            floors.addRow("floor[" + floor + "]/room", "x");
            floors.set("floor[" + floor + "]/room[x]/lamp", "0");
        }
        assertEquals("2", floors.value("floor[a]/room[x]/seen"));
        floors.set("floor[b]/room[x]/lamp_hazard/lamp_hazard_fixed", "1");
        assertEquals("1", floors.value("floor[a]/room[x]/seen"));
        assertEquals(List.of(false, true), floors.hazards().stream().map(FoundHazard::fixed).toList());
    }

    @Test
    void severalBadAnswersToOneItemAreSeveralHazards() {
        FormSession several = Forms.session(form(q("found", "select_multiple", "choices:L", "hazards:[{\"answer\":\"0\",\"level\":\"M\",\"days\":0},"
                + "{\"answer\":\"1\",\"level\":\"M\",\"days\":7},{\"answer\":\"2\",\"level\":\"G\",\"days\":7}]")));
        several.set("found", "1 2");
        assertEquals(1.0, several.eval("open-hazards('M')"));
        several.set("found", "0 1 2");
        assertEquals(2.0, several.eval("open-hazards('M')"));
        assertEquals(1.0, several.eval("open-hazards('G')"));
        assertEquals(3, several.hazards().size());
    }

    @Test
    void anUnknownLevelIsAFaultOfTheForm() {
        for (String wrong : List.of("open-hazards('X')", "open-hazards('')", "open-hazards(1)", "open-hazards('m')", "open-hazards()")) {
            var fault = assertThrows(FormException.class, () -> form(HOSE, q("x", "calculate", "calculation:" + wrong)));
            assertEquals("x", fault.faults().getFirst().at(), wrong);
        }
    }

    @Test
    void aConditionThatWaitsForItsOwnHazardIsACircle() {
        assertThrows(FormException.class, () -> form(group("g", "open-hazards('M') = 0", HOSE)));
    }
}
