package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruhu.text.Lang;

/** What the household visit form works out, against examples reckoned by hand; {@code domain.md} §2, §3, §4.1, §5.1. */
final class HouseholdVisitResultsTest {
    @Test
    void theIncomePeriodAndTheYearOfTheLineAreTheRoundsOwn() {
        var visit = new SampleVisit().visit("param.periodStart:=2022-11-01; param.periodEnd:=2023-10-31; param.incomeYear:=2022");
        assertEquals("2022-11-01", visit.value("period_from"));
        assertEquals("2023-10-31", visit.value("period_to"));
        assertEquals("NONE", visit.value("line_status"));
    }

    @Test
    void withoutARoundThePeriodIsTheLastOneThatEndedInSeptember() {
        var visit = new SampleVisit();
        assertEquals("2022-10-01", visit.value("period_from"));
        assertEquals("2023-09-30", visit.value("period_to"));
    }

    @Test
    void theTotalsOfAnOrdinaryHouseholdMakeItsIncomePerHead() {
        var visit = new SampleVisit();
        // 25300 + 12400 + 600 + (1500 + 800) − 3100 = 37500, over 3 persons
        assertMoney("37500", visit.value("net_income"));
        assertMoney("12500", visit.value("pc"));
        // 37500 + 0 − 1200 = 36300
        assertMoney("12100", visit.value("pc_reference"));
        assertEquals("ABOVE", visit.value("line_status"));
    }

    @Test
    void theItemsOfAMonitoredHouseholdMakeItsIncomePerHead() {
        var visit = SampleVisit.inFull().visit("size_living=4; size_note=老人随住; a3=1300.55; e0=5000; f_paid=900; g2=3000");
        assertMoney("25300.55", visit.value("income_a"));
        assertMoney("12400", visit.value("income_b"));
        // the subsidy is more than the cost: not below nought
        assertMoney("0", visit.value("cost_e"));
        // 25300.55 + 12400 + 600 + 2300 = 40600.55; a quarter of it, rounded half up
        assertMoney("10150.14", visit.value("pc"));
        // 40600.55 + 900 − (1200 + 3000) = 37300.55
        assertMoney("9325.14", visit.value("pc_reference"));
    }

    @Test
    void anAmountNotAskedYetIsNoZero() {
        var visit = new SampleVisit().visit("c_short=");
        assertEquals("", visit.value("pc"));
        assertEquals("", visit.value("line_status"));
    }

    @Test
    void aYearWithoutALineIsNotJudged() {
        var visit = new SampleVisit().visit("a_short=0; b_short=0; e_short=0; visit_date=2024-11-15; param.roundEnd:=2024-12-31");
        assertEquals("", visit.value("line_yuan"));
        assertEquals("NONE", visit.value("line_status"));
        assertEquals("", visit.value("category_proposed"));
        assertFalse(visit.rules().contains("IC-04"));
    }

    @ParameterizedTest
    @CsvSource({"8799.99, BELOW", "8800, NEAR", "9680, NEAR", "9680.01, ABOVE"})
    void incomeIsWeighedAgainstTheConfiguredLine(String pc, String status) {
        var visit = new SampleVisit().visit("line.2023:=8800.00; size_living=1; a_short=" + pc
                + "; b_short=0; c_short=0; e_short=0; d5=0; d8=0");
        assertMoney(pc, visit.value("pc"));
        assertEquals(status, visit.value("line_status"));
    }

    @Test
    void wagesAreProposedFromTheMembersWork() {
        var visit = new SampleVisit().visit("post@p2=保洁员; post_months@p2=5; post_pay@p2=600");
        assertMoney("24000", visit.value("a1_proposed"));
        assertMoney("3000", visit.value("a2_proposed"));
        visit.session().set(SampleVisit.path("work@p1"), "0");
        assertMoney("0", visit.value("a1_proposed"));
    }

