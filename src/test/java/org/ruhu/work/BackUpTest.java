package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.MovingClock;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.picture.Attachment;
import org.ruhu.picture.SamplePictures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Back-ups of a real workspace in real files: what they hold, when they are made, which ones go. */
class BackUpTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    private Path folder;

    private final MovingClock clock = new MovingClock();
    private final Env env = TestEnv.of(clock, new Random(3));
    private Workspace workspace;
    private HouseholdId household;

    @BeforeEach
    void open() {
        workspace = Workspace.create(folder.resolve("w"), Role.FIELD, "格桑", PASSWORD, env);
        var importPackage = new ImportPackage(workspace);
        importPackage.run(assertInstanceOf(ImportPackage.Preview.Ready.class,
            importPackage.preview(new SmallDistrict().write(folder.resolve("task.json")), Progress.NONE)), Progress.NONE);
        household = new ReadHousehold(workspace).byNumber(SmallDistrict.FIRST).orElseThrow();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Path place() {
        return folder.resolve("w-backups").resolve("Ruhu-" + workspace.device());
    }

    private BackUp.Result.Made made() {
        return assertInstanceOf(BackUp.Result.Made.class,
            new BackUp(workspace).now(BackUpReason.BY_HAND, Progress.NONE).first());
    }

    private void type(String value) {
        VisitWork.open(workspace, household).answer("a/phone", value);
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending)).sorted().toList();
        }
    }

    private static JsonNode manifest(Path file) {
        return JsonMapper.builder().build().readTree(file.toFile()).get("backup");
    }

    @Test
    void anImportIsPrecededByABackUp() throws IOException {
        List<String> all = names(place(), ".backup");
        assertEquals(1, all.size());
        assertEquals("import", manifest(place().resolve(all.getFirst())).get("why").asString());
        assertTrue(Standing.of(workspace).backUp().last().at().isPresent());
    }

    @Test
    void everyFileOfTheWorkspaceIsInItButTheDatabase() throws IOException {
        VisitWork work = VisitWork.open(workspace, household);
        work.attachments().keep(new Attachment(SamplePictures.halves(40, 30, "jpg"), "jpg"));
        JsonNode manifest = manifest(made().file());
        Set<String> names = new HashSet<>();
        manifest.get("parts").forEach(part -> names.add(part.get("name").asString()));
        assertTrue(names.containsAll(Set.of("workspace.json", "keyring.json", "journal/00000001.journal")), names::toString);
        assertTrue(names.stream().anyMatch(name -> name.startsWith("blobs/")));
        assertTrue(names.stream().noneMatch(name -> name.contains("database")));
        assertEquals(workspace.checkCode(), manifest.get("checkCode").asString());
    }

    @Test
    void nothingPersonalIsReadableInIt() throws IOException {
        type("12000000099");
        made();
        try (Stream<Path> files = Files.walk(folder.resolve("w-backups"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                for (String secret : List.of("格桑", "次仁顿珠", "12000000099", "990103198001019011")) {
                    assertFalse(text.contains(secret), file + " " + secret);
                }
            }
        }
    }

    @Test
    void whatDidNotChangeIsWrittenOnce() throws IOException {
        made();
        int before = names(place().resolve("parts"), "").size();
        type("12000000099");
        made();
        // the journal's last segment is the only thing that grew
        assertEquals(before + 1, names(place().resolve("parts"), "").size());
    }

    @Test
    void withoutANewSaveNoneIsMadeByItself() {
        made();
        assertInstanceOf(BackUp.Result.Unchanged.class, new BackUp(workspace).now(BackUpReason.EXIT, Progress.NONE).first());
        clock.advance(Duration.ofHours(2));
        assertFalse(new BackUp(workspace).isDue());
        type("12000000099");
        assertTrue(new BackUp(workspace).isDue());
        assertInstanceOf(BackUp.Result.Made.class, new BackUp(workspace).now(BackUpReason.HOURLY, Progress.NONE).first());
        type("12000000098");
        assertFalse(new BackUp(workspace).isDue(), "within the hour");
    }

    @Test
    void theOneAtExitReadsBackOnlyWhatIsNewAndTakesNothingAway() throws IOException {
        for (int i = 0; i < 6; i++) {
            type("1200000001" + i);
            var quick = assertInstanceOf(BackUp.Result.Made.class, new BackUp(workspace).now(BackUpReason.EXIT, Progress.NONE).first());
            assertFalse(quick.verified());
        }
        assertEquals(7, names(place(), ".backup").size());
        type("12000000020");
        assertTrue(made().verified());
        assertEquals(3, names(place(), ".backup").size(), "all of one day: the three latest");
    }

    @Test
    void overAHundredDaysThreeSevenAndEightAreKept() throws IOException {
        Set<String> days = new HashSet<>();
        for (int day = 0; day < 100; day++) {
            for (int i = 0; i < 2; i++) {
                type("120000" + (10_000 + day * 10 + i));
                days.add(made().file().getFileName().toString().substring(0, 8));
                clock.advance(Duration.ofHours(3));
            }
            clock.advance(Duration.ofHours(18));
        }
        List<String> kept = names(place(), ".backup").reversed();
        List<String> last = days.stream().sorted().toList().reversed();
        assertEquals(100, last.size());
        List<String> keptDays = kept.stream().map(name -> name.substring(0, 8)).distinct().toList();
        assertEquals(last.subList(0, 7), keptDays.subList(0, 7));
        assertEquals(2, kept.stream().filter(name -> name.startsWith(last.get(0))).count());
        // the seven days reach into two weeks, so that six older weeks follow
        assertEquals(1, kept.stream().filter(name -> name.startsWith(last.get(2))).count());
        int weeks = weeks(keptDays).size();
        assertEquals(8, weeks, keptDays::toString);
        assertTrue(kept.size() <= 3 + 7 + 8);
        Set<String> named = new HashSet<>();
        kept.forEach(name -> manifest(place().resolve(name)).get("parts").forEach(part -> named.add(part.get("sha256").asString())));
        assertEquals(named, new HashSet<>(names(place().resolve("parts"), "")), "parts that no back-up names are gone");
    }

    private static Set<String> weeks(List<String> days) {
        Set<String> weeks = new HashSet<>();
        days.forEach(day -> weeks.add(java.time.LocalDate.parse(day, java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
            .format(java.time.format.DateTimeFormatter.ofPattern("YYYY-ww", java.util.Locale.GERMANY))));
        return weeks;
    }

    @Test
    void aClockThatWasYearsAheadDoesNotPushOutWhatIsNewer() throws IOException {
        clock.advance(Duration.ofDays(3650));
        for (int i = 0; i < 5; i++) {
            type("1200000001" + i);
            made();
        }
        clock.advance(Duration.ofDays(-3650));
        List<Path> today = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            type("1200000002" + i);
            today.add(made().file());
        }
        assertTrue(today.stream().allMatch(Files::exists));
        Files.readString(today.getLast());
    }

    @Test
    void aPartThatRottedIsWrittenAgainAndSaidNothingOfWhenMended() throws IOException {
        Path part = place().resolve("parts").resolve(sha(made().file(), "keyring.json"));
        byte[] bytes = Files.readAllBytes(part);
        bytes[20] ^= 1;
        Files.write(part, bytes);
        type("12000000099");
        made();
        assertNotEquals(bytes[20], Files.readAllBytes(part)[20]);
    }

    private static String sha(Path manifest, String name) {
        for (JsonNode part : manifest(manifest).get("parts")) {
            if (part.get("name").asString().equals(name)) {
                return part.get("sha256").asString();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void aDamagedManifestIsToldAndStaysWithItsParts() throws IOException {
        Path damaged = made().file();
        String segment = sha(damaged, "journal/00000001.journal");
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[30] ^= 1;
        Files.write(damaged, bytes);
        for (int i = 0; i < 6; i++) {
            type("1200000001" + i);
            assertEquals(List.of(damaged.getFileName().toString()), made().damaged());
        }
        assertTrue(Files.exists(damaged));
        assertTrue(Files.exists(place().resolve("parts").resolve(segment)));
    }

    @Test
    void aDamagedJournalIsNotBackedUpOverGoodOnes() throws IOException {
        made();
        List<String> before = names(place(), ".backup");
        type("12000000099");
        Path journal = folder.resolve("w/journal/00000001.journal");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);
        var failed = assertInstanceOf(BackUp.Result.Failed.class,
            new BackUp(workspace).now(BackUpReason.BY_HAND, Progress.NONE).first());
        assertEquals("backup.trouble.journal", failed.why().key());
        assertEquals(before, names(place(), ".backup"));
        assertEquals(Optional.of("backup.trouble.journal"), BackUpState.of(workspace).last().trouble().map(Trouble::key));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndKeptInMindOverRestarts() throws IOException {
        made();
        Path aside = folder.resolve("aside");
        Files.move(folder.resolve("w-backups"), aside);
        Files.writeString(folder.resolve("w-backups"), "a file where the folder should be");
        type("12000000099");
        var failed = assertInstanceOf(BackUp.Result.Failed.class,
            new BackUp(workspace).now(BackUpReason.HOURLY, Progress.NONE).first());
        assertEquals("backup.trouble.write", failed.why().key());
        workspace.close();
        workspace = assertInstanceOf(Entry.Open.class, Workspace.open(folder.resolve("w"), PASSWORD, env)).workspace();
        assertEquals(Optional.of("backup.trouble.write"), BackUpState.of(workspace).last().trouble().map(Trouble::key));
        Files.delete(folder.resolve("w-backups"));
        Files.move(aside, folder.resolve("w-backups"));
        made();
        assertEquals(Optional.empty(), BackUpState.of(workspace).last().trouble());
    }

    @Test
    void aSecondCopyGoesToTheStickWhileItIsThere() throws IOException {
        Path stick = folder.resolve("stick");
        BackUpState.second(workspace, Optional.of(stick));
        type("12000000098");
        assertInstanceOf(BackUp.Result.Missing.class,
            new BackUp(workspace).now(BackUpReason.HOURLY, Progress.NONE).second().orElseThrow());
        Files.createDirectory(stick);
        assertInstanceOf(BackUp.Result.Made.class,
            new BackUp(workspace).now(BackUpReason.HOURLY, Progress.NONE).second().orElseThrow());
        assertEquals(1, names(stick.resolve("Ruhu-" + workspace.device()), ".backup").size());
        assertTrue(BackUpState.of(workspace).other().at().isPresent());
    }

    @Test
    void oneThatIsGivenUpLeavesTheOlderOnes() throws IOException {
        made();
        List<String> before = names(place(), ".backup");
        type("12000000099");
        Progress stop = new Progress() {
            @Override
            public void at(double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(Progress.Cancelled.class, () -> new BackUp(workspace).now(BackUpReason.BY_HAND, stop));
        assertEquals(before, names(place(), ".backup"));
        made();
        assertTrue(names(place().resolve("parts"), ".part").isEmpty());
    }

    @Test
    void workLiesOnThisLaptopUntilTheCentreSaysItHasIt() {
        assertEquals(Optional.empty(), unsynced().filter(at -> at.compareTo("2026-05-12T09:01") > 0));
        Optional<String> since = unsynced();
        type("12000000099");
        VisitWork work = VisitWork.open(workspace, household);
        Answers.all(work);
        assertInstanceOf(VisitWork.Completion.Completed.class, work.complete());
        Optional<String> now = unsynced();
        assertTrue(now.isPresent());
        since.ifPresent(earlier -> assertEquals(earlier, now.get()));
        new ExportPackage(workspace).run(folder.resolve("return.json"), Optional.empty(), Progress.NONE);
        assertEquals(now, unsynced(), "a file that left has not arrived");
        try (Workspace centre = Workspace.create(folder.resolve("centre"), Role.CENTRE, "次旦", PASSWORD, env)) {
            take(centre, folder.resolve("return.json"));
            new ExportPackage(centre).run(folder.resolve("back.json"), Optional.of(workspace.device()), Progress.NONE);
        }
        take(workspace, folder.resolve("back.json"));
        assertEquals(Optional.empty(), unsynced());
    }

    private static void take(Workspace into, Path file) {
        var importPackage = new ImportPackage(into);
        importPackage.run(assertInstanceOf(ImportPackage.Preview.Ready.class, importPackage.preview(file, Progress.NONE)), Progress.NONE);
    }

    private Optional<String> unsynced() {
        return Standing.of(workspace).unsyncedSince();
    }
}
