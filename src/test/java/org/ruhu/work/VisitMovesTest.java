package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Role;
import org.ruhu.model.RoundId;
import org.ruhu.model.Trouble;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** What a completed visit says of who came and went is noted with it, once, and taken back when the visit is corrected. */
class VisitMovesTest {
    @TempDir
    private Path folder;
    private Workspace laptop;
    private HouseholdId household;
    private UUID wife;

    @BeforeEach
    void open() {
        laptop = Workspace.create(folder.resolve("w"), Role.FIELD, "格桑", "correct horse".toCharArray(), TestEnv.of(5));
        var district = new SmallDistrict();
        wife = district.member(SmallDistrict.FIRST, "央金", "2", "1982-02-03", "02");
        var use = new ImportPackage(laptop);
        use.run((ImportPackage.Preview.Ready) use.preview(district.write(folder.resolve("task.json")), Progress.NONE), Progress.NONE);
        household = new ReadHousehold(laptop).byNumber(SmallDistrict.FIRST).orElseThrow();
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    private List<String> moves() {
        RoundId round = laptop.round().orElseThrow().id();
        return laptop.store().rounds().moves(round).stream().map(move -> (move.whole() ? "户" : District.text(laptop, move.person(), "name"))
            + (move.in() ? " in " : " out ") + move.reason() + " " + move.village()).sorted().toList();
    }

    private VisitWork filled(String result) {
        VisitWork work = VisitWork.open(laptop, household);
        work.answer("a/visit_result", result);
        Answers.all(work);
        return work;
    }

    private void complete(VisitWork work) {
        Answers.all(work);
        assertEquals(List.of(), work.blocking());
        work.complete();
    }

    @Test
    void aMemberWhoLeftIsNotedOnceAndTakenBackWithTheCorrection() {
        VisitWork work = filled("1");
        String at = "member[" + wife + "]/";
        work.answer(at + "status", "6");
        work.answer(at + "out_reason", "M");
        work.answer(at + "out_date", "2026-05-02");
        complete(work);
        assertEquals(List.of("央金 out M 990103001200"), moves());
        complete(VisitWork.open(laptop, household));
        assertEquals(List.of("央金 out M 990103001200"), moves());
        VisitWork again = VisitWork.open(laptop, household);
        again.answer(at + "status", "1");
        complete(again);
        assertEquals(List.of(), moves());
        assertEquals("IN", District.text(laptop, wife, "status"));
    }

    @Test
    void aHouseholdThatIsGoneTakesItsMembersAlongAndBack() {
        VisitWork work = filled("7");
        work.answer("a/household_status", "OUT");
        complete(work);
        assertEquals(List.of("央金 out I 990103001200", "户 out OUT 990103001200", "次仁顿珠 out I 990103001200"), moves());
        assertEquals(List.of(), District.page(laptop, household.uuid()).active());
        VisitWork again = VisitWork.open(laptop, household);
        again.answer("a/visit_result", "6");
        complete(again);
        assertEquals(List.of(), moves());
        assertEquals("IN", District.text(laptop, household.uuid(), "status"));
        assertEquals(2, District.page(laptop, household.uuid()).active().size());
    }

    @Test
    void aNewbornMayBeWithoutAName() {
        VisitWork work = filled("1");
        String at = "member[" + work.addRow("member") + "]/";
        work.answer(at + "birth", "2026-05-01");
        work.answer(at + "sex", "2");
        work.answer(at + "relation", "04");
        work.answer(at + "status", "1");
        work.answer(at + "in_reason", "B");
        work.answer(at + "in_date", "2026-05-01");
        work.answer(at + "medical_care/medical", "1");
        work.answer(at + "facts/id_type", "NONE");
        work.answer(at + "facts/ethnic", "04");
        work.answer(at + "facts/health", "1");
        work.answer(at + "facts/labour", "5");
        work.answer(at + "facts/school", "00");
        complete(work);
        assertEquals(List.of(" in B 990103001200"), moves());
    }

    @Test
    void aSecondVerificationIsByOthersAndChangesNothingOfTheRegister() {
        VisitWork first = filled("1");
        first.answer("a/phone", "12000000055");
        complete(first);
        assertEquals("round.second.same", assertThrows(Trouble.class, () -> new SecondVisits(laptop).open(household)).key());
        VisitWork second = VisitWork.open(laptop, household, "HV" + SecondVisits.SUFFIX);
        assertEquals("", second.session().value("a/visit_result"));
        second.answer("a/visit_result", "1");
        second.answer("a/phone", "12000000077");
        Answers.all(second);
        second.answer("i/debt", "5000");
        Answers.all(second);
        assertEquals("round.second.same", assertThrows(Trouble.class, second::complete).key());
        second.answer("m/checker_1", "平措");
        second.answer("m/checker_2", "边巴");
        complete(second);
        assertEquals("12000000055", District.text(laptop, household.uuid(), "phone"));
        SecondDifferences.Report report = new SecondDifferences(laptop, new Texts(Lang.ZH)).of(laptop.round().orElseThrow().id());
        assertEquals(1, report.households());
        assertEquals(List.of("负债金额 0 元 5,000 元"), report.differences().stream().map(one -> one.question() + " " + one.first() + " "
            + one.second()).toList());
    }
}
