package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quarterly assessment of a monitoring case, {@code domain.md} §6 and §8.6. */
final class QuarterlyAssessmentTest {
    private static SampleFilling assessed(String steps) {
        return BundledFormRulesTest.broken("QTR", steps);
    }

    @Test
    void yearAndQuarterAreThoseOfToday() {
        assertEquals("2023", assessed("").value("year"));
        assertEquals("4", assessed("").value("quarter"));
        assertEquals("2023-10-01", assessed("").value("quarter_start"));
        assertEquals("2023-07-01", assessed("quarter=3").value("quarter_start"));
    }

    @ParameterizedTest
    @CsvSource({"20999, 7000, BELOW", "21000, 7000, NEAR", "23100, 7700, NEAR", "23101, 7700.33, ABOVE"})
    void theExpectedIncomeIsWeighedAgainstTheLine(String estimate, String each, String status) {
        var assessment = assessed("income_so_far=0; income_estimate=" + estimate);
        assertEquals(status, assessment.value("line_status"));
        assertEquals(Double.parseDouble(each), Double.parseDouble(assessment.value("pc_estimate")), .4);
    }

    @Test
    void aYearWithoutALineIsNotJudged() {
        assertEquals("NONE", assessed("param.incomeYear:=2022").value("line_status"));
        assertEquals("", assessed("param.incomeYear:=2022").value("line_yuan"));
    }

    @Test
    void onlyTheRisksNamedAtIdentificationAreAskedFor() {
        FormSession session = assessed("risks=WAT LAB").session();
        assertEquals(List.of("d/risk_lab", "d/risk_wat"), session.walk().stream().filter(path -> path.startsWith("d/risk_")).toList());
    }

    @Test
    void aNewRiskIsOneThatWasNotNamed() {
        FormSession session = assessed("new_risk=1").session();
        assertTrue(session.required("d/new_risks"));
        List<String> offered = session.choices("d/new_risks").stream().map(Form.Choice::name).toList();
        assertFalse(offered.contains("ILL") || offered.contains("JOB"));
        assertTrue(offered.contains("WAT"));
        session.set("d/new_risks", "NAT OTH");
        assertTrue(session.required("d/new_disaster") && session.required("d/new_note"));
    }

    @Test
    void aMeasureThatWasNotCarriedOutNeedsAReason() {
        assertTrue(assessed("measure_state@m2=4").session().required("e/measure[m2]/measure_reason"));
        assertFalse(assessed("").session().relevant("e/measure[m2]/measure_reason"));
    }

    @Test
    void eachConclusionAsksForItsOwnGrounds() {
        assertEquals(Set.of("conclusion"), grounds("1"));
        assertEquals(Set.of("conclusion", "adjustment"), grounds("2"));
        assertEquals(Set.of("conclusion", "elimination_mode", "income_stable", "no_labour"), grounds("3"));
        assertEquals(Set.of("conclusion", "keep_reason"), grounds("4"));
    }

    private static Set<String> grounds(String conclusion) {
        return assessed("conclusion=" + conclusion).session().walk().stream().filter(path -> path.startsWith("f/"))
                .map(path -> path.substring(2)).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void eliminationIsProposedWhereAllItsConditionsHold() {
        assertEquals(List.of(), assessed("eliminate;").session().findings());
        assertEquals(List.of(), assessed("eliminate; elimination_mode=N; natural_note=子女就业").session().findings());
    }

    @Test
    void theMonthsSinceIdentificationAreThoseOfTheCalendar() {
        assertEquals("9", assessed("").value("months"));
        assertFalse(assessed("eliminate; identified=2023-05-31").rules().contains("MC-18"));
        assertFalse(assessed("eliminate; identified=2023-06-01; param.monthsToElimination:=5").rules().contains("MC-18"));
    }

    @Test
    void whatKeepsACaseFromEliminationDoesNotKeepItMonitored() {
        assertEquals(List.of(), assessed("water=BAD; spending_controlled=0; income_so_far=9000; income_estimate=12000").session().findings());
    }
}
