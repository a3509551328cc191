package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.ClueLine;
import org.ruhu.model.ClueState;
import org.ruhu.model.ConflictQuery;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** What a visit finds becomes a clue once, goes when the visit is put right, and waits until somebody decides with a reason. */
class CluesTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    private Path folder;
    private Path task;
    private Workspace laptop;
    private HouseholdId household;

    @BeforeEach
    void open() {
        task = new SmallDistrict().write(folder.resolve("task.json"));
        laptop = laptop("w", "格桑", 5);
        household = new ReadHousehold(laptop).byNumber(SmallDistrict.FIRST).orElseThrow();
    }

    private Workspace laptop(String name, String who, long seed) {
        Workspace made = Workspace.create(folder.resolve(name), Role.FIELD, who, PASSWORD, TestEnv.of(seed));
        take(made, task);
        return made;
    }

    private static void take(Workspace to, Path file) {
        var use = new ImportPackage(to);
        use.run((ImportPackage.Preview.Ready) use.preview(file, Progress.NONE), Progress.NONE);
    }

    @AfterEach
    void close() {
        laptop.close();
    }

    /** @param food code of the answer on food: 3 is not enough */
    private static void visit(Workspace on, HouseholdId household, String food) {
        VisitWork work = VisitWork.open(on, household);
        work.answer("a/visit_result", "1");
        Answers.all(work);
        work.answer("g/food", food);
        work.blocking().forEach(finding -> work.confirm(finding, "核实无误"));
        Answers.all(work);
        assertEquals(List.of(), work.blocking());
        work.complete();
    }

    /** On food and clothing: the plain answers of this test leave the household without income, which is a clue of its own. */
    private static List<String> clues(Workspace on) {
        return new Clues(on).all().stream().filter(clue -> clue.sign().startsWith("HV-G")).map(clue -> clue.no() + " " + clue.sign() + " " + clue.said() + " " + clue.state()).toList();
    }

    private static ClueLine onFood(Workspace on) {
        return new Clues(on).all().stream().filter(clue -> clue.sign().equals("HV-G1")).findFirst().orElseThrow();
    }

    @Test
    void whatAVisitFindsIsAClueUntilTheVisitIsPutRight() {
        visit(laptop, household, "3");
        String open = SmallDistrict.FIRST + " HV-G1 主食不够，按线索上报 ";
        assertEquals(List.of(open + "OPEN"), clues(laptop));
        ClueLine clue = onFood(laptop);
        assertEquals("格桑", clue.by());
        assertEquals(laptop.today().plusDays(15).toString(), clue.deadline());
        assertTrue(clue.overdue(laptop.today().plusDays(16).toString()));
        visit(laptop, household, "1");
        assertEquals(List.of(open + "WITHDRAWN"), clues(laptop));
        visit(laptop, household, "3");
        assertEquals(List.of(open + "OPEN"), clues(laptop));
    }

    @Test
    void twoTeamsWhoFindTheSameHaveOneClueAndNobodyIsAsked() {
        try (Workspace other = laptop("other", "达瓦", 6)) {
            visit(laptop, household, "3");
            visit(other, household, "3");
            Path file = folder.resolve("from.json");
            new ExportPackage(other).run(file, Optional.empty(), Progress.NONE);
            take(laptop, file);
        }
        assertEquals(1, clues(laptop).size(), clues(laptop).toString());
        var asked = new ConflictQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(RecordType.CLUE), 0, 50);
        assertEquals(0, new Conflicts(laptop, new Texts(Lang.ZH)).list(asked).total());
    }

    @Test
    void aDecisionNeedsAReasonAndIsNotUndoneByTheVisit() {
        visit(laptop, household, "3");
        var use = new Clues(laptop);
        ClueLine clue = onFood(laptop);
        assertEquals("work.conflict.noreason", assertThrows(Trouble.class, () -> use.decide(clue.id(), ClueState.REFUSED, " ")).key());
        assertEquals("clue.trouble.none", assertThrows(Trouble.class, () -> use.decide(clue.id(), ClueState.OPEN, "x")).key());
        use.decide(clue.id(), ClueState.WATCHED, "下月再看");
        visit(laptop, household, "1");
        assertEquals(ClueState.WATCHED, onFood(laptop).state());
        assertEquals("下月再看", use.reason(clue.id()));
    }

    @Test
    void aHouseholdReportsItselfAndWhatNobodySaysIsRefused() {
        var use = new Clues(laptop);
        assertEquals("clue.trouble.report", assertThrows(Trouble.class, () -> use.report(household, "SELF", " ")).key());
        assertEquals("clue.trouble.report", assertThrows(Trouble.class, () -> use.report(household, "NOBODY", "雪灾")).key());
        use.report(household, "SELF", "雪灾，死亡牦牛7头");
        ClueLine clue = use.of(household).getFirst();
        assertEquals("SELF 雪灾，死亡牦牛7头 OPEN", clue.source() + " " + clue.said() + " " + clue.state());
        assertEquals(clue.id(), use.named(Clues.code(clue.id())));
        assertThrows(Trouble.class, () -> use.named("00000000"));
    }

    @Test
    void cluesGoOutAsPlainDataByTheSchema() throws IOException {
        new Clues(laptop).report(household, "DEPT", "住院自付3万元");
        Path file = folder.resolve("snapshot.json");
        new WriteSnapshot(laptop).run(file, new WriteSnapshot.Order("上报", "区乡村振兴局", WriteSnapshot.Numbers.MASKED));
        String json = Files.readString(file);
        assertEquals(List.of(), SnapshotSchema.faults(json));
        assertTrue(json.contains("\"said\":\"住院自付3万元\"") && json.contains("\"source_zh\":\"部门筛查预警\""), json);
    }
}
