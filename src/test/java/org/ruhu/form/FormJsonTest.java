package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.form.Forms.group;
import static org.ruhu.form.Forms.q;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormJsonTest {
    private static List<String> faults(String... items) {
        return assertThrows(FormException.class, () -> Forms.of(items)).faults().stream().map(Fault::toString).toList();
    }

    @Test
    void allFaultsAreListedEachWithItsPlace() {
        List<String> faults = faults(group("a", "${nowhere} = 1", q("x", "text", "calculation:1 +"), q("x", "txt"),
                q("y", "select_one"), q("z", "text", "relevance:1", "required:explode()")));
        assertTrue(faults.stream().allMatch(fault -> fault.startsWith("a")), faults.toString());
        for (String part : List.of("a: relevant: there is no question nowhere", "a/x: calculation: unexpected end", "a/x: type: unknown ‘txt’",
                "a/x: name: the name x is there twice", "a/y: choices: a selection needs a list", "a/z: relevance: unknown key ‘relevance’",
                "a/z: required: there is no function explode()")) {
            assertTrue(faults.stream().anyMatch(fault -> fault.startsWith(part)), part + " is missing in " + faults);
        }
    }

    @Test
    void aCircleIsAFaultThatNamesItsWay() {
        List<String> faults = faults(q("a", "calculate", "calculation:${b} + 1"), q("b", "calculate", "calculation:${c} + 1"),
                q("c", "calculate", "calculation:${a} + 1"), q("d", "calculate", "calculation:${c}"));
        assertEquals(1, faults.size());
        assertTrue(faults.getFirst().matches("[abc]: goes round in a circle: [abc] -> [abc] -> [abc]"), faults.toString());
        assertEquals(1, faults(q("x", "text", "relevant:${x} = ''")).size());
        assertEquals(1, faults(group("g", "${in} = ''", q("in", "text"))).size());
    }

    @Test
    void aTextThatIsNoFormIsRefusedInOneSentence() {
        assertThrows(FormException.class, () -> Forms.read("{\"form\":"));
        assertThrows(FormException.class, () -> Forms.read("{\"form\":\"T\",\"form\":\"U\"}"));
        assertThrows(FormException.class, () -> Forms.read("{\"form\":\"T\"} x"));
        assertThrows(FormException.class, () -> Forms.read("[]"));
        assertThrows(FormException.class, () -> Forms.read("7"));
        assertThrows(FormException.class, () -> Forms.read(""));
    }

    @Test
    void aListThatNobodyHasIsFoundWhenTheSessionStarts() {
        Form form = Forms.of(q("x", "select_one", "choices:VILLAGES"));
        var fault = assertThrows(FormException.class, () -> new FormSession(form, Forms.NOWHERE, Map.of()));
        assertEquals(List.of("x: choices: there is no list VILLAGES"), fault.faults().stream().map(Fault::toString).toList());
    }

    @Test
    void anExpressionNestedWithoutEndIsRefusedAndNotTheEndOfTheProgram() {
        assertTrue(faults(q("x", "calculate", "calculation:" + "(".repeat(5_000))).getFirst().contains("nested too deeply"));
        assertTrue(faults(q("x", "calculate", "calculation:" + "-".repeat(5_000) + "1")).getFirst().contains("nested too deeply"));
        assertTrue(faults(q("x", "calculate", "calculation:1" + " + 1".repeat(50_000))).getFirst().contains("too long"));
        assertEquals(1_000.0, Forms.session(Forms.of()).eval("1" + "+1".repeat(999)));
    }
}
