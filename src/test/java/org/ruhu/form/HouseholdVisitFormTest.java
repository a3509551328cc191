package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The household visit form that ships with the program: its items, skips and roster, {@code domain.md} §8.6. */
final class HouseholdVisitFormTest {
    @Test
    void everyListOfChoicesIsThere() {
        Set<String> lists = new TreeSet<>(SampleVisit.codeLists().keySet());
        lists.addAll(SampleVisit.FORM.lists().keySet());
        assertEquals(List.of(), SampleVisit.questions(SampleVisit.FORM.items()).map(Form.Question::choices)
                .filter(list -> !list.isEmpty() && !lists.contains(list)).toList());
    }

    @ParameterizedTest
    @CsvSource({"4", "5", "6", "7"})
    void aHouseholdNotMetIsAskedForItsIdentityANoteAndTheCheckersOnly(String result) {
        var visit = new SampleVisit().visit("visit_result=" + result + "; household_status=OUT; remark=多次上门无人");
        List<String> walk = visit.session().walk();
        Set<String> pages = walk.stream().map(path -> path.substring(0, path.indexOf('/'))).collect(Collectors.toSet());
        assertEquals(Set.of("a", "l", "m"), pages);
        assertEquals(List.of("l/remark"), walk.stream().filter(path -> path.startsWith("l/")).toList());
        assertEquals(List.of("m/checker_1", "m/checker_2", "m/visit_date", "m/visit_place"),
                walk.stream().filter(path -> path.startsWith("m/")).toList());
        assertEquals(List.of(), visit.session().findings());
    }

    @Test
    void aHouseholdNotMetNeedsAReason() {
        assertTrue(new SampleVisit().visit("visit_result=4").session().required("l/remark"));
        assertFalse(new SampleVisit().session().required("l/remark"));
    }

    @Test
    void incomeIsAskedItemByItemOnlyWhereTheHouseholdWasPoorOrIsMonitored() {
        List<String> ordinary = new SampleVisit().session().walk();
        List<String> monitored = SampleVisit.inFull().session().walk();
        for (String item : List.of("a1", "a2", "a3", "b1", "b5", "e0", "e1", "e4", "c1", "c5", "d1", "d6", "d7", "g2", "g4")) {
            assertFalse(ordinary.contains(SampleVisit.path(item)), item);
            assertTrue(monitored.contains(SampleVisit.path(item)), item);
        }
        for (String total : List.of("a_short", "b_short", "c_short", "e_short", "g_short")) {
            assertTrue(ordinary.contains(SampleVisit.path(total)), total);
            assertFalse(monitored.contains(SampleVisit.path(total)), total);
        }
        for (String item : List.of("d2", "d3", "d4", "d5", "d8", "f_paid")) {
            assertTrue(ordinary.contains(SampleVisit.path(item)) && monitored.contains(SampleVisit.path(item)), item);
        }
    }

    @Test
    void aHouseholdThatLeftPovertyAndIsNotMonitoredIsAskedForItsIncomeInFull() {
        var visit = new SampleVisit().visit("household.type:=ALV; household.exitYear:=2017");
        assertTrue(visit.session().relevant(SampleVisit.path("b1")));
        assertFalse(visit.session().relevant("j"));
        assertTrue(visit.session().relevant(SampleVisit.path("wishes")));
    }

    @Test
    void schoolIsAskedOfChildrenWhoWereOldEnoughOnTheLastThirtyFirstOfAugust() {
        assertTrue(schoolAsked("2017-08-31"));
        assertFalse(schoolAsked("2017-09-01"));
        assertTrue(schoolAsked("2006-09-01"));
        assertFalse(schoolAsked("2006-08-31"));
    }

    private static boolean schoolAsked(String birth) {
        return new SampleVisit().visit("birth@p3=" + birth).session().relevant(SampleVisit.path("in_school@p3"));
    }

    @Test
    void aMemberOfTheRegisterIsCorrectedOnlyAfterSayingThatSomethingChanged() {
        var visit = new SampleVisit();
        FormSession session = visit.session();
        assertEquals("扎西次仁", visit.value("name@p1"));
        assertTrue(session.readonly(SampleVisit.path("labour@p1")));
        session.set(SampleVisit.path("changed@p1"), "1");
        assertFalse(session.readonly(SampleVisit.path("labour@p1")));
        assertFalse(session.readonly(SampleVisit.path("name@p1")));
    }

    /** Else the register would go on saying that somebody without insurance has one for serious illness. */
    @Test
    void everyMemberIsAskedForTheInsuranceForSeriousIllness() {
        FormSession session = new SampleVisit().visit("medical@p2=3").session();
        assertTrue(session.walk().contains(SampleVisit.path("medical_major@p2")));
    }

    @Test
    void aNewMemberIsAskedForEverythingAndWhyTheyCame() {
        var visit = new SampleVisit().visit("+n1; name@n1=白玛");
        List<String> walk = visit.session().walk();
        for (String asked : List.of("name", "sex", "birth", "relation", "in_reason", "in_date", "id_type", "id_no", "ethnic",
                "education", "school", "health", "labour", "low_income", "destitute", "medical")) {
            assertTrue(walk.contains(SampleVisit.path(asked + "@n1")), asked);
        }
        assertFalse(walk.contains(SampleVisit.path("changed@n1")));
        assertFalse(walk.contains(SampleVisit.path("in_reason@p1")));
        assertEquals("4", visit.value("roster_active"));
    }
}