    @Test
    void aMemberWhoLeftIsOutOfEveryNumber() {
        var visit = new SampleVisit().visit("status@p1=6; out_reason@p1=D; out_date@p1=2023-06-01; relation@p2=01; size_living=2");
        assertEquals("2", visit.value("roster_active"));
        assertMoney("0", visit.value("a1_proposed"));
        assertMoney("18750", visit.value("pc"));
        assertEquals("OUT", visit.value("register_status@p1"));
        assertFalse(visit.session().relevant(SampleVisit.path("labour@p1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "-                                                              | OK | OK | OK | OK",
        "in_school@p3=6; not_in_school@p3=3                             | BAD | OK | OK | OK",
        "in_school@p3=6; not_in_school@p3=1                             | OPEN | OK | OK | OK",
        "in_school@p3=4; not_in_school@p3=1                             | OK | OK | OK | OK",
        "in_school@p3=                                                  | OPEN | OK | OK | OK",
        "medical@p2=3                                                   | OK | BAD | OK | OK",
        "medical@p2=                                                    | OK | OPEN | OK | OK",
        "illness@p2=2                                                   | OK | BAD | OK | OK",
        "illness@p2=1                                                   | OK | OK | OK | OK",
        "defects=1                                                      | OK | OK | OPEN | OK",
        "house_grade=B; defects=1                                       | OK | OK | OK | OK",
        "house_grade=U; defects=5                                       | OK | OK | OK | OK",
        "house_grade=U; defects=3                                       | OK | OK | OPEN | OK",
        "house_grade=C                                                  | OK | OK | BAD | OK",
        "house_grade=D; lives_in=0; lives_where=女儿家; house_secured=3 | OK | OK | OK | OK",
        "house_grade=D; lives_in=0; lives_where=亲戚家; house_secured=4 | OK | OK | BAD | OK",
        "water_enough=2                                                 | OK | OK | OK | OK",
        "water_enough=3                                                 | OK | OK | OK | BAD",
        "water_quality=2                                                | OK | OK | OK | BAD",
        "water_time=4                                                   | OK | OK | OK | BAD",
        "water_time=4; param.waterFarAllowed:=1                         | OK | OK | OK | OK",
        "dry_days=36                                                    | OK | OK | OK | OK",
        "dry_days=37                                                    | OK | OK | OK | BAD",
        "dry_days=                                                      | OK | OK | OK | OPEN"})
    void theFourGuaranteesAreJudgedFromTheAnswers(String steps, String education, String medical, String housing, String water) {
        var visit = new SampleVisit().visit(steps == null ? "" : steps);
        assertEquals(List.of(education, medical, housing, water), Stream.of("education", "medical", "housing", "water")
                .map(name -> visit.value("verdict_" + name)).toList());
    }

    @ParameterizedTest
    @CsvSource({"medical@p2=1, 0", "medical@p2=, 1", "medical@p2=; defects=1; dry_days=, 3"})
    void conclusionsToBeVerifiedAreCounted(String steps, String count) {
        assertEquals(count, new SampleVisit().visit(steps).value("open_verdicts"));
    }

    @ParameterizedTest
    @CsvSource({"1, 5, L2", "3, 5, L1", "5, 2, L2", "5, 5, L0", "4, 5, L0"})
    void labourClassFollowsTheAblestMember(String head, String spouse, String expected) {
        assertEquals(expected, new SampleVisit().visit("labour@p1=" + head + "; labour@p2=" + spouse).value("labour_class"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a_short=2000                                                | MARGINAL",
        "g_short=30000                                               | SUDDEN",
        "g_short=1200                                                | ''"})
    void aCategoryIsProposedFromTypeAndIncome(String steps, String category) {
        assertEquals(category, new SampleVisit().visit(steps).value("category_proposed"));
    }

    @Test
    void belowTheLineAHouseholdThatLeftPovertyIsUnstable() {
        assertEquals("UNSTABLE", SampleVisit.inFull().visit("a1=0; b1=0; b2=0").value("category_proposed"));
    }

    @Test
    void resultsAreSpokenInTheReadersLanguage() {
        FormSession session = new SampleVisit().session();
        assertEquals("高于监测线", session.spoken(SampleVisit.path("line_status"), Lang.ZH));
        assertEquals("above the line", session.spoken(SampleVisit.path("line_status"), Lang.EN));
    }

    private static void assertMoney(String expected, String actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(new BigDecimal(actual)),
                () -> "expected " + expected + " but was " + actual);
    }
}
