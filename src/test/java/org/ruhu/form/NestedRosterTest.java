package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.form.Forms.q;
import static org.ruhu.form.Forms.repeat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Jobs in members in a household: what each expression sees from where it stands. */
class NestedRosterTest {
    private static final Form FORM = Forms.of(
            q("rate", "integer"),
            repeat("member", "", q("name", "text"), q("jobs", "integer"),
                    repeat("job", ",\"count\":\"${jobs}\",\"relevant\":\"${name} != 'nobody'\"",
                            q("pay", "integer", "required:${name} != ''"),
                            q("worth", "calculate", "calculation:${pay} * ${rate}"),
                            q("whose", "calculate", "calculation:concat(${name}, position(..), '/', position(../..))"),
                            q("before", "calculate", "calculation:indexed-repeat(${pay}, ${job}, position(..) - 1)"),
                            q("share", "calculate", "calculation:round(${pay} div sum(../../job/pay), 2)")),
                    q("earned", "calculate", "calculation:sum(${worth})"),
                    q("best", "calculate", "calculation:max(${job}[pay > 10]/pay)")),
            q("all", "calculate", "calculation:sum(${worth})"),
            q("counted", "calculate", "calculation:count(${job})"),
            q("rich", "calculate", "calculation:count(${member}[earned > 100])"),
            q("second", "calculate", "calculation:indexed-repeat(${pay}, ${member}, 2, ${job}, 1)"),
            q("firsts", "calculate", "calculation:sum(/data/member/job[position() = 1]/pay)"));

    private static FormSession filled() {
        FormSession session = Forms.session(FORM);
        session.addRow("member", "a");
        session.addRow("member", "b");
        session.set("rate", "10");
        session.set("member[a]/name", "Dolma");
        session.set("member[b]/name", "Tashi");
        session.set("member[b]/jobs", "1");
        session.set("member[a]/jobs", "2");
        session.set("member[a]/job[1]/pay", "3");
        session.set("member[a]/job[2]/pay", "12");
        session.set("member[b]/job[1]/pay", "20");
        return session;
    }

    @Test
    void everyExpressionSeesItsOwnRowsAndThoseAround() {
        FormSession session = filled();
        assertEquals(List.of("1", "2"), session.rows("member[a]/job"));
        assertEquals(List.of("1"), session.rows("member[b]/job"));
        assertEquals("120", session.value("member[a]/job[2]/worth"));
        assertEquals("Dolma2/1", session.value("member[a]/job[2]/whose"));
        assertEquals("Tashi1/2", session.value("member[b]/job[1]/whose"));
        assertEquals("", session.value("member[a]/job[1]/before"));
        assertEquals("3", session.value("member[a]/job[2]/before"));
        assertEquals("0.8", session.value("member[a]/job[2]/share"));
        assertEquals("150", session.value("member[a]/earned"));
        assertEquals("200", session.value("member[b]/earned"));
        assertEquals("12", session.value("member[a]/best"));
        assertEquals("350", session.value("all"));
        assertEquals("3", session.value("counted"));
        assertEquals("2", session.value("rich"));
        assertEquals("20", session.value("second"));
        assertEquals("23", session.value("firsts"));
        assertTrue(session.required("member[a]/job[1]/pay"));
    }

    @Test
    void rowsThatDoNotCountAnyMoreLeaveEveryTotalAndComeBack() {
        FormSession session = filled();
        session.set("member[a]/jobs", "1");
        assertEquals("30", session.value("member[a]/earned"));
        assertEquals("230", session.value("all"));
        assertEquals("2", session.value("counted"));
        session.set("member[b]/name", "nobody");
        assertEquals("1", session.value("counted"));
        assertEquals("30", session.value("all"));
        assertFalse(session.relevant("member[b]/job[1]/pay"));
        session.set("member[b]/name", "Tashi");
        session.set("member[a]/jobs", "2");
        assertEquals("350", session.value("all"));
    }

