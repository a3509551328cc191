package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.SmallDistrict;
import org.ruhu.TestEnv;
import org.ruhu.model.ClockDoubt;
import org.ruhu.model.Env;
import org.ruhu.model.KnownTime;
import org.ruhu.model.Role;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** A laptop whose clock is years off: it is said, nothing is lost, and the right date puts everything right. */
class ClockTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final Instant TODAY = Instant.parse("2026-05-12T01:00:00Z");
    private static final Duration YEARS = Duration.ofDays(3653);

    @TempDir
    private Path folder;

    private final Hands clock = new Hands();
    private final Env env = TestEnv.of(clock, TestEnv.of(3).random());

    /** A clock that is set by hand; it goes on a second with every look. */
    private static final class Hands extends Clock {
        private Instant now = TODAY;

        void set(Instant to) {
            now = to;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }

    private Workspace create(String name, Role role) {
        Workspace workspace = Workspace.create(folder.resolve(name), role, "格桑", PASSWORD, env);
        return workspace;
    }

    private Workspace reopen(String name) {
        return ((Entry.Open) Workspace.open(folder.resolve(name), PASSWORD, env)).workspace();
    }

    private static void take(Workspace workspace, Path file) {
        var importPackage = new ImportPackage(workspace);
        importPackage.run((ImportPackage.Preview.Ready) importPackage.preview(file, Progress.NONE), Progress.NONE);
    }

    private static VisitWork visit(Workspace workspace) {
        return VisitWork.open(workspace, new ReadHousehold(workspace).byNumber(SmallDistrict.FIRST).orElseThrow());
    }

    private static Optional<ClockDoubt.Kind> doubt(Workspace workspace) {
        Optional<ClockDoubt> doubt = Standing.of(workspace).clock();
        assertEquals(doubt.map(ClockDoubt::kind), workspace.clockDoubt().map(ClockDoubt::kind));
        return doubt.map(ClockDoubt::kind);
    }

    private void beginToday() {
        try (Workspace workspace = create("w", Role.FIELD)) {
            take(workspace, new SmallDistrict().write(folder.resolve("task.json")));
            visit(workspace).answer("a/phone", "13900000001");
            assertEquals(Optional.empty(), doubt(workspace));
        }
    }

    @Test
    void aClockTenYearsBehindIsSaidAndWhatIsTypedThenIsTheNewest() {
        beginToday();
        clock.set(TODAY.minus(YEARS));
        try (Workspace workspace = reopen("w")) {
            assertEquals(Optional.of(ClockDoubt.Kind.BEHIND), doubt(workspace));
            String said = workspace.clockDoubt().orElseThrow().said(new Texts(Lang.ZH));
            assertTrue(said.startsWith("请核对日期：电脑现在是 2016年5月11日 09:00，上次使用是 2026年5月12日 09:0"), said);
            VisitWork work = visit(workspace);
            assertEquals("13900000001", work.session().value("a/phone"));
            work.answer("a/phone", "13900000002");
            done(work);
        }
        try (Workspace workspace = reopen("w")) {
            assertEquals(Optional.of(ClockDoubt.Kind.BEHIND), doubt(workspace), "using it does not make the date right");
            assertEquals("13900000002", visit(workspace).page().household().phone());
        }
        clock.set(TODAY.plus(Duration.ofDays(1)));
        try (Workspace workspace = reopen("w")) {
            assertEquals(Optional.empty(), doubt(workspace));
            correctedTo(workspace, "13900000003");
            bothMerge(workspace);
        }
    }

    @Test
    void aClockTenYearsAheadIsSaidIsNotBelievedAndComingBackIsQuiet() {
        beginToday();
        clock.set(TODAY.plus(YEARS));
        for (int start = 0; start < 2; start++) {
            try (Workspace workspace = reopen("w")) {
                assertEquals(Optional.of(ClockDoubt.Kind.AHEAD), doubt(workspace));
                VisitWork work = visit(workspace);
                work.answer("a/phone", "1390000001" + start);
                done(work);
                assertEquals("1390000001" + start, visit(workspace).page().household().phone());
            }
        }
        clock.set(TODAY.plus(Duration.ofDays(1)));
        try (Workspace workspace = reopen("w")) {
            assertEquals(Optional.empty(), doubt(workspace), "the years ahead were never believed");
            correctedTo(workspace, "13900000003");
            bothMerge(workspace);
        }
    }

    private static void done(VisitWork work) {
        Answers.all(work);
        // the form itself says that a visit of another decade is none of this round; the person knows the day
        work.answer("m/visit_date", "2026-05-12");
        assertEquals(java.util.List.of(), work.blocking());
        work.complete();
    }

    /** What is written with the right date again is the newest, although older stamps say otherwise. */
    private static void correctedTo(Workspace workspace, String phone) {
        VisitWork work = visit(workspace);
        work.answer("a/phone", phone);
        assertEquals(VisitWork.Completion.Completed.class, work.complete().getClass());
        var page = new ReadHousehold(workspace).read(work.page().household().id());
        assertEquals(phone, page.household().phone());
        assertEquals(java.util.List.of(), page.conflicts());
    }

    /** The centre's clock is right: it takes in everything, and shows what was written last. */
    private void bothMerge(Workspace team) {
        new ExportPackage(team).run(folder.resolve("return.json"), Optional.empty(), Progress.NONE);
        try (Workspace centre = create("centre", Role.CENTRE)) {
            take(centre, folder.resolve("return.json"));
            var household = new ReadHousehold(centre).read(new ReadHousehold(centre).byNumber(SmallDistrict.FIRST).orElseThrow());
            assertEquals("13900000003", household.household().phone());
            assertEquals(java.util.List.of(), household.conflicts());
            assertEquals(team.checkCode().length(), centre.checkCode().length());
            assertEquals(Optional.empty(), doubt(centre), "a laptop's wrong clock is not the centre's");
        }
    }

    @Test
    void tenMinutesAndAYearAreNothing() {
        beginToday();
        clock.set(TODAY.minus(Duration.ofMinutes(9)));
        try (Workspace workspace = reopen("w")) {
            assertEquals(Optional.empty(), doubt(workspace));
        }
        clock.set(TODAY.plus(Duration.ofDays(399)));
        try (Workspace workspace = reopen("w")) {
            assertEquals(Optional.empty(), doubt(workspace));
        }
    }

    @Test
    void whoSaysThatTheDateIsRightIsBelievedAndItIsInTheLog() {
        beginToday();
        clock.set(TODAY.plus(Duration.ofDays(300)));
        reopen("w").close();
        clock.set(TODAY.plus(Duration.ofDays(2)));
        try (Workspace workspace = reopen("w")) {
            assertEquals(Optional.of(ClockDoubt.Kind.BEHIND), doubt(workspace), "a clock 300 days ahead was believed");
            workspace.confirmClock();
            assertEquals(Optional.empty(), doubt(workspace));
            assertEquals("clock-confirmed", RoleWorkspace.log(workspace).stream().filter(line -> line.what().startsWith("clock"))
                .findFirst().orElseThrow().what());
        }
        try (Workspace workspace = reopen("w")) {
            assertEquals(Optional.empty(), doubt(workspace));
        }
    }

    @Test
    void aPackageOfTheCentreAndTheProgramItselfAreKnownToo() {
        clock.set(Instant.parse("2016-05-12T01:00:00Z"));
        try (Workspace workspace = create("w", Role.FIELD)) {
            assertEquals(KnownTime.From.PROGRAM, workspace.clockDoubt().orElseThrow().known().from());
            take(workspace, new SmallDistrict().write(folder.resolve("task.json")));
            assertEquals(KnownTime.From.CENTRE, workspace.clockDoubt().orElseThrow().known().from());
            assertTrue(workspace.clockDoubt().orElseThrow().said(new Texts(Lang.ZH)).contains("任务包是 2026年5月1日 09:00"));
        }
    }
}
