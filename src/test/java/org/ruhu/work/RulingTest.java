package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.model.ConflictQuery;
import org.ruhu.model.RecordType;
import org.ruhu.model.SquareState;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.work.Ruling.Holds;
import org.ruhu.work.SecondDifferences.Stand;

/** Two visits that differ: somebody who was at neither rules, and everybody reads the same afterwards. */
class RulingTest {
    private static final Texts ZH = new Texts(Lang.ZH);
    private static final String ENOUGH = "f/water_enough";
    private static final String VERDICT = "l/auto/verdict_water";

    @TempDir
    private Path folder;
    private TwoVisits two;

    @BeforeEach
    void begin() {
        two = new TwoVisits(folder);
    }

    @AfterEach
    void end() {
        two.close();
    }

    private void differ() {
        two.visitFirst(session -> session.set(ENOUGH, "1"));
        two.visitSecond(session -> session.set(ENOUGH, "3"));
    }

    private Map<String, Stand> stands(Workspace at) {
        return new SecondDifferences(at, ZH).of(two.round).differences().stream()
            .collect(Collectors.toMap(SecondDifferences.Difference::path, SecondDifferences.Difference::stand));
    }

    private SquareState state(Workspace at) {
        return new Coverage(at).squares(two.round).getFirst().state();
    }

    private List<String> open() {
        return new RoundAccount(two.centre).of(two.round).region().open().stream().map(line -> line.sentence(ZH)).toList();
    }

    private void rule(String path, Holds holds) {
        new RuleDifference(two.centre).run(two.round, two.household, path, holds, "复核水表");
    }

    private UUID visit(Workspace at) {
        var round = new Rounds(at).of(two.round);
        return VisitFields.visitOf(two.household, round, round.form()).uuid();
    }

    @Test
    void differentConclusionsStopTheRoundByNameUntilSomebodyRules() {
        differ();
        assertEquals(Map.of(ENOUGH, Stand.MAY_BE_RULED, VERDICT, Stand.MUST_BE_RULED), stands(two.centre));
        assertEquals(SquareState.FINDINGS_OPEN, state(two.centre));
        assertEquals(List.of("演示一村 " + TwoVisits.NO + " 次仁：两次核查结论不一致，还没有裁定（饮水安全）"), open());
        assertInstanceOf(CloseRound.Outcome.StillOpen.class, new CloseRound(two.centre).run(two.round));
        rule(ENOUGH, Holds.SECOND);
        assertEquals(Map.of(ENOUGH, Stand.SECOND_HOLDS, VERDICT, Stand.AGREES), stands(two.centre));
        assertEquals(SquareState.DONE, state(two.centre));
        assertEquals(List.of(), open());
        assertInstanceOf(CloseRound.Outcome.Closed.class, new CloseRound(two.centre).run(two.round));
    }

    @Test
    void whatHoldsIsReadByEverybodyAndBothAnswersStayReadable() {
        differ();
        assertEquals("1", District.text(two.centre, two.household.uuid(), "water"));
        rule(ENOUGH, Holds.SECOND);
        two.district.send(two.centre, two.first);
        for (Workspace at : List.of(two.centre, two.first)) {
            assertEquals("3", District.text(at, visit(at), "a:" + ENOUGH));
            assertEquals("BAD", District.text(at, visit(at), "a:" + VERDICT));
            assertEquals("0", District.text(at, two.household.uuid(), "water"));
            assertEquals("格桑", District.text(at, visit(at), "by"));
            SecondDifferences.Difference one = new SecondDifferences(at, ZH).of(two.round, two.household).getFirst();
            assertEquals("够用 经常不够 复核水表", one.first() + " " + one.second() + " " + one.reason());
            List<RecordHistory.Line> history = new RecordHistory(at, ZH).of(RecordType.HOUSEHOLD, two.household.uuid());
            assertTrue(history.stream().anyMatch(line -> line.to().equals("以二次为准：经常不够") && line.reason().equals("复核水表")), history::toString);
            assertTrue(history.stream().anyMatch(line -> line.field().contains("饮用水") && line.reason().equals("复核水表")), history::toString);
        }
    }

    @Test
    void theFirstMayHoldAndAnotherRulingTakesItBack() {
        differ();
        rule(ENOUGH, Holds.SECOND);
        rule(ENOUGH, Holds.FIRST);
        assertEquals("1", District.text(two.centre, visit(two.centre), "a:" + ENOUGH));
        assertEquals("OK", District.text(two.centre, visit(two.centre), "a:" + VERDICT));
        assertEquals("1", District.text(two.centre, two.household.uuid(), "water"));
        assertEquals(Map.of(ENOUGH, Stand.FIRST_HOLDS, VERDICT, Stand.MUST_BE_RULED), stands(two.centre));
        assertEquals("round.rule.computed", assertThrows(Trouble.class, () -> rule(VERDICT, Holds.SECOND)).key());
        rule(VERDICT, Holds.FIRST);
        assertEquals(Stand.FIRST_HOLDS, stands(two.centre).get(VERDICT));
        assertEquals(List.of(), open());
    }