    @Test
    void aRemovedRowTakesItsInnerRowsAlong() {
        FormSession session = filled();
        session.removeRow("member", "a");
        assertEquals("200", session.value("all"));
        assertEquals("Tashi1/1", session.value("member[b]/job[1]/whose"));
        assertThrows(IllegalArgumentException.class, () -> session.value("member[a]/job[1]/pay"));
        session.addRow("member", "c");
        session.set("member[c]/jobs", "1");
        assertEquals("", session.value("member[c]/job[1]/pay"));
        assertEquals("200", session.value("all"));
    }

    @Test
    void aSessionBegunFromItsAnswersIsTheSame() {
        FormSession session = filled();
        session.set("member[a]/jobs", "1"); // the surplus row is kept as well
        Map<String, String> answers = session.answers();
        FormSession again = new FormSession(FORM, Forms.NOWHERE, answers);
        assertEquals(answers, again.answers());
        assertEquals(session.completed(), again.completed());
        again.set("member[a]/jobs", "2");
        assertEquals("12", again.value("member[a]/job[2]/pay"));
    }

    @Test
    void aCountOfInnerRowsFollowsTheRowsAround() {
        FormSession session = Forms.session(Forms.of(q("n", "integer"),
                repeat("m", ",\"count\":\"${n}\"", q("kn", "integer"), repeat("k", ",\"count\":\"${kn}\"", q("v", "integer"))),
                q("counted", "calculate", "calculation:count(${k})"), q("summed", "calculate", "calculation:sum(${v})")));
        session.set("n", "2");
        session.set("m[1]/kn", "2");
        session.set("m[2]/kn", "3");
        session.set("m[2]/k[3]/v", "7");
        assertEquals("5 7", session.value("counted") + " " + session.value("summed"));
        assertTrue(session.set("n", "1").contains("counted"));
        assertEquals("2 0", session.value("counted") + " " + session.value("summed"));
        session.set("n", "2");
        assertEquals("5 7", session.value("counted") + " " + session.value("summed"));
    }

    @Test
    void rowsThatAreCountedAreNeitherAddedNorRemovedAndTooManyAreSaid() {
        FormSession session = Forms.session(Forms.of(q("n", "integer"), repeat("m", ",\"count\":\"${n}\"", q("x", "text"))));
        session.set("n", "3");
        assertThrows(PathException.class, () -> session.addRow("m", "9"));
        assertThrows(PathException.class, () -> session.removeRow("m", "2"));
        assertEquals(List.of(), session.findings());
        assertTrue(session.set("n", "100000").contains("m"));
        assertEquals(500, session.rows("m").size());
        assertEquals(List.of("ROWS"), session.findings().stream().map(Finding::rule).toList());
        session.set("n", "4");
        assertEquals(List.of(), session.findings());
    }

    @Test
    void whatWasTooManyInARowIsForgottenWithIt() {
        FormSession session = filled();
        session.set("member[a]/jobs", "501");
        assertTrue(session.findings().stream().anyMatch(finding -> finding.path().equals("member[a]/job")));
        session.set("member[a]/name", "nobody"); // the inner roster is not asked for
        assertTrue(session.findings().stream().noneMatch(finding -> finding.rule().equals("ROWS")));
        session.set("member[a]/name", "Dolma");
        session.removeRow("member", "a");
        assertTrue(session.findings().stream().noneMatch(finding -> finding.rule().equals("ROWS")));
    }

    @Test
    void countedRowsComeInTheOrderOfTheirNumbersHoweverTheyAreStored() {
        FormSession session = filled();
        session.set("member[b]/jobs", "12");
        for (int i = 1; i <= 12; i++) {
            session.set("member[b]/job[" + i + "]/pay", String.valueOf(i));
        }
        // text sorts 10 before 2
        FormSession again = new FormSession(FORM, Forms.NOWHERE, new java.util.TreeMap<>(session.answers()));
        assertEquals(session.rows("member[b]/job"), again.rows("member[b]/job"));
        assertEquals("11", again.value("member[b]/job[12]/before"));
    }

    @Test
    void aPathThatLeadsNowhereIsRefused() {
        FormSession session = filled();
        for (String path : List.of("member[a]/job[3]/pay", "member/job[1]/pay", "member[a]/job/pay", "member[a", "job[1]/pay")) {
            assertThrows(IllegalArgumentException.class, () -> session.value(path), path);
        }
    }
}
