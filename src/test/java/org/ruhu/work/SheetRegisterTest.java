package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.SheetCounts;
import org.ruhu.model.SheetId;
import org.ruhu.model.SheetLine;
import org.ruhu.model.SheetQuery;
import org.ruhu.model.SheetState;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;
import org.ruhu.work.SheetRegister.Warning;

/** Where printed sheets are, on one laptop and between several. */
class SheetRegisterTest extends SheetsOnPaper {
    private static final SheetQuery EVERY = new SheetQuery("", Optional.empty(), Optional.empty(), "", "", Optional.empty(), 0, 10_000);

    private static List<SheetLine> sheets(Workspace at) {
        return new SheetRegister(at).page(EVERY).lines();
    }

    private static SheetLine only(Workspace at) {
        assertEquals(1, sheets(at).size());
        return sheets(at).getFirst();
    }

    private static String code(SheetLine line) {
        return "R1" + line.no() + ":2026-1:" + line.serial() + ":" + line.version();
    }

    private static Set<Warning> warnings(Workspace at, SheetLine line) {
        return new SheetRegister(at).look(code(line)).orElseThrow().warnings();
    }

    @Test
    void everyCopyIsInTheRegisterWithASerialAndAVersionOfItsOwn() {
        Workspace centre = printingCentre();
        UUID home = household(centre, GRID_A, "一号");
        print(centre, home);
        print(centre, home, home);
        List<SheetLine> sheets = sheets(centre);
        assertEquals(Set.of(1, 2, 3), new HashSet<>(sheets.stream().map(SheetLine::version).toList()));
        assertEquals(3, sheets.stream().map(SheetLine::serial).distinct().count());
        sheets.forEach(sheet -> assertTrue(sheet.serial().matches("[2-9A-HJ-NP-Z]{8}"), sheet.serial()));
        assertEquals(new SheetCounts(3, 3, 0, 0), new SheetRegister(centre).counts(EVERY));
        assertEquals(List.of("print", "print"), RoleWorkspace.log(centre).stream().map(line -> line.what()).filter("print"::equals).toList());
    }

    @Test
    void aSheetComesBackOrIsVoidWithAReasonAndAFoundOneComesBackAfterAll() {
        Workspace centre = printingCentre();
        UUID home = household(centre, GRID_A, "一号");
        print(centre, home, home);
        var register = new SheetRegister(centre);
        SheetId first = sheets(centre).get(0).id();
        SheetId second = sheets(centre).get(1).id();
        assertThrows(Trouble.class, () -> register.cancel(List.of(first), " "));
        assertEquals(2, register.counts(EVERY).out());
        assertEquals(1, register.cancel(List.of(first), "淋湿"));
        assertEquals(1, register.giveBack(List.of(second, second)));
        assertEquals(new SheetCounts(2, 0, 1, 1), register.counts(EVERY));
        assertEquals(0, register.cancel(List.of(second), "错"), "what is back is not lost");
        assertEquals(1, register.giveBack(List.of(first, second)));
        assertEquals(new SheetCounts(2, 0, 2, 0), register.counts(EVERY));
        assertEquals(List.of("copies=1", "copies=1", "copies=1; words=淋湿"), RoleWorkspace.log(centre).stream()
            .filter(line -> line.what().startsWith("sheets-")).map(line -> line.detail()).toList());
    }

