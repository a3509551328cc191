package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.LogLine;
import org.ruhu.model.LogQuery;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.model.UserRole;
import org.ruhu.print.SheetLanguage;
import org.ruhu.print.VisitSheet;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import tools.jackson.databind.json.JsonMapper;

class ReadLogTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final Texts ZH = new Texts(Lang.ZH);

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(31);

    private Workspace auditor() {
        return RoleWorkspace.create(folder.resolve("audit"), UserRole.AUDITOR, "审计员", PASSWORD, env);
    }

    private static void take(Workspace workspace, Path file) {
        var importPackage = new ImportPackage(workspace);
        importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(file, Progress.NONE), Progress.NONE);
    }

    private static List<LogLine> all(Workspace workspace) {
        List<LogLine> lines = new ArrayList<>();
        workspace.store().audit().each(LogQuery.ALL, lines::addFirst);
        return lines;
    }

    private Workspace dayOf(String name) {
        return Workspace.create(folder.resolve(name), Role.FIELD, "格桑", PASSWORD, env);
    }

    @Test
    void whateverLeavesOrEntersIsInTheLogWithHowMuchAndWhy() {
        try (Workspace team = dayOf("team")) {
            take(team, new SmallDistrict().write(folder.resolve("task.json")));
            HouseholdId household = new ReadHousehold(team).byNumber(SmallDistrict.FIRST).orElseThrow();
            new Reveal(team).run(household.uuid(), "phone", Reveal.Reason.CONTACT, "");
            new Reveal(team).run(household.uuid(), "phone", Reveal.Reason.OTHER, "问路;\n再打");
            new PrintSheets(team).run(new SheetOrder(List.of(household), VisitSheet.Kind.BLANK, "", VisitSheet.Extent.FULL,
                SheetLanguage.ZH, SheetOrder.Digits.ARABIC, "入户前"), folder.resolve("次仁顿珠.pdf"));
            new WriteSnapshot(team).run(folder.resolve("s.json"), new WriteSnapshot.Order("汇总", "乡里", WriteSnapshot.Numbers.MASKED));
            new ExportPackage(team).run(folder.resolve("return.json"), Optional.empty(), Progress.NONE);
        }
        try (Workspace team = ((Entry.Open) Workspace.open(folder.resolve("team"), PASSWORD, env)).workspace()) {
            List<LogLine> lines = all(team);
            assertEquals(List.of("import", "reveal", "reveal", "print", "snapshot", "export", "locked", "login"),
                lines.stream().map(LogLine::what).toList());
            assertTrue(lines.stream().allMatch(line -> line.who().equals("格桑") && line.device().equals(team.device())));
            assertTrue(lines.getFirst().detail().startsWith("from=centre-test; made=2026-05-01T09:00:00+08:00; fresh=13; all=13"),
                lines.getFirst().detail());
            assertEquals(SmallDistrict.FIRST, lines.get(1).no());
            assertEquals("field=phone; reason=contact", lines.get(1).detail());
            assertEquals("field=phone; reason=other; words=问路； 再打", lines.get(2).detail());
            assertEquals("号码：电话；原因：其他；说明：问路； 再打", LogWords.detail(lines.get(2), ZH));
            assertEquals("kind=blank; sheets=1; pages=3; purpose=入户前", lines.get(3).detail());
            assertEquals("households=3; masked=no; purpose=汇总; recipient=乡里", lines.get(4).detail());
            for (LogLine line : lines) {
                for (String secret : List.of("12000000017", "990103198001019011", "次仁顿珠")) {
                    assertFalse(line.toString().contains(secret), line.toString());
                }
            }
        }
    }

    @Test
    void onlyAnAuditorReadsTheLogAndAnAuditorRevealsNothing() {
        try (Workspace team = dayOf("team")) {
            assertThrows(Denied.class, () -> new ReadLog(team));
        }
        try (Workspace auditor = auditor()) {
            assertEquals(0, new ReadLog(auditor).page(LogQuery.ALL).total());
            assertThrows(Denied.class, () -> new Reveal(auditor).run(env.newId(), "phone", Reveal.Reason.CONTACT, ""));
            assertEquals(Act.EXPORT, assertThrows(Denied.class, () -> new WriteSnapshot(auditor).run(folder.resolve("s.json"))).act());
            assertEquals(0, new ReadLog(auditor).page(LogQuery.ALL).total());
        }
    }

    @Test
    void anotherReasonMustBeSaidInWords() {
        try (Workspace team = dayOf("team")) {
            assertThrows(Trouble.class, () -> new Reveal(team).run(env.newId(), "phone", Reveal.Reason.OTHER, "  "));
            assertEquals(List.of(), all(team));
        }
    }

    @Test
    void theLogIsReadPageByPageAndByPersonDeedDeviceAndDay() {
        try (Workspace auditor = auditor()) {
            for (int i = 0; i < 230; i++) {
                RoleWorkspace.did(auditor, i % 3 == 0 ? Deed.PRINT : Deed.REVEAL, "s" + i, "");
            }
            var log = new ReadLog(auditor);
            var first = log.page(LogQuery.ALL);
            assertEquals(230, first.total());
            assertEquals(3, first.pages());
            assertEquals("s229", first.lines().getFirst().subject());
            assertEquals(30, log.page(LogQuery.ALL.at(2)).lines().size());
            assertEquals("s0", log.page(LogQuery.ALL.at(2)).lines().getLast().subject());
            LocalDate day = LocalDate.parse(first.lines().getFirst().at().substring(0, 10));
            assertEquals(77, total(log, new LogQuery("", "print", "", Optional.empty(), Optional.empty(), 0, 10)));
            assertEquals(230, total(log, new LogQuery("审计员", "", auditor.device(), Optional.of(day), Optional.of(day), 0, 10)));
            assertEquals(0, total(log, new LogQuery("别人", "", "", Optional.empty(), Optional.empty(), 0, 10)));
            assertEquals(0, total(log, new LogQuery("", "", "", Optional.of(day.plusDays(1)), Optional.empty(), 0, 10)));
            assertEquals(0, total(log, new LogQuery("", "", "", Optional.empty(), Optional.of(day.minusDays(1)), 0, 10)));
            assertEquals(List.of("审计员"), log.people());
            assertEquals(List.of(auditor.device()), log.devices());
        }
    }

    private static int total(ReadLog log, LogQuery query) {
        return log.page(query).total();
    }

    @Test
    void aLogThatNobodyTouchedIsWholeAlsoAtTheCentre() {
        try (Workspace team = dayOf("team")) {
            take(team, new SmallDistrict().write(folder.resolve("task.json")));
            new ExportPackage(team).run(folder.resolve("return.json"), Optional.empty(), Progress.NONE);
        }
        char[] own = "审计员的口令 quiet river".toCharArray();
        try (Workspace centre = Workspace.create(folder.resolve("centre"), Role.CENTRE, "拉珍", PASSWORD, env)) {
            take(centre, folder.resolve("return.json"));
            assertInstanceOf(Users.Outcome.Done.class, new Users(centre).add("旦增", UserRole.AUDITOR, own));
        }
        try (Workspace auditor = ((Entry.Open) Workspace.open(folder.resolve("centre"), own, env)).workspace()) {
            var log = new ReadLog(auditor);
            assertEquals(List.of("拉珍", "旦增", "格桑").stream().sorted().toList(), log.people().stream().sorted().toList());
            var sound = assertInstanceOf(ReadLog.Verdict.Sound.class, log.verify(Progress.NONE));
            assertEquals(log.page(LogQuery.ALL).total(), sound.entries());
            assertEquals(0, sound.gaps(), "what the district's centre wrote is in no log's chain here");
            assertTrue(sound.entries() >= 5 && sound.changes() > sound.entries(), sound.toString());
        }
    }

    @Test
    void noCellOfTheTableIsTakenForAFormulaAndExcelKnowsItsLetters() throws IOException {
        Path file = folder.resolve("log.csv");
        try (Workspace auditor = auditor()) {
            RoleWorkspace.did(auditor, Deed.REVEAL, "=HYPERLINK(\"http://x\",1)", "words=a,b");
            RoleWorkspace.did(auditor, Deed.REVEAL, "＝1+1", "");
            RoleWorkspace.did(auditor, Deed.REVEAL, "@x", "");
            assertEquals(3, new ReadLog(auditor).write(file, LogFile.Format.of(file.toString()), LogQuery.ALL, ZH));
            assertEquals(List.of(Deed.LOG_EXPORTED.tag()), all(auditor).subList(3, 4).stream().map(LogLine::what).toList());
            assertEquals("entries=3; format=csv", all(auditor).getLast().detail());
        }
        String csv = Files.readString(file);
        assertEquals('\uFEFF', csv.charAt(0));
        assertTrue(csv.contains(",\"'=HYPERLINK(\"\"http://x\"\",1)\",\"words=a,b\"\r\n"), csv);
        assertTrue(csv.contains(",'＝1+1,") && csv.contains(",'@x,"), csv);
    }

    @Test
    void asLinesOfJsonEveryEntryIsOneObject() throws IOException {
        Path file = folder.resolve("log.jsonl");
        try (Workspace auditor = auditor()) {
            RoleWorkspace.did(auditor, Deed.REVEAL, "=1", "field=phone; reason=other; words=\"引号\"");
            new ReadLog(auditor).write(file, LogFile.Format.of(file.toString()), LogQuery.ALL, ZH);
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(1, lines.size());
        var entry = JsonMapper.builder().build().readTree(lines.getFirst());
        assertEquals("=1", entry.path("subject").asString());
        assertEquals("\"引号\"", entry.path("detail").path("words").asString());
    }

    @Test
    void realNumbersGoOutMaskedAndOnlyWithAPurposeAndARecipient() throws IOException {
        Path file = folder.resolve("s.json");
        var district = new SmallDistrict("110105").real();
        district.lastVisit(SmallDistrict.FIRST, "HV", java.util.Map.of("a:a/phone", "12000000017", "n:a/phone", "打 13800138000 找他",
            "a:m/remark", "卡号 6222021234567890123"));
        Path task = Files.write(folder.resolve("task.json"), district.bytes());
        var order = new WriteSnapshot.Order("汇总", "乡里", WriteSnapshot.Numbers.MASKED);
        try (Workspace team = dayOf("team")) {
            Believing.believe(team, district);
            take(team, task);
            assertThrows(Trouble.class, () -> new WriteSnapshot(team).run(file));
            assertThrows(Denied.class, () -> new WriteSnapshot(team).run(file, new WriteSnapshot.Order("汇总", "乡里",
                WriteSnapshot.Numbers.CLEAR)));
            assertFalse(Files.exists(file));
            new WriteSnapshot(team).run(file, order);
        }
        String text = Files.readString(file);
        assertEquals(List.of(), SnapshotSchema.faults(text));
        var tree = JsonMapper.builder().build().readTree(text);
        assertTrue(tree.path("masked").asBoolean());
        assertEquals("乡里", tree.path("recipient").asString());
        for (String secret : List.of("12000000017", "110105198001019011", "13800138000", "6222021234567890123")) {
            assertFalse(text.contains(secret), secret);
        }
        assertEquals("120****0017", tree.path("households").get(0).path("phone").asString());
        assertEquals("120****0017", tree.path("visits").get(0).path("answers").path("a/phone").asString());
    }

    @Test
    void dataProtectionHandsOutClearNumbersWhenItSaysSo() throws IOException {
        Path file = folder.resolve("s.json");
        try (Workspace office = RoleWorkspace.create(folder.resolve("o"), UserRole.DATA_PROTECTION, "数据员", PASSWORD, env)) {
            new WriteSnapshot(office).run(file, new WriteSnapshot.Order("复核", "县里", WriteSnapshot.Numbers.CLEAR));
            assertEquals("households=0; masked=no; purpose=复核; recipient=县里", all(office).getLast().detail());
        }
        assertFalse(JsonMapper.builder().build().readTree(Files.readAllBytes(file)).path("masked").asBoolean());
    }

    @Test
    void aDeedIsSaidInWordsAndOneOfANewerProgramAsItStands() {
        for (Deed deed : Deed.values()) {
            assertFalse(LogWords.deed(deed.tag(), ZH).isEmpty());
            assertFalse(LogWords.deed(deed.tag(), ZH).startsWith("work."), deed.tag());
        }
        assertEquals("teleported", LogWords.deed("teleported", ZH));
        assertInstanceOf(String.class, LogWords.reason(Reveal.Reason.CONTACT, ZH));
    }
}
