package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad answer of the safety checks, against the tables of {@code domain.md} §9. */
final class SafetyHazardsTest {
    private static final Map<String, String> RESULT = Map.of("GAS-P", "GP-H1", "GAS-H", "GH-E2", "FIRE-H", "FH-G5");
    /** What has to be so for the item to be asked at all. */
    private static final Map<String, String> ASKED_IF = Map.of("GP-E5", "gas_type=2", "GH-B3", "hose_material=3");

    /** @param answer as the table has it */
    record Bad(String form, String code, String answer, Form.HazardLevel level, int days) {
        static Bad of(List<String> row) {
            Form.HazardLevel level = Stream.of(Form.HazardLevel.values()).filter(l -> l.code().equals(row.get(3))).findAny().orElseThrow();
            return new Bad(row.get(0), row.get(1), row.get(2), level, Integer.parseInt(row.get(4)));
        }

        Form.Question question() {
            return SampleFilling.questions(SampleForms.compiled(form).form().items())
                    .filter(q -> q.code().equals(code) && !q.hazards().isEmpty()).findAny().orElseThrow();
        }

        String choice() {
            return SampleForms.compiled(form).form().lists().get(question().choices()).stream()
                    .filter(choice -> plain(choice.label().zh()).equals(answer)).findAny().orElseThrow().name();
        }

        /** The table is typed with brackets and commas of the Latin keyboard. */
        private static String plain(String text) {
            return text.replace('（', '(').replace('）', ')').replace('，', ',');
        }

        String name() {
            return question().name();
        }

        /** The check in which all else is well. */
        SampleFilling found(String steps) {
            return SampleForms.of(form).visit(ASKED_IF.getOrDefault(code, "")).visit(name() + "=" + choice()).visit(steps);
        }
    }

    static Stream<Bad> table() {
        return TestTables.rows("safety-hazards.txt").map(Bad::of);
    }

    @ParameterizedTest
    @MethodSource("table")
    void aBadAnswerIsAHazardOfItsLevelAndDeadline(Bad bad) {
        SampleFilling check = bad.found("");
        String path = check.at(bad.name());
        assertEquals(List.of(new FoundHazard(path, bad.level, bad.days, "", false, "", "")),
                check.session().hazards().stream().filter(hazard -> hazard.path().equals(path)).toList());
        check.session().set(path, "");
        assertTrue(check.session().hazards().stream().noneMatch(hazard -> hazard.path().equals(path)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void onlyAMajorHazardLeftOpenBlocksAGoodResult(Bad bad) {
        boolean major = bad.level == Form.HazardLevel.MAJOR;
        String rule = RESULT.get(bad.form) + ".major";
        assertEquals(major, bad.found("result=1").rules().contains(rule));
        assertEquals(major, bad.found("result=2").rules().contains(rule));
        assertFalse(bad.found("result=3").rules().contains(rule));
        assertFalse(bad.found("result=1; " + HazardQuestions.fixed(bad.name()) + "=1").rules().contains(rule));
        assertTrue(bad.found("result=1").session().findings().stream().filter(finding -> finding.rule().equals(rule))
                .allMatch(finding -> finding.level() == Form.Level.ERROR));
    }

    @ParameterizedTest
    @MethodSource("table")
    void theDeadlineMayBeMovedWithinTheDaysOfTheItem(Bad bad) {
        String due = HazardQuestions.due(bad.name());
        if (onlyAdvice(bad)) {
            assertTrue(SampleFilling.questions(SampleForms.compiled(bad.form).form().items()).noneMatch(q -> q.name().equals(due)));
            return;
        }
        for (int day : List.of(-1, 0, bad.days, bad.days + 1)) {
            SampleFilling check = bad.found(HazardQuestions.fixed(bad.name()) + "=0; " + due + "=" + SampleFilling.DAY.plusDays(day));
            assertEquals(day < 0 || day > bad.days, check.rules().contains(bad.code + ".due"), () -> "day " + day);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void theDeadlineProposedIsThatOfTheAnswerGiven(Bad bad) {
        String open = HazardQuestions.fixed(bad.name()) + "=0";
        if (onlyAdvice(bad)) {
            return;
        }
        String due = HazardQuestions.due(bad.name());
        assertEquals(SampleFilling.DAY.plusDays(bad.days).toString(), bad.found(open).value(due));
        assertEquals(SampleFilling.DAY.plusDays(bad.days - 3).toString(),
                bad.found("check_date=" + SampleFilling.DAY.minusDays(3) + "; " + open).value(due));
        assertEquals("", bad.found("").value(due));
    }

    private static boolean onlyAdvice(Bad bad) {
        return bad.question().hazards().stream().allMatch(hazard -> hazard.level() == Form.HazardLevel.ADVICE);
    }

    @Test
    void theFormsKnowNoOtherBadAnswer() {
        var known = new TreeSet<String>();
        table().forEach(bad -> known.add(bad.form + " " + bad.code + " " + bad.choice()));
        var asked = new TreeSet<String>();
        RESULT.keySet().forEach(form -> SampleFilling.questions(SampleForms.compiled(form).form().items())
                .forEach(q -> q.hazards().forEach(hazard -> asked.add(form + " " + q.code() + " " + hazard.answer()))));
        assertEquals(asked, known);
        assertEquals(103, table().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAS-P", "GAS-H", "FIRE-H"})
    void aCheckWithAHazardLeftOpenIsCompleteWithItsNotice(String form) {
        Bad bad = table().filter(b -> b.form.equals(form) && b.level == Form.HazardLevel.GENERAL && b.days > 0
                && !ASKED_IF.containsKey(b.code)).findFirst().orElseThrow();
        var open = new ArrayList<String>();
        open.add(HazardQuestions.fixed(bad.name()) + "=0");
        open.add(HazardQuestions.person(bad.name()) + "=扎西");
        open.add("result=3; deadline=2023-11-22; responsible=扎西; recheck_date=2023-11-23");
        SampleFilling check = bad.found(String.join("; ", open));
        assertEquals(List.of(), check.session().findings());
        assertEquals("3", check.value("result_proposed"));
        assertEquals(new FoundHazard(check.at(bad.name()), bad.level, bad.days, SampleFilling.DAY.plusDays(bad.days).toString(), false,
                "扎西", ""), check.session().hazards().getFirst());
    }
}
