package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.SmallForm;
import org.ruhu.TestEnv;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.model.VisitState;

class VisitWorkTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(5);
    private Workspace workspace;
    private HouseholdId household;

    @BeforeEach
    void open() {
        workspace = Workspace.create(folder.resolve("w"), Role.FIELD, "格桑", PASSWORD, env);
        var task = new SmallDistrict().write(folder.resolve("task.json"));
        take(workspace, task);
        household = new ReadHousehold(workspace).byNumber(SmallDistrict.FIRST).orElseThrow();
    }

    private static void take(Workspace into, Path file) {
        var importPackage = new ImportPackage(into);
        importPackage.run(assertInstanceOf(ImportPackage.Preview.Ready.class,
            importPackage.preview(file, Progress.NONE)), Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void reopen() {
        workspace.close();
        workspace = assertInstanceOf(Entry.Open.class, Workspace.open(folder.resolve("w"), PASSWORD, env)).workspace();
    }

    private VisitWork visit() {
        return VisitWork.open(workspace, household);
    }

    private VisitState state() {
        return new ReadHousehold(workspace).read(household).state();
    }

    @Test
    void everyAnswerIsThereAfterReopeningAtTheSameQuestion() {
        VisitWork work = visit();
        work.answer("a/visit_result", "1");
        work.answer("a/phone", "12000000099");
        work.answer("a/phone", "12000000098");
        work.moveTo("a/respondent");
        reopen();
        VisitWork again = visit();
        assertEquals("1", again.session().value("a/visit_result"));
        assertEquals("12000000098", again.session().value("a/phone"));
        assertEquals("a/respondent", again.place());
        assertEquals(VisitState.IN_PROGRESS, state());
    }

    @Test
    void anAnswerThatWasEmptiedStaysEmpty() {
        visit().answer("a/phone", "");
        reopen();
        assertEquals("", visit().session().value("a/phone"));
    }

    @Test
    void aVisitWithErrorsOrUnconfirmedSuspicionsIsNotCompleted() {
        VisitWork work = visit();
        Answers.all(work);
        work.answer("h/wages/a_short", "3000");
        work.answer("m/signed", "");
        work.answer("member[" + work.session().rows("member").getFirst() + "]/status", "");
        var open = assertInstanceOf(VisitWork.Completion.StillOpen.class, work.complete());
        assertTrue(open.findings().stream().anyMatch(f -> f.rule().equals("RD-03") && f.level() == Form.Level.ERROR));
        assertTrue(open.findings().stream().anyMatch(f -> f.rule().equals("RD-10")));
        assertEquals(VisitState.IN_PROGRESS, state());
    }

    private void answerWhatErrorsAsk(VisitWork work) {
        for (String row : work.session().rows("member")) {
            work.answer("member[" + row + "]/status", "1");
        }
        work.answer("m/signed", "1");
    }

    private VisitWork fullyAnswered() {
        VisitWork work = visit();
        Answers.all(work);
        answerWhatErrorsAsk(work);
        Answers.all(work);
        return work;
    }

    @Test
    void aSuspectedFindingNeedsAReasonAndTheReasonCanBeTakenBack() {
        VisitWork work = fullyAnswered();
        assertEquals(List.of(), work.blocking());
        Finding suspect = work.session().findings().stream().filter(f -> f.level() == Form.Level.SUSPECT).findFirst()
            .orElseThrow();
        assertEquals(Optional.of("已当面核实"), work.confirmation(suspect));
        work.confirm(suspect, " ");
        assertEquals(List.of(suspect), work.blocking());
        reopen();
        assertEquals(List.of(suspect), visit().blocking());
    }

    @Test
    void aCompletedVisitBringsItsAnswersIntoTheRegister() {
        VisitWork work = fullyAnswered();
        work.answer("a/phone", "12000000055");
        work.answer("a/size_registered", "2");
        Answers.all(work);
        assertEquals(new VisitWork.Completion.Completed(VisitState.DONE), work.complete());
        reopen();
        HouseholdPage page = new ReadHousehold(workspace).read(household);
        assertEquals("12000000055", page.household().phone());
        assertEquals("2", page.household().fields().text("sizeRegistered"));
        assertEquals(VisitState.DONE, page.state());
        assertEquals(1, page.visits().size());
        assertEquals("0", page.visits().getFirst().perHead());
        assertTrue(visit().completedBefore());
    }

    @Test
    void aNewMemberBecomesAPersonOfTheHousehold() {
        VisitWork work = fullyAnswered();
        String row = work.addRow("member");
        String at = "member[" + row + "]/";
        work.answer(at + "name", "央金");
        work.answer(at + "sex", "2");
        work.answer(at + "birth", "2026-03-01");
        work.answer(at + "relation", "04");
        work.answer(at + "status", "1");
        reopen();
        work = visit();
        assertEquals(2, work.session().rows("member").size());
        Answers.all(work);
        work.answer(at + "in_reason", "B");
        work.answer(at + "in_date", "2026-03-01");
        work.answer(at + "medical_care/medical", "1");
        work.answer(at + "facts/id_type", "NONE");
        work.answer(at + "facts/ethnic", "04");
        work.answer(at + "facts/health", "1");
        work.answer(at + "facts/labour", "5");
        work.answer(at + "facts/school", "00");
        work.answer("a/size_living", "2");
        Answers.all(work);
        assertEquals(new VisitWork.Completion.Completed(VisitState.DONE), work.complete());
        List<Person> members = new ReadHousehold(workspace).read(household).members();
        assertEquals(List.of("次仁顿珠", "央金"), members.stream().map(Person::name).toList());
        assertEquals(row, members.get(1).id().toString());
    }

    @Test
    void aMemberTakenBackLeavesNothing() {
        VisitWork work = visit();
        String row = work.addRow("member");
        work.answer("member[" + row + "]/name", "央金");
        work.removeRow("member", row);
        reopen();
        assertEquals(1, visit().session().rows("member").size());
    }

    @Test
    void aHouseholdThatWasNotReachedIsCompletedWithItsReason() {
        VisitWork work = visit();
        work.answer("a/visit_result", "6");
        assertInstanceOf(VisitWork.Completion.StillOpen.class, work.complete());
        Answers.all(work);
        assertEquals(new VisitWork.Completion.Completed(VisitState.NOT_REACHED), work.complete());
        assertEquals(VisitState.NOT_REACHED, state());
        assertEquals(1, new FindHouseholds(workspace).progress().getFirst().notReached());
    }

    @Test
    void whatCannotBeSavedIsNotInTheFormEither() {
        VisitWork work = visit();
        work.answer("a/phone", "12000000001");
        Thread.currentThread().interrupt();
        assertThrows(Trouble.class, () -> work.answer("a/phone", "12000000002"));
        assertTrue(Thread.interrupted());
        assertEquals("12000000001", work.session().value("a/phone"));
        reopen();
        assertEquals("12000000001", visit().session().value("a/phone"));
    }

    @Test
    void theCentreSeesTheCompletedVisitAndTheOneInProgress() {
        VisitWork done = fullyAnswered();
        done.complete();
        household = new ReadHousehold(workspace).byNumber(SmallDistrict.SECOND).orElseThrow();
        visit().answer("a/phone", "12000000077");
        Path back = folder.resolve("return.json");
        new ExportPackage(workspace).run(back, Optional.empty(), Progress.NONE);
        try (Workspace centre = Workspace.create(folder.resolve("c"), Role.CENTRE, "区", PASSWORD, env)) {
            take(centre, back);
            var read = new ReadHousehold(centre);
            HouseholdPage first = read.read(read.byNumber(SmallDistrict.FIRST).orElseThrow());
            assertEquals(VisitState.DONE, first.state());
            HouseholdPage second = read.read(household);
            assertEquals(VisitState.IN_PROGRESS, second.state());
            assertEquals("12000000077", VisitWork.open(centre, household).session().value("a/phone"));
            assertEquals("12000000017", second.household().phone(), "the register waits for completion");
            assertEquals(done.session().completed(), VisitWork.open(centre, first.household().id()).session().completed());
        }
    }

    @Test
    void answersTypedHereAreNotLostWhenAnotherTeamsVisitArrives() {
        VisitWork here = visit();
        here.answer("a/phone", "12000000001");
        try (Workspace other = Workspace.create(folder.resolve("o"), Role.FIELD, "索朗", PASSWORD, env)) {
            take(other, folder.resolve("task.json"));
            VisitWork there = VisitWork.open(other, household);
            there.answer("a/phone", "12000000002");
            there.answer("a/visit_result", "6");
            Answers.all(there);
            assertInstanceOf(VisitWork.Completion.Completed.class, there.complete());
            new ExportPackage(other).run(folder.resolve("other.json"), Optional.of("dev-none"), Progress.NONE);
        }
        Path forUs = folder.resolve("other.json");
        var preview = new ImportPackage(workspace).preview(forUs, Progress.NONE);
        assertInstanceOf(ImportPackage.Preview.Refused.class, preview, "it is for another device");
        assertEquals("12000000001", visit().session().value("a/phone"));
        assertFalse(here.completedBefore());
    }

    @Test
    void aNoteIsThereAfterReopeningAndTravelsWithTheVisit() {
        VisitWork work = visit();
        work.note("a/phone", " 打了三次都没有人接 ");
        work.note("a/respondent", "x");
        work.note("a/respondent", "");
        reopen();
        assertEquals(Map.of("a/phone", "打了三次都没有人接"), visit().notes());
        Path back = folder.resolve("return.json");
        new ExportPackage(workspace).run(back, Optional.empty(), Progress.NONE);
        try (Workspace centre = Workspace.create(folder.resolve("c"), Role.CENTRE, "区", PASSWORD, env)) {
            take(centre, back);
            assertEquals(visit().notes(), VisitWork.open(centre, household).notes());
        }
    }

    @Test
    void aCompletedVisitKeepsTheNotesOfWhatWasAsked() throws IOException {
        VisitWork work = fullyAnswered();
        work.note("a/phone", "机主是女儿");
        work.note("a/respondent_name", "没有问到的题");
        assertInstanceOf(VisitWork.Completion.Completed.class, work.complete());
        assertEquals(Map.of("a/phone", "机主是女儿"), visit().notes());
        Path out = folder.resolve("all.json");
        new WriteSnapshot(workspace).run(out);
        assertEquals(List.of(), SnapshotSchema.faults(Files.readString(out)));
        assertTrue(Files.readString(out).contains("\"notes\":{\"a/phone\":\"机主是女儿\"}"));
    }

    @Test
    void anotherFormHasItsOwnVisitBesideTheRoundsOwn() {
        take(workspace, SmallForm.in(new SmallDistrict()).write(folder.resolve("more.json")));
        household = new ReadHousehold(workspace).byNumber(SmallDistrict.FIRST).orElseThrow();
        assertEquals(List.of("QTR", "SC", "GAS-P", "GAS-H", "FIRE-H", SmallForm.ID),
            workspace.otherForms().stream().map(Workspace.OtherForm::id).toList());
        VisitWork other = VisitWork.open(workspace, household, SmallForm.ID);
        other.answer("first", "2");
        assertEquals(VisitState.TODO, state(), "the round's own visit has not begun");
        assertEquals(List.of("小表"), formsOfVisits());
        reopen();
        other = VisitWork.open(workspace, household, SmallForm.ID);
        assertEquals("2", other.session().value("first"));
        assertEquals("", visit().session().value("a/visit_result"));
        Answers.all(other);
        assertInstanceOf(VisitWork.Completion.Completed.class, other.complete());
        assertEquals(VisitState.TODO, state());
        assertEquals(0, new FindHouseholds(workspace).progress().getFirst().done());
        assertEquals(List.of("小表"), formsOfVisits());
        Answers.all(visit());
        assertEquals(VisitState.IN_PROGRESS, state());
        new ExportPackage(workspace).run(folder.resolve("both.json"), Optional.empty(), Progress.NONE);
        assertEquals(2, formsOfVisits().size());
        assertTrue(VisitWork.open(workspace, household, SmallForm.ID).completedBefore());
    }

    @Test
    void aFormChoosesFromTheRegister() {
        take(workspace, SmallForm.in(new SmallDistrict(), "PICK", """
            {"form":"PICK","version":"1","title":{"zh":"挑选"},"items":[
             {"kind":"question","name":"v","type":"select_one","choices":"villages","label":{"zh":"村"}},
             {"kind":"question","name":"h","type":"select_one","choices":"households","filter":"village = ${v}","label":{"zh":"户"}},
             {"kind":"question","name":"p","type":"select_one","choices":"persons","filter":"household = ${h}","label":{"zh":"人"}},
             {"kind":"question","name":"g","type":"select_one","choices":"grids","label":{"zh":"网格"}},
             {"kind":"question","name":"who","type":"meta","parameters":"username"}]}""").write(folder.resolve("more.json")));
        household = new ReadHousehold(workspace).byNumber(SmallDistrict.FIRST).orElseThrow();
        VisitWork pick = VisitWork.open(workspace, household, "PICK");
        assertEquals(workspace.userName(), pick.session().value("who"));
        String village = pick.session().choices("v").getFirst().name();
        pick.answer("v", village);
        assertTrue(pick.session().choices("h").stream().anyMatch(choice -> choice.name().equals(SmallDistrict.FIRST)));
        pick.answer("h", SmallDistrict.FIRST);
        assertEquals(new ReadHousehold(workspace).read(household).active().stream().map(person -> person.name()).sorted().toList(),
            pick.session().choices("p").stream().map(choice -> choice.label().zh()).sorted().toList());
        assertTrue(!pick.session().choices("g").isEmpty());
        assertEquals(List.of(), pick.session().findings("h"));
    }

    private List<String> formsOfVisits() {
        return new ReadHousehold(workspace).read(household).visits().stream().map(past -> past.form().zh()).toList();
    }
}
