package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;

/** The household visit form that ships with the program, {@code domain.md} §8.6. */
final class HouseholdVisitFormTest {
    private static final List<String> ITEMS = List.of("A1-6", "B1-6", "C1-4", "D1-5", "E1-5", "F1-5", "G1-2", "H0-8", "I1-3",
            "J1-3", "K1-4", "L1-4", "M1-3");

    @Test
    void nothingInItIsProbablyMeantOtherwise() {
        assertEquals(List.of(), CompiledForm.of(SampleVisit.FORM).hints());
    }

    @Test
    void everyItemOfTheSheetIsInTheForm() {
        Set<String> codes = questions(SampleVisit.FORM.items()).map(Form.Question::code).collect(Collectors.toSet());
        var missing = new ArrayList<String>();
        for (String span : ITEMS) {
            for (char number = span.charAt(1); number <= span.charAt(3); number++) {
                String code = "HV-" + span.charAt(0) + number;
                if (!codes.contains(code)) {
                    missing.add(code);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyWordingIsThereInChineseAndEnglish() {
        Form form = SampleVisit.FORM;
        var words = new ArrayList<Words>();
        items(form.items()).forEach(item -> words.add(item.label()));
        questions(form.items()).forEach(q -> {
            if (q.hint() != null) {
                words.add(q.hint());
            }
            q.constraints().forEach(c -> words.add(c.message()));
        });
        form.lists().values().forEach(choices -> choices.forEach(choice -> words.add(choice.label())));
        form.checks().forEach(check -> words.add(check.message()));
        SampleVisit.codeLists().values().forEach(choices -> choices.forEach(choice -> words.add(choice.label())));
        assertEquals(List.of(), words.stream().filter(w -> w.zh().isBlank() || w.en() == null || w.en().isBlank()).toList());
    }

    @Test
    void everyThresholdIsConfiguredOrFixedByTheRound() throws IOException {
        Set<String> known = new TreeSet<>(SampleVisit.params().keySet());
        known.addAll(List.of("roundStart", "roundEnd", "periodStart", "periodEnd", "incomeYear", "demo"));
        var unknown = new TreeSet<String>();
        try (InputStream in = Form.class.getResourceAsStream("/org/ruhu/forms/HV.json")) {
            var asked = Pattern.compile("param\\('(\\w+)'\\)").matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (asked.find()) {
                if (!known.contains(asked.group(1))) {
                    unknown.add(asked.group(1));
                }
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyListOfChoicesIsThere() {
        Set<String> lists = new TreeSet<>(SampleVisit.codeLists().keySet());
        lists.addAll(SampleVisit.FORM.lists().keySet());
        assertEquals(List.of(), questions(SampleVisit.FORM.items()).map(Form.Question::choices)
                .filter(list -> !list.isEmpty() && !lists.contains(list)).toList());
    }

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
    void aSoundVisitToAnOrdinaryHouseholdHasNoFinding() {
        assertEquals(List.of(), new SampleVisit().session().findings());
    }

    @Test
    void aSoundVisitToAMonitoredHouseholdHasNoFinding() {
        assertEquals(List.of(), SampleVisit.inFull().session().findings());
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
        questions(form.items()).forEach(q -> q.constraints().forEach(c -> ids.add(c.rule())));
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

    private static Stream<Form.Question> questions(List<Form.Item> items) {
        return items(items).filter(Form.Question.class::isInstance).map(Form.Question.class::cast);
    }

    private static Stream<Form.Item> items(List<Form.Item> items) {
        return items.stream().flatMap(item -> switch (item) {
            case Form.Question _ -> Stream.of(item);
            case Form.Group(_, _, _, List<Form.Item> inside) -> Stream.concat(Stream.of(item), items(inside));
            case Form.Repeat repeat -> Stream.concat(Stream.of(item), items(repeat.items()));
        });
    }

    private static void assertMoney(String expected, String actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(new BigDecimal(actual)),
                () -> "expected " + expected + " but was " + actual);
    }
}
