package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the household visit form on a household made to break it; {@code domain.md} §7.2. */
final class HouseholdVisitRulesTest {
    @Test
    void aSoundVisitToAnOrdinaryHouseholdHasNoFinding() {
        assertEquals(List.of(), new SampleVisit().session().findings());
    }

    @Test
    void aSoundVisitToAMonitoredHouseholdHasNoFinding() {
        assertEquals(List.of(), SampleVisit.inFull().session().findings());
    }

    @Test
    void aFindingNamesThePerson() {
        var finding = new SampleVisit().visit("labour@p2=").session().findings().getFirst();
        assertEquals("PA-03", finding.rule());
        assertEquals("卓玛：劳动技能没有填", finding.message().zh());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void everyRuleFiresWhereItIsBroken(String rule, String steps) {
        Set<String> fired = broken(steps).rules();
        assertTrue(fired.contains(rule), () -> rule + " did not fire on " + steps + ", but " + fired);
    }

    @Test
    void everyRuleOfTheFormIsTried() {
        Form form = SampleVisit.FORM;
        var ids = new TreeSet<String>();
        form.checks().forEach(check -> ids.add(check.id()));
        SampleVisit.questions(form.items()).forEach(q -> q.constraints().forEach(c -> ids.add(c.rule())));
        var tried = new TreeSet<String>();
        violations().forEach(arguments -> tried.add((String) arguments.get()[0]));
        assertEquals(ids, tried);
        assertTrue(ids.stream().filter(id -> !id.startsWith("HV-")).count() >= 100);
    }

    private static SampleVisit broken(String steps) {
        return steps.startsWith("full;") ? SampleVisit.inFull().visit(steps.substring(5)) : new SampleVisit().visit(steps);
    }

    static Stream<Arguments> violations() {
        return lines("household-visit-violations.txt").map(line -> line.split("\\|", 2))
                .map(parts -> Arguments.of(parts[0].strip(), parts[1].strip()));
    }

    private static Stream<String> lines(String resource) {
        try (InputStream in = HouseholdVisitFormTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