    @Test
    void aSheetIsStaleAsSoonAsAnythingOnItChangedOrALaterCopyLeft() {
        Workspace centre = printingCentre();
        UUID home = household(centre, GRID_A, "一号");
        UUID other = household(centre, GRID_A, "二号");
        UUID head = person(centre, GRID_A, home, "卓玛");
        print(centre, home);
        SheetLine sheet = only(centre);
        assertEquals(Set.of(), warnings(centre, sheet));
        write(centre, GRID_A, other, "address", "二号院");
        assertEquals(Set.of(), warnings(centre, sheet), "another household is another sheet's matter");
        centre.store().save(List.of(new Draft("set", RecordType.PERSON, head, GRID_A.toString(), Map.of("phone",
            new Draft.Entry("12000000018", List.of())))));
        assertEquals(Set.of(Warning.REGISTER_CHANGED), warnings(centre, sheet));
        var work = VisitWork.open(centre, new HouseholdId(home));
        centre.store().save(List.of(Draft.born("new", RecordType.VISIT, work.visit().uuid(), GRID_A.toString(),
            Map.of("household", home.toString(), "round", ROUND.toString(), "form", "GAS-H", "state", "draft"))));
        assertEquals(Set.of(Warning.REGISTER_CHANGED, Warning.VISIT_CHANGED), warnings(centre, sheet));
        print(centre, home);
        SheetLine later = sheets(centre).stream().filter(line -> line.version() == 2).findFirst().orElseThrow();
        assertEquals(Set.of(Warning.REGISTER_CHANGED, Warning.VISIT_CHANGED, Warning.LATER), warnings(centre, sheet));
        assertEquals(Set.of(), warnings(centre, later));
        new SheetRegister(centre).cancel(List.of(later.id()), "印坏");
        assertEquals(Set.of(Warning.REGISTER_CHANGED, Warning.VISIT_CHANGED), warnings(centre, sheet), "a void copy is no later one");
    }

    @Test
    void aCodeSaysWhatIsToBeKnownOfItsSheet() {
        Workspace centre = printingCentre();
        UUID home = household(centre, GRID_A, "一号");
        print(centre, home);
        SheetLine sheet = only(centre);
        var register = new SheetRegister(centre);
        assertEquals(new HouseholdId(home), register.look(code(sheet).toLowerCase(java.util.Locale.ROOT)).orElseThrow().household());
        assertEquals(Set.of(Warning.UNKNOWN), register.look("R1" + sheet.no() + ":2026-1:22222222:1").orElseThrow().warnings());
        assertEquals(Set.of(Warning.OTHER_ROUND), register.look(code(sheet).replace("2026-1:", "2025-2:")).orElseThrow().warnings());
        assertEquals("work.sheet.nohousehold", assertThrows(Trouble.class, () -> register.look("R1nobody:2026-1:22222222:1")).key());
        assertEquals(Optional.empty(), register.look("卓玛"));
        register.giveBack(List.of(sheet.id()));
        assertEquals(Set.of(Warning.RETURNED), warnings(centre, sheet));
    }

    @Test
    void whatIsCancelledLeavesNoFileAndNoSheet() throws Exception {
        Workspace centre = printingCentre();
        UUID[] homes = new UUID[6];
        for (int i = 0; i < homes.length; i++) {
            homes[i] = household(centre, GRID_A, "门牌" + i);
        }
        assertThrows(Progress.Cancelled.class, () -> new PrintSheets(centre).run(blank(homes), file(), StoreTurn.HERE, new Until(0.4)));
        assertEquals(List.of(), pdfs());
        assertEquals(0, new SheetRegister(centre).counts(EVERY).printed());
        assertThrows(Progress.Cancelled.class, () -> new PrintSheets(centre).each(blank(homes), folder, StoreTurn.HERE, new Until(0.4)));
        assertEquals(3, pdfs().size());
        assertEquals(3, new SheetRegister(centre).counts(EVERY).printed());
    }

    @Test
    void aFileThatCannotBeWrittenPutsNoSheetIntoTheRegister() {
        Workspace centre = printingCentre();
        UUID home = household(centre, GRID_A, "一号");
        assertThrows(Trouble.class, () -> new PrintSheets(centre).run(blank(home), folder.resolve("nowhere").resolve("a.pdf")));
        assertEquals(0, new SheetRegister(centre).counts(EVERY).printed());
    }

    @Test
    void aFileThatCannotGetItsNameLeavesItsSheetsVoid() throws Exception {
        Workspace centre = printingCentre();
        UUID home = household(centre, GRID_A, "一号");
        var taken = Files.createDirectories(folder.resolve("taken.pdf").resolve("full"));
        assertThrows(Trouble.class, () -> new PrintSheets(centre).run(blank(home), taken.getParent()));
        assertEquals(new SheetCounts(1, 0, 0, 1), new SheetRegister(centre).counts(EVERY));
    }

