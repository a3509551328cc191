package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.form.Forms.group;
import static org.ruhu.form.Forms.q;
import static org.ruhu.form.Forms.repeat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ruhu.text.Lang;

/** What follows a bad answer of a safety check, {@code domain.md} §9. */
final class HazardQuestionsTest {
    static final String LIST = "\"lists\":{\"L\":[" + Stream.of("0", "1", "2", "9")
            .map(name -> "{\"name\":\"" + name + "\",\"label\":{\"zh\":\"" + name + "\"}}").reduce((a, b) -> a + "," + b).get() + "]}";
    static final String HOSE = item("hose", "{'answer':'0','level':'M','days':0},{'answer':'2','level':'G','days':7}");
    static final String FLUE = item("flue", "{'answer':'0','level':'G','days':3}");
    static final String ALARM = item("alarm", "{'answer':'0','level':'P','days':0}");

    static String item(String name, String hazards) {
        return q(name, "select_one", "choices:L", "hazards:[" + hazards.replace('\'', '"') + "]");
    }

    static Form form(String... items) {
        return Forms.read("{\"form\":\"T\",\"version\":\"1\",\"title\":{\"zh\":\"试\"}," + LIST + ",\"items\":["
                + String.join(",", items) + "]}");
    }

    @Test
    void aBadAnswerIsFollowedByItsQuestionsAndAGoodOneIsNot() {
        FormSession session = Forms.session(form(FLUE));
        assertEquals(List.of("flue"), session.walk());
        session.set("flue", "0");
        assertEquals(List.of("flue", "flue_hazard/flue_hazard_fixed", "flue_hazard/flue_hazard_note",
                "flue_hazard/flue_hazard_photo"), session.walk());
        session.set("flue_hazard/flue_hazard_fixed", "0");
        assertTrue(session.walk().containsAll(List.of("flue_hazard/flue_hazard_due", "flue_hazard/flue_hazard_person")));
        session.set("flue", "1");
        assertEquals(List.of("flue"), session.walk());
    }

    @Test
    void whatIsNotPutRightOnTheSpotNeedsADayAndAPerson() {
        FormSession session = Forms.session(form(FLUE));
        session.set("flue", "0");
        assertTrue(session.required("flue_hazard/flue_hazard_fixed"));
        assertFalse(session.required("flue_hazard/flue_hazard_due"));
        session.set("flue_hazard/flue_hazard_fixed", "1");
        assertFalse(session.required("flue_hazard/flue_hazard_person"));
        session.set("flue_hazard/flue_hazard_fixed", "0");
        assertTrue(session.required("flue_hazard/flue_hazard_due"));
        assertTrue(session.required("flue_hazard/flue_hazard_person"));
        assertFalse(session.required("flue_hazard/flue_hazard_note"));
    }

    @Test
    void adviceIsExplainedAndHasNoDeadline() {
        FormSession session = Forms.session(form(ALARM));
        session.set("alarm", "0");
        session.set("alarm_hazard/alarm_hazard_fixed", "0");
        assertEquals(List.of("alarm", "alarm_hazard/alarm_hazard_fixed", "alarm_hazard/alarm_hazard_note",
                "alarm_hazard/alarm_hazard_photo"), session.walk());
        assertEquals("是否已当场讲解", session.label("alarm_hazard/alarm_hazard_fixed", Lang.ZH));
        assertEquals("Advice: explain it on the spot", session.label("alarm_hazard", Lang.EN));
    }

    @Test
    void levelAndDeadlineAreToldForTheAnswerGiven() {
        FormSession session = Forms.session(form(HOSE, FLUE));
        session.set("hose", "0");
        assertEquals("重大隐患，立即整改", session.label("hose_hazard", Lang.ZH));
        session.set("hose", "2");
        assertEquals("一般隐患，限 7 天内整改", session.label("hose_hazard", Lang.ZH));
        assertEquals("General hazard: to be put right within 7 days", session.label("hose_hazard", Lang.EN));
        session.set("flue", "0");
        assertEquals("一般隐患，限 3 天内整改", session.label("flue_hazard", Lang.ZH));
    }

