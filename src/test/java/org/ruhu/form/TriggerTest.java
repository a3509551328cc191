package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.form.Forms.q;
import static org.ruhu.form.Forms.repeat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TriggerTest {
    @Test
    void anAnswerFillsInAnotherThatMayBeChanged() {
        FormSession session = Forms.session(Forms.of(q("a", "integer"),
                q("b", "integer", "trigger:${a}", "calculation:${a} * 10"),
                q("c", "calculate", "calculation:${b} + 1")));
        assertTrue(session.set("a", "4").containsAll(List.of("a", "b", "c")));
        assertEquals("40", session.value("b"));
        assertEquals("41", session.value("c"));
        session.set("b", "7");
        assertEquals("7", session.value("b"));
        session.set("a", "4");
        assertEquals("7", session.value("b"), "an unchanged answer triggers nothing");
        session.set("a", "5");
        assertEquals("50", session.value("b"));
        assertEquals("50", new FormSession(session.form(), Forms.NOWHERE, session.answers()).value("b"));
    }

    @Test
    void whatIsFilledInTriggersInTurnAndACircleEnds() {
        FormSession session = Forms.session(Forms.of(q("a", "integer", "trigger:${c}", "calculation:${c} + 1"),
                q("b", "integer", "trigger:${a}", "calculation:${a} + 1"),
                q("c", "integer", "trigger:${b}", "calculation:${b} + 1")));
        session.set("a", "1");
        assertEquals("2", session.value("b"));
        assertEquals("3", session.value("c"));
        assertEquals("4", session.value("a"));
    }

    @Test
    void aRowsAnswerFillsInItsOwnRowAndOneOutsideAllRows() {
        FormSession session = Forms.session(Forms.of(q("all", "integer"), q("out", "text", "trigger:${x}", "calculation:'seen'"),
                repeat("r", "", q("x", "integer"), q("y", "integer", "trigger:${x}, ${all}", "calculation:coalesce(${x}, 0) + coalesce(${all}, 0)"))));
        session.addRow("r", "1");
        session.addRow("r", "2");
        session.set("r[2]/x", "3");
        assertEquals("", session.value("r[1]/y"));
        assertEquals("3", session.value("r[2]/y"));
        assertEquals("seen", session.value("out"));
        session.set("all", "10");
        assertEquals("10", session.value("r[1]/y"));
        assertEquals("13", session.value("r[2]/y"));
    }

    @Test
    void aTriggerThatIsNoQuestionIsAFault() {
        assertThrows(FormException.class, () -> Forms.of(q("b", "integer", "trigger:${nowhere}", "calculation:1")));
        assertThrows(FormException.class, () -> Forms.of(q("b", "integer", "trigger:${r}", "calculation:1"), repeat("r", "", q("x", "text"))));
    }

    @Test
    void whenAndByWhomIsNotedAtTheStart() {
        FormSession session = Forms.session(Forms.of(q("s", "meta", "parameters:start"), q("d", "meta", "parameters:today")));
        assertEquals("2026-11-24T08:30+08:00", session.value("s"));
        assertEquals("2026-11-24", session.value("d"));
        var later = new FormSession(session.form(), Forms.NOWHERE, Map.of("s", "2026-11-01T08:30+08:00"));
        assertEquals("2026-11-01T08:30+08:00", later.value("s"), "the first start stays");
    }
}