    @Test
    void moreThanFitIntoOneFileBecomeSeveral() throws Exception {
        Workspace centre = printingCentre();
        UUID home = household(centre, GRID_A, "一号");
        UUID[] many = new UUID[PrintSheets.MOST + 1];
        java.util.Arrays.fill(many, home);
        assertEquals(many.length, print(centre, many).sheets());
        assertEquals(List.of("sheets-1-1.pdf", "sheets-1-2.pdf"), pdfs().stream().sorted().toList());
        assertEquals(many.length, new SheetRegister(centre).counts(EVERY).out());
    }

    /** Cancels as soon as so much is done. */
    private static final class Until implements Progress {
        private final double most;
        private double now;

        Until(double most) {
            this.most = most;
        }

        @Override
        public void at(double share) {
            now = share;
        }

        @Override
        public boolean cancelled() {
            return now >= most;
        }
    }

    private List<String> pdfs() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.contains(".pdf")).toList();
        }
    }

    @Test
    void aHouseholdThatMovesBringsItsSheetsAlong() {
        Workspace centre = printingCentre();
        UUID home = household(centre, GRID_A, "一号");
        print(centre, home);
        Workspace second = laptop(centre, "乙", GRID_B);
        send(centre, second);
        assertEquals(0, new SheetRegister(second).counts(EVERY).printed());
        write(centre, GRID_A, home, "grid", GRID_B.toString());
        send(centre, second);
        assertEquals(1, new SheetRegister(second).counts(EVERY).out());
        assertEquals(Set.of(Warning.REGISTER_CHANGED), warnings(second, only(second)), "its grid changed");
    }

    @Test
    void theRegisterBalancesOnEveryLaptopWhateverIsDoneAndInWhateverOrderPackagesCome() {
        long seed = Long.getLong("ruhu.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        Workspace centre = printingCentre();
        List<UUID> homes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            homes.add(household(centre, GRID_A, "门牌" + i));
        }
        Workspace first = laptop(centre, "甲", GRID_A);
        Workspace second = laptop(centre, "乙", GRID_A);
        send(centre, first);
        send(centre, second);
        List<Workspace> all = List.of(centre, first, second);
        int printed = 0;
        for (int step = 0; step < 60; step++) {
            Workspace at = all.get(random.nextInt(3));
            switch (random.nextInt(6)) {
                case 0, 1 -> printed += print(at, some(homes, random)).sheets();
                case 2 -> new SheetRegister(at).giveBack(someOf(at, random));
                case 3 -> new SheetRegister(at).cancel(someOf(at, random), "第" + step + "步");
                case 4 -> send(all.get(1 + random.nextInt(2)), centre);
                default -> send(centre, all.get(1 + random.nextInt(2)));
            }
            all.forEach(SheetRegisterTest::assertBalanced);
        }
        for (int i = 0; i < 2; i++) {
            send(first, centre);
            send(second, centre);
            send(centre, first);
            send(centre, second);
        }
        SheetCounts counts = assertBalanced(centre);
        assertEquals(printed, counts.printed());
        assertEquals(counts, assertBalanced(first));
        assertEquals(counts, assertBalanced(second));
        assertEquals(sheets(centre), sheets(first));
        assertEquals(printed, sheets(second).stream().map(SheetLine::serial).distinct().count());
        System.out.println(counts);
    }

    private static UUID[] some(List<UUID> homes, Random random) {
        return homes.subList(0, 1 + random.nextInt(2)).toArray(UUID[]::new);
    }

    private static List<SheetId> someOf(Workspace at, Random random) {
        return sheets(at).stream().filter(line -> random.nextInt(4) == 0).map(SheetLine::id).toList();
    }

    private static SheetCounts assertBalanced(Workspace at) {
        SheetCounts counts = new SheetRegister(at).counts(EVERY);
        assertEquals(counts.printed(), counts.out() + counts.returned() + counts.voided());
        List<SheetLine> sheets = sheets(at);
        assertEquals(sheets.size(), counts.printed());
        assertEquals(sheets.stream().filter(line -> line.state() == SheetState.OUT).count(), counts.out());
        return counts;
    }
}
