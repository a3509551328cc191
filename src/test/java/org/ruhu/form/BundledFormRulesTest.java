package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the forms beside the household visit, on answers made to break it. */
final class BundledFormRulesTest {
    /** A case of which all conditions of elimination hold, {@code domain.md} §6.1. */
    static final String ELIMINATED = """
            risk_ill=3; risk_job=3; conclusion=3; elimination_mode=H; income_stable=1; no_labour=0
            """;

    static SampleFilling broken(String form, String steps) {
        return SampleForms.of(form).visit(steps.replace("eliminate;", ELIMINATED));
    }

    @ParameterizedTest(name = "{0} {1} on {2}")
    @MethodSource("violations")
    void everyRuleFiresWhereItIsBroken(String form, String rule, String steps) {
        Set<String> fired = broken(form, steps).rules();
        assertTrue(fired.contains(rule), () -> rule + " did not fire on " + steps + ", but " + fired);
    }

    /** Deadlines of hazards are tried item by item in {@link SafetyHazardsTest}. */
    @ParameterizedTest
    @ValueSource(strings = {"QTR", "SC", "GAS-P", "GAS-H", "FIRE-H"})
    void everyRuleOfTheFormIsTried(String name) {
        Form form = SampleForms.compiled(name).form();
        var ids = new TreeSet<String>();
        form.checks().forEach(check -> ids.add(check.id()));
        SampleFilling.questions(form.items()).forEach(q -> q.constraints().forEach(c -> ids.add(c.rule())));
        ids.removeIf(id -> id.endsWith(".due"));
        var tried = new TreeSet<String>();
        TestTables.rows("bundled-form-violations.txt").filter(row -> row.getFirst().equals(name)).forEach(row -> tried.add(row.get(1)));
        assertEquals(ids, tried);
    }

    /** A confirmation refers to the rule and the place, so one must not stand for another. */
    @ParameterizedTest
    @ValueSource(strings = {"QTR", "SC", "GAS-P", "GAS-H", "FIRE-H"})
    void noTwoChecksHaveOneName(String name) {
        List<String> ids = SampleForms.compiled(name).form().checks().stream().map(Form.Check::id).toList();
        assertEquals(ids, ids.stream().distinct().toList());
    }

    static Stream<Arguments> violations() {
        return TestTables.rows("bundled-form-violations.txt").map(row -> Arguments.of(row.get(0), row.get(1), row.get(2)));
    }
}