    @Test
    void theDeadlineIsFilledInForTheAnswerAndMayBeChanged() {
        FormSession session = Forms.session(form(repeat("room", "", HOSE)));
        session.addRow("room", "a");
        String due = "room[a]/hose_hazard/hose_hazard_due";
        session.set("room[a]/hose", "2");
        assertEquals("", session.value(due));
        session.set("room[a]/hose_hazard/hose_hazard_fixed", "0");
        assertEquals("2026-12-01", session.value(due));
        session.set(due, "2026-11-28");
        session.set("room[a]/hose_hazard/hose_hazard_note", "灶后软管");
        assertEquals("2026-11-28", session.value(due));
        session.set("room[a]/hose", "0");
        assertEquals("2026-11-24", session.value(due));
        session.set("room[a]/hose_hazard/hose_hazard_fixed", "1");
        assertEquals("", session.value(due));
    }

    @Test
    void aDeadlineOutsideTheItemsRangeIsSuspected() {
        FormSession session = Forms.session(form(HOSE));
        session.set("hose", "2");
        session.set("hose_hazard/hose_hazard_fixed", "0");
        session.set("hose_hazard/hose_hazard_person", "扎西");
        assertEquals(List.of(), suspects(session, "2026-11-24"));
        assertEquals(List.of(), suspects(session, "2026-12-01"));
        assertEquals(List.of("hose.due"), suspects(session, "2026-12-02"));
        assertEquals(List.of("hose.due"), suspects(session, "2026-11-23"));
        session.set("hose", "0");
        assertEquals(List.of(), suspects(session, "2026-11-24"));
        assertEquals(List.of("hose.due"), suspects(session, "2026-11-25"));
    }

    private static List<String> suspects(FormSession session, String due) {
        session.set("hose_hazard/hose_hazard_due", due);
        assertTrue(session.findings().stream().allMatch(finding -> finding.level() == Form.Level.SUSPECT));
        return session.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void theDayOfTheCheckCountsWhereTheFormAsksForIt() {
        Form form = Forms.read("{\"form\":\"T\",\"settings\":{\"checkDate\":\"day\"}," + LIST + ",\"items\":["
                + FLUE + "," + q("day", "date") + "]}");
        FormSession session = Forms.session(form);
        Map.of("flue", "0", "day", "2026-11-10").forEach(session::set);
        session.set("flue_hazard/flue_hazard_fixed", "0");
        session.set("flue_hazard/flue_hazard_person", "扎西");
        session.set("flue_hazard/flue_hazard_due", "2026-11-13");
        assertEquals(List.of(), session.findings());
        session.set("flue_hazard/flue_hazard_due", "2026-11-14");
        assertEquals("flue.due", session.findings().getFirst().rule());
    }

    @Test
    void whatIsWrittenReadsBackTheSameAndIsAskedOnce() {
        Form form = form(group("g", "", HOSE, FLUE, q("x", "text")), repeat("r", "", ALARM));
        var out = new ByteArrayOutputStream();
        FormJson.write(form, out);
        assertEquals(form, FormJson.read(new ByteArrayInputStream(out.toByteArray())));
    }

    @Test
    void aFormThatAsksInItsOwnWordsIsLeftAlone() {
        String own = group("flue_hazard", "${flue} = '0'", q("flue_hazard_fixed", "select_one", "choices:L"), q("cost", "decimal"));
        FormSession session = Forms.session(form(FLUE, own));
        session.set("flue", "0");
        assertEquals(List.of("flue", "flue_hazard/flue_hazard_fixed", "flue_hazard/cost"), session.walk());
    }

    @Test
    void hazardsAreListedInTheOrderOfTheFormWithWhatWasAgreed() {
        FormSession session = Forms.session(form(group("g", "${hose} != '9'", FLUE), HOSE, repeat("r", "", ALARM)));
        session.addRow("r", "k1");
        session.addRow("r", "k2");
        session.set("r[k2]/alarm", "0");
        session.set("r[k2]/alarm_hazard/alarm_hazard_fixed", "1");
        session.set("hose", "2");
        session.set("hose_hazard/hose_hazard_fixed", "0");
        session.set("hose_hazard/hose_hazard_due", "2026-11-28");
        session.set("hose_hazard/hose_hazard_person", "扎西");
        session.set("hose_hazard/hose_hazard_note", "灶后软管");
        session.set("g/flue", "0");
        assertEquals(List.of(new FoundHazard("g/flue", Form.HazardLevel.GENERAL, 3, "", false, "", ""),
                new FoundHazard("hose", Form.HazardLevel.GENERAL, 7, "2026-11-28", false, "扎西", "灶后软管"),
                new FoundHazard("r[k2]/alarm", Form.HazardLevel.ADVICE, 0, "", true, "", "")), session.hazards());
        session.set("hose", "9");
        session.set("r[k2]/alarm", "");
        assertEquals(List.of(), session.hazards());
    }
}