    @Test
    void aRulingLapsesWhenTheAnswerIsWrittenAnew() {
        differ();
        rule(VERDICT, Holds.FIRST);
        assertEquals(SquareState.DONE, state(two.centre));
        two.district.send(two.centre, two.second);
        two.visitSecond(session -> session.set("f/water_quality", "2"));
        assertEquals(Stand.FIRST_HOLDS, stands(two.centre).get(VERDICT), "the verdict is BAD as before");
        rule(ENOUGH, Holds.FIRST);
        two.visitSecond(session -> session.set(ENOUGH, "2"));
        assertEquals(Stand.MAY_BE_RULED, stands(two.centre).get(ENOUGH));
    }

    @Test
    void aCorrectionOfTheFirstVisitKeepsTheRulingAndItsReason() {
        differ();
        rule(ENOUGH, Holds.SECOND);
        two.district.send(two.centre, two.first);
        two.visitFirst(session -> session.set("a/phone", "13900002222"));
        assertEquals(Stand.SECOND_HOLDS, stands(two.centre).get(ENOUGH));
        assertEquals("3", District.text(two.centre, visit(two.centre), "a:" + ENOUGH));
        assertEquals("复核水表", new SecondDifferences(two.centre, ZH).of(two.round, two.household).getFirst().reason());
    }

    @Test
    void aCorrectionThatHadNotSeenTheRulingStandsBesideItUntilSomebodyDecides() {
        differ();
        rule(ENOUGH, Holds.SECOND);
        two.visitFirst(session -> session.set(ENOUGH, "2"));
        Conflict conflict = new Conflicts(two.centre, ZH).list(ConflictQuery.ALL).lines().stream().filter(one -> one.asked().equals("a:" + ENOUGH))
            .findFirst().orElseThrow();
        assertEquals(List.of("3", "2"), conflict.options().stream().map(one -> one.values().get("a:" + ENOUGH)).toList());
        assertEquals(SquareState.FINDINGS_OPEN, state(two.centre));
        new Decide(two.centre).take(conflict, 0, "已复核");
        assertEquals(Stand.SECOND_HOLDS, stands(two.centre).get(ENOUGH));
    }

    @Test
    void onlyTheDistrictRulesAndNobodyWhoWasThere() {
        differ();
        two.district.send(two.centre, two.first);
        assertThrows(Denied.class, () -> new RuleDifference(two.first).run(two.round, two.household, ENOUGH, Holds.FIRST, "我说的"));
        assertEquals("work.conflict.noreason", assertThrows(Trouble.class, () -> new RuleDifference(two.centre).run(two.round, two.household,
            ENOUGH, Holds.FIRST, " ")).key());
        assertEquals("round.rule.nodifference", assertThrows(Trouble.class, () -> rule("f/water_quality", Holds.FIRST)).key());
        two.visitSecond(session -> session.set("m/checker_2", "旺堆"));
        assertEquals("round.rule.visitor", assertThrows(Trouble.class, () -> rule(ENOUGH, Holds.FIRST)).key());
        assertEquals("round.rule.visitor", new RuleDifference(two.centre).obstacle(two.round, two.household).orElseThrow().key());
    }

    @Test
    void numbersThatAreNearEnoughDoNotDiffer() {
        two.visitFirst(session -> session.set("i/debt", "1000"));
        two.visitSecond(session -> session.set("i/debt", "1040"));
        assertEquals(Map.of(), stands(two.centre));
        two.centre.store().save(List.of(Draft.born("ctl", RecordType.CONFIG, two.centre.env().newId(), "",
            Map.of("param.secondTolerance", "0.01"))));
        assertEquals(Map.of("i/debt", Stand.MAY_BE_RULED), stands(two.centre));
        assertEquals(List.of(), open());
    }

    @Test
    void aRulingIsInTheLog() {
        differ();
        rule(ENOUGH, Holds.SECOND);
        List<String> details = new ArrayList<>();
        two.centre.store().records().each(RecordType.AUDIT, (id, state) -> details.add(state.fields().text("what") + " " + state.fields().text("detail")));
        assertTrue(details.contains("decision kind=ruledsecond; item=" + ENOUGH + "; words=复核水表"), details::toString);
    }
}
