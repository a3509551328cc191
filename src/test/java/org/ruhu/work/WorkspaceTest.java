package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdLine;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.model.VisitState;
import org.ruhu.sync.Refusal;
import tools.jackson.databind.json.JsonMapper;

class WorkspaceTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    private Path folder;

    private final Env env = TestEnv.of(99);
    private final SmallDistrict district = new SmallDistrict();

    private Workspace create(String name, Role role) {
        return Workspace.create(folder.resolve(name), role, "格桑", PASSWORD, env);
    }

    private Workspace reopen(String name) {
        return assertInstanceOf(Entry.Open.class, Workspace.open(folder.resolve(name), PASSWORD, env)).workspace();
    }

    private static ImportPackage.Outcome take(Workspace workspace, Path file) {
        var importPackage = new ImportPackage(workspace);
        return switch (importPackage.preview(file, Progress.NONE)) {
            case ImportPackage.Preview.Refused(Refusal refusal, long _) -> new ImportPackage.Outcome.Refused(refusal);
            case ImportPackage.Preview.Ready ready -> importPackage.run(ready, Progress.NONE);
        };
    }

    private static List<String> numbers(Workspace workspace, String search) {
        return new FindHouseholds(workspace).page(new HouseholdQuery(search, Optional.empty(), Optional.empty(), false, 0,
            50)).lines().stream().map(HouseholdLine::no).toList();
    }

    private Path task() {
        return district.write(folder.resolve("task.json"));
    }

    @Test
    void aPreviewSaysWhatIsAddedAndWritesNothing() {
        try (Workspace workspace = create("w", Role.FIELD)) {
            var ready = assertInstanceOf(ImportPackage.Preview.Ready.class,
                new ImportPackage(workspace).preview(task(), Progress.NONE));
            assertEquals(2, ready.count(RecordType.VILLAGE));
            assertEquals(3, ready.count(RecordType.HOUSEHOLD));
            assertEquals(3, ready.count(RecordType.PERSON));
            assertTrue(workspace.empty());
            assertEquals(List.of(), numbers(workspace, ""));
        }
    }

    @Test
    void whatWasImportedIsThereAfterReopening() {
        String code;
        try (Workspace workspace = create("w", Role.FIELD)) {
            assertEquals(new ImportPackage.Outcome.Done(13, 0, 13), take(workspace, task()));
            code = workspace.checkCode();
        }
        try (Workspace workspace = reopen("w")) {
            assertEquals(List.of(SmallDistrict.FIRST, SmallDistrict.SECOND, SmallDistrict.THIRD), numbers(workspace, ""));
            assertEquals(code, workspace.checkCode());
            assertTrue(workspace.demo());
            assertEquals("2026年第一轮集中排查", workspace.round().orElseThrow().name());
            assertEquals("8400.00", workspace.configuration().lines().get(2026));
        }
    }

    @Test
    void importingTwiceIsImportingOnce() {
        try (Workspace workspace = create("w", Role.FIELD)) {
            take(workspace, task());
            String code = workspace.checkCode();
            assertEquals(new ImportPackage.Outcome.Done(0, 0, 13), take(workspace, task()));
            assertEquals(code, workspace.checkCode());
        }
    }

    @Test
    void householdsAreFoundByNamePinyinInitialsNumberAndTailOfTheIdNumber() {
        try (Workspace workspace = create("w", Role.FIELD)) {
            take(workspace, task());
            assertEquals(List.of(SmallDistrict.SECOND), numbers(workspace, "卓玛"));
            assertEquals(List.of(SmallDistrict.FIRST, SmallDistrict.THIRD), numbers(workspace, "次仁"));
            assertEquals(List.of(SmallDistrict.SECOND), numbers(workspace, "zmyj"));
            assertEquals(List.of(SmallDistrict.SECOND), numbers(workspace, "zhuoma"));
            assertEquals(List.of(SmallDistrict.SECOND), numbers(workspace, "9028"));
            assertEquals(List.of(SmallDistrict.SECOND), numbers(workspace, "0002"));
            assertEquals(List.of(SmallDistrict.FIRST, SmallDistrict.SECOND), numbers(workspace, "990103001200"));
            assertEquals(List.of(SmallDistrict.SECOND), numbers(workspace, "９０２８"));
            assertEquals(List.of(), numbers(workspace, "'; DROP TABLE household; --"));
        }
    }

    @Test
    void aDamagedPackageChangesNothing() throws IOException {
        byte[] bytes = district.bytes();
        Path cut = Files.write(folder.resolve("cut.json"), Arrays.copyOf(bytes, bytes.length - 300));
        bytes[bytes.length / 2] ^= 1;
        Path altered = Files.write(folder.resolve("altered.json"), bytes);
        try (Workspace workspace = create("w", Role.FIELD)) {
            String code = workspace.checkCode();
            assertInstanceOf(Refusal.Truncated.class, refusal(take(workspace, cut)));
            assertInstanceOf(Refusal.Altered.class, refusal(take(workspace, altered)));
            assertEquals(code, workspace.checkCode());
            assertTrue(workspace.empty());
        }
    }

    private static Refusal refusal(ImportPackage.Outcome outcome) {
        return assertInstanceOf(ImportPackage.Outcome.Refused.class, outcome).refusal();
    }

    @Test
    void aFileExchangedBetweenPreviewAndImportIsRefusedAndLeavesNothing() throws IOException {
        try (Workspace workspace = create("w", Role.FIELD)) {
            var importPackage = new ImportPackage(workspace);
            var ready = assertInstanceOf(ImportPackage.Preview.Ready.class,
                importPackage.preview(task(), Progress.NONE));
            Files.write(folder.resolve("task.json"), new SmallDistrict().bytes("any"));
            String code = workspace.checkCode();
            assertEquals(new Refusal.Altered(0), refusal(importPackage.run(ready, Progress.NONE)));
            assertEquals(code, workspace.checkCode());
            assertEquals(List.of(), numbers(workspace, ""));
        }
        try (Workspace workspace = reopen("w")) {
            assertTrue(workspace.empty());
        }
    }

    @Test
    void demoDataAndRealDataAreNeverMixed() throws IOException {
        SmallDistrict called = new SmallDistrict().real();
        Path real = Files.write(folder.resolve("real.json"), called.bytes());
        try (Workspace workspace = create("w", Role.FIELD)) {
            assertEquals(new Refusal.NotEnrolled(), refusal(take(workspace, real)));
            Believing.believe(workspace, called);
            assertEquals(new Refusal.DemoNumbers(), refusal(take(workspace, real)));
            take(workspace, task());
            assertEquals(new Refusal.DemoMixed(false), refusal(take(workspace, real)));
        }
    }

    @Test
    void aPackageForAnotherDeviceIsRefused() throws IOException {
        Path other = Files.write(folder.resolve("other.json"), district.bytes("dev-00000000"));
        try (Workspace workspace = create("w", Role.FIELD)) {
            assertEquals(new Refusal.OtherAddressee(), refusal(take(workspace, other)));
        }
    }

    @Test
    void aWrongPasswordIsCountedAndTheRightOneForgetsTheCount() {
        create("w", Role.FIELD).close();
        assertEquals(new Entry.WrongPassword(1), Workspace.open(folder.resolve("w"), "wrong".toCharArray(), env));
        assertEquals(new Entry.WrongPassword(2), Workspace.open(folder.resolve("w"), "wrong".toCharArray(), env));
        reopen("w").close();
        assertEquals(new Entry.WrongPassword(1), Workspace.open(folder.resolve("w"), "wrong".toCharArray(), env));
    }

    @Test
    void aSecondProgramIsKeptOut() {
        try (Workspace workspace = create("w", Role.FIELD)) {
            assertInstanceOf(Entry.InUse.class, Workspace.open(folder.resolve("w"), PASSWORD, env));
            assertTrue(workspace.empty());
        }
        reopen("w").close();
    }

    @Test
    void aFolderWithOtherFilesIsNotMadeAWorkspace() throws IOException {
        Files.createDirectories(folder.resolve("w"));
        Files.writeString(folder.resolve("w/letter.txt"), "dear");
        assertThrows(Trouble.class, () -> create("w", Role.FIELD));
        assertEquals("dear", Files.readString(folder.resolve("w/letter.txt")));
    }

    @Test
    void aMissingOrDamagedDatabaseIsRebuiltFromTheJournal() throws IOException {
        String code;
        try (Workspace workspace = create("w", Role.FIELD)) {
            take(workspace, task());
            code = workspace.checkCode();
        }
        Path database = folder.resolve("w/database/ruhu.mv.db");
        Files.delete(database);
        try (Workspace workspace = reopen("w")) {
            assertEquals(code, workspace.checkCode());
            assertEquals(3, numbers(workspace, "").size());
        }
        byte[] bytes = Files.readAllBytes(database);
        for (int i = 4096; i < bytes.length; i += 64) {
            bytes[i] ^= 0x55;
        }
        Files.write(database, bytes);
        try (Workspace workspace = reopen("w")) {
            assertEquals(code, workspace.checkCode());
            assertEquals(3, numbers(workspace, "").size());
        }
    }

    @Test
    void anImportThatTheLightsWentOutInNeverCounted() throws IOException {
        try (Workspace workspace = create("w", Role.FIELD)) {
            assertFalse(workspace.demo());
        }
        byte[] before = Files.readAllBytes(folder.resolve("w/journal/00000001.journal"));
        byte[] end = Files.readAllBytes(folder.resolve("w/journal/end"));
        byte[] after;
        try (Workspace workspace = reopen("w")) {
            take(workspace, task());
            after = withoutLastEntry(Files.readAllBytes(folder.resolve("w/journal/00000001.journal")));
        }
        for (int length : List.of(before.length + 200, before.length + 2_000, after.length - 1)) {
            Files.write(folder.resolve("w/journal/00000001.journal"), Arrays.copyOf(after, length));
            // the lights took the note of the end with them, and the database was not closed
            Files.write(folder.resolve("w/journal/end"), end);
            Files.deleteIfExists(folder.resolve("w/database/seal"));
            try (Workspace workspace = reopen("w")) {
                assertTrue(workspace.empty(), "length " + length);
                assertEquals(List.of(), numbers(workspace, ""));
            }
        }
        try (Workspace workspace = reopen("w")) {
            assertEquals(new ImportPackage.Outcome.Done(13, 0, 13), take(workspace, task()));
        }
        reopen("w").close();
    }

    /** Up to the end of the import: behind it stands the log's entry of it. */
    private static byte[] withoutLastEntry(byte[] journal) {
        int at = 20;
        int last = at;
        while (at < journal.length) {
            last = at;
            at += 28 + java.nio.ByteBuffer.wrap(journal).getInt(at + 4) + 16;
        }
        return Arrays.copyOf(journal, last);
    }

    @Test
    void whatATeamHoldsIsTheSameAtTheCentre() throws IOException {
        Path back = folder.resolve("return.json");
        String code;
        try (Workspace team = create("team", Role.FIELD)) {
            take(team, task());
            var written = new ExportPackage(team).run(back, Optional.empty(), Progress.NONE);
            assertEquals(15, written.changes()); // with the user and the log's entry of the import
            assertFalse(Files.exists(folder.resolve("return.json.part")));
            code = team.checkCode();
        }
        try (Workspace centre = create("centre", Role.CENTRE)) {
            assertInstanceOf(ImportPackage.Outcome.Done.class, take(centre, back));
            assertEquals(List.of(SmallDistrict.FIRST, SmallDistrict.SECOND, SmallDistrict.THIRD), numbers(centre, ""));
            assertEquals(VisitState.TODO, new ReadHousehold(centre).read(
                new ReadHousehold(centre).byNumber(SmallDistrict.FIRST).orElseThrow()).state());
        }
        assertFalse(code.isEmpty());
    }

    @Test
    void whatTheOtherSideSaidItHoldsIsLeftOut() {
        try (Workspace team = create("team", Role.FIELD)) {
            take(team, task());
            var written = new ExportPackage(team).run(folder.resolve("delta.json"), Optional.of("centre-test"),
                Progress.NONE);
            assertEquals(2, written.changes());
        }
    }

    @Test
    void aSnapshotHoldsEveryHouseholdPersonAndVisitAndFitsItsSchema() throws IOException {
        Path file = folder.resolve("snapshot.json");
        try (Workspace team = create("team", Role.FIELD)) {
            take(team, task());
            new WriteSnapshot(team).run(file);
        }
        var tree = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
        assertEquals(3, tree.path("households").size());
        assertEquals(3, tree.path("persons").size());
        assertEquals("一般农户", tree.path("households").get(0).path("type_zh").asString());
        assertEquals(List.of(), SnapshotSchema.faults(Files.readString(file)));
        assertFalse(SnapshotSchema.faults(Files.readString(file).replace("\"no\"", "\"nr\"")).isEmpty());
    }
}
