package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.RoundState;
import org.ruhu.model.Square;
import org.ruhu.model.SquareState;
import org.ruhu.model.Trouble;
import org.ruhu.store.RoundTables;
import org.ruhu.sync.Draft;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** A round from its preparation to its close: the frozen list, what is missed, and the account that must balance. */
class RoundTest {
    private static final Texts ZH = new Texts(Lang.ZH);
    private static final UUID OTHER_VILLAGE = new UUID(8, 2);
    private static final UUID FAR_GRID = new UUID(7, 3);
    private static final String VILLAGE_CODE = "990103001200";
    private static final String OTHER_CODE = "990103001201";

    @TempDir
    private Path folder;
    private District district;
    private Workspace centre;
    private UUID first;
    private UUID second;
    private UUID far;
    private UUID wife;
    private UUID son;

    @BeforeEach
    void makeDistrict() throws Exception {
        district = new District(Files.createDirectory(folder.resolve("district")), 71);
        centre = district.centre();
        centre.store().save(List.of(
            Draft.born("ctl", RecordType.VILLAGE, OTHER_VILLAGE, "", Map.of("code", OTHER_CODE, "name", "演示二村")),
            Draft.born("ctl", RecordType.GRID, FAR_GRID, "", Map.of("name", "第一网格", "village", OTHER_VILLAGE.toString()))));
        first = district.household(centre, District.GRID, "0001", "次仁");
        second = household(District.OTHER_GRID, District.VILLAGE, "0002", "扎西", "540125198001019012");
        far = household(FAR_GRID, OTHER_VILLAGE, "0003", "卓玛", "540125198001019013");
        wife = district.person(centre, first, "央金", "02", "540125198506159028");
        son = district.person(centre, first, "多吉", "03", "540125200006159011");
    }

    private UUID household(UUID grid, UUID village, String no, String head, String idNo) {
        UUID id = district.born(centre, RecordType.HOUSEHOLD, grid, Map.of("no", no, "grid", grid.toString(), "village",
            village.toString(), "address", "一组5号", "status", "IN"));
        district.person(centre, id, head, "01", idNo);
        return id;
    }

    @AfterEach
    void close() {
        district.close();
    }

    private RoundId opened() {
        RoundId round = prepared();
        new OpenRound(centre).run(round, Progress.NONE);
        return round;
    }

    private RoundId prepared() {
        var prepare = new PrepareRound(centre);
        return prepare.run(prepare.proposal());
    }

    /** A visit as a completed form leaves it: result and the status of each person. */
    private void visit(Workspace at, RoundId round, UUID household, String outcome, UUID... persons) {
        Round of = new Rounds(at).of(round);
        Map<String, String> fields = new LinkedHashMap<>(Map.of("household", household.toString(), "round", round.toString(), "form", of.form(),
            "state", "completed", "outcome", outcome, "completedAt", at.env().now().toString()));
        for (UUID person : persons) {
            fields.put("a:member[" + person + "]/status", "1");
        }
        at.store().save(List.of(Draft.born("new", RecordType.VISIT, VisitFields.visitOf(new HouseholdId(household), of, of.form()).uuid(),
            at.store().records().state(household).fields().text("grid"), fields)));
    }

    private void visitAll(RoundId round) {
        for (UUID household : List.of(first, second, far)) {
            visit(centre, round, household, "1", members(household));
        }
    }

    private UUID[] members(UUID household) {
        return District.page(centre, household).active().stream().map(person -> person.id().uuid()).toArray(UUID[]::new);
    }

    private List<String> open(RoundId round) {
        return new RoundAccount(centre).of(round).region().open().stream().map(line -> line.kind() + " " + line.no() + " " + line.name())
            .sorted().toList();
    }

    @Test
    void aPreparedRoundIsNotVisitedBeforeItIsOpened() {
        RoundId round = prepared();
        Round before = new Rounds(centre).of(round);
        assertEquals("2026年第1轮集中排查", before.name());
        assertEquals(LocalDate.of(2025, 10, 1), before.periodStart());
        assertEquals(LocalDate.of(2026, 9, 30), before.periodEnd());
        assertEquals(Optional.empty(), centre.round());
        OpenRound.Frozen frozen = new OpenRound(centre).run(round, Progress.NONE);
        assertEquals(new OpenRound.Frozen(2, 3, 5), frozen);
        assertEquals(RoundState.RUNNING, centre.round().orElseThrow().state());
        assertEquals("round.notprepared", assertThrows(Trouble.class, () -> new OpenRound(centre).run(round, Progress.NONE)).key());
        assertEquals("round.exists", assertThrows(Trouble.class, () -> new PrepareRound(centre).run(order(1, "HV"))).key());
    }

    private static PrepareRound.Order order(int no, String form, String... villages) {
        LocalDate day = LocalDate.of(2026, 5, 1);
        return new PrepareRound.Order(2026, no, "sweep", "第二轮", day, day.plusDays(60), day, day.minusYears(1), day, 2026, form,
            new TreeSet<>(List.of(villages)), 5);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var prepare = new PrepareRound(centre);
        assertEquals("round.novillage", assertThrows(Trouble.class, () -> prepare.run(order(2, "HV", "990103009999"))).key());
        assertEquals("visit.trouble.noform", assertThrows(Trouble.class, () -> prepare.run(order(2, "XX"))).key());
        opened();
        RoundId overlapping = prepare.run(order(2, "HV", OTHER_CODE));
        assertEquals("round.overlap", assertThrows(Trouble.class, () -> new OpenRound(centre).run(overlapping, Progress.NONE)).key());
        Workspace laptop = district.laptop("第一组", "卓玛", District.GRID);
        assertThrows(Denied.class, () -> new PrepareRound(laptop).run(order(3, "HV")));
    }

    @Test
    void anOpeningThatWasCutOffIsMadeWhole() {
        RoundId round = prepared();
        assertThrows(Progress.Cancelled.class, () -> new OpenRound(centre).run(round, new Progress() {
            private int asked;

            @Override
            public void at(double share) {}

            @Override
            public boolean cancelled() {
                return ++asked > 1;
            }
        }));
        assertEquals(RoundState.PREPARED, new Rounds(centre).of(round).state());
        assertEquals(2, centre.store().rounds().base(round).size());
        new RemoveHousehold(centre).run(new HouseholdId(first), why("OUT"));
        new OpenRound(centre).run(round, Progress.NONE);
        assertEquals(List.of(second, far), centre.store().rounds().base(round).stream().map(RoundTables.Listed::household).sorted(
            Comparator.comparing(id -> District.text(centre, id, "no"))).toList());
    }

    private Why why(String reason) {
        return new Why(reason, centre.today(), "户口簿", "核实");
    }

    @Test
    void theRegionLimitsTheList() {
        RoundId round = new PrepareRound(centre).run(order(2, "HV", OTHER_CODE));
        assertEquals(new OpenRound.Frozen(1, 1, 1), new OpenRound(centre).run(round, Progress.NONE));
        assertEquals(List.of("0003"), new Coverage(centre).squares(round).stream().map(Square::no).toList());
    }

    @Test
    void theWallShowsEveryHouseholdInItsState() {
        RoundId round = opened();
        visit(centre, round, first, "1", first, wife);
        visit(centre, round, far, "6");
        List<Square> squares = new Coverage(centre).squares(round);
        assertEquals(List.of("0001 DONE 1/3", "0002 TODO 0/1", "0003 NOT_REACHED 0/1"), squares.stream().map(square -> square.no() + " "
            + square.state() + " " + square.personsDone() + "/" + square.persons()).toList());
        assertEquals("次仁", squares.getFirst().head());
        assertEquals(1, new Coverage(centre).days(round).size());
        assertEquals(2, new Coverage(centre).days(round).getFirst().completed());
        assertEquals(1, new Coverage(centre).teams(round).getFirst().done());
        district.write(centre, RecordType.VISIT, VisitFields.visitOf(new HouseholdId(first), new Rounds(centre).of(round), "HV").uuid(),
            "a:l/auto/line_status", "BELOW");
        assertEquals(SquareState.SECOND_DUE, new Coverage(centre).squares(round).getFirst().state());
    }

    @Test
    void aLaptopGetsTheListOfItsGridsAndMayNotChangeIt() {
        RoundId round = opened();
        Workspace laptop = district.laptop("第一组", "卓玛", District.GRID);
        district.send(centre, laptop);
        assertEquals(List.of(first), laptop.store().rounds().base(round).stream().map(RoundTables.Listed::household).toList());
        assertEquals(round, laptop.round().orElseThrow().id());
        UUID record = BaseList.recordOf(round, first);
        laptop.store().save(List.of(new Draft("ctl", RecordType.BASE, record, District.GRID.toString(), Map.of("persons",
            new Draft.Entry("", laptop.store().records().state(record).over("persons"))))));
        district.send(laptop, centre);
        assertEquals(3, centre.store().rounds().base(round).stream().filter(one -> one.household().equals(first)).findFirst()
            .orElseThrow().persons().size());
        assertEquals(1, new DoubtfulChanges(centre, ZH).waiting());
    }

    @Test
    void whatIsMissedStopsTheCloseAndIsNamed() {
        RoundId round = opened();
        visit(centre, round, first, "1", members(first)[0], wife);
        visit(centre, round, far, "4");
        assertEquals(List.of("HOUSEHOLD_CALL_BACK 0003 卓玛", "HOUSEHOLD_UNVISITED 0002 扎西", "PERSON_UNMARKED 0001 多吉",
            "VILLAGE_WITHOUT_GRID  "), open(round));
        CloseRound.Outcome outcome = new CloseRound(centre).run(round);
        assertTrue(outcome instanceof CloseRound.Outcome.StillOpen(List<Unexplained> lines) && lines.size() == 4
            && lines.stream().map(line -> line.sentence(ZH)).anyMatch("演示一村 0001 多吉：没有填本轮状态"::equals), outcome::toString);
        assertEquals(RoundState.RUNNING, new Rounds(centre).of(round).state());
    }

    @Test
    void aRoundInWhichNothingIsMissedCloses() {
        RoundId round = opened();
        visitAll(round);
        new CloseRound(centre).wrapUp(round);
        assertEquals(RoundState.WRAPPING, centre.round().orElseThrow().state());
        assertEquals(List.of(), open(round));
        assertTrue(new CloseRound(centre).run(round) instanceof CloseRound.Outcome.Closed);
        assertEquals(RoundState.CLOSED, new Rounds(centre).of(round).state());
        assertEquals("5", District.text(centre, round.uuid(), "persons.closing"));
        assertEquals("round.notopen", assertThrows(Trouble.class, () -> new CloseRound(centre).run(round)).key());
    }

    @Test
    void aPlantedGapIsNamed() {
        RoundId round = opened();
        visitAll(round);
        district.write(centre, RecordType.PERSON, son, "status", "OUT");
        district.write(centre, RecordType.HOUSEHOLD, far, "status", "OUT");
        UUID stranger = district.person(centre, second, "来客", "99", "540125199001019015");
        assertEquals(List.of("HOUSEHOLD_MISSING 0003 卓玛", "PERSON_APPEARED 0002 来客", "PERSON_MISSING 0001 多吉", "PERSON_MISSING 0003 卓玛"),
            open(round));
        assertFalse(new RoundAccount(centre).of(round).region().balanced());
        district.delete(centre, RecordType.PERSON, stranger);
        assertFalse(open(round).contains("PERSON_APPEARED 0002 来客"));
    }

    @Test
    void everyKindOfComingAndGoingBalances() throws IOException {
        RoundId round = opened();
        visitAll(round);
        var person = Map.of("sex", "1", "birth", "2026-05-01", "relation", "03");
        PersonId child = new AddPerson(centre).run(new HouseholdId(first), person, why("B"));
        assertEquals("NONE", District.text(centre, child.uuid(), "idType"));
        PersonId head = District.page(centre, first).head().orElseThrow().id();
        assertEquals("round.move.head", assertThrows(Trouble.class, () -> new RemovePerson(centre).run(head, why("D"), Optional.empty()))
            .key());
        new RemovePerson(centre).run(head, why("D"), Optional.of(new PersonId(wife)));
        assertEquals("央金", District.page(centre, first).head().orElseThrow().name());
        new MovePerson(centre).run(new PersonId(son), new HouseholdId(far), "06", why("M"), "M");
        new SplitHousehold(centre).run(new HouseholdId(far), List.of(new PersonId(son)), new PersonId(son), "成家");
        new MergeHouseholds(centre).run(new HouseholdId(second), new HouseholdId(first), "并户");
        HouseholdId made = new AddHousehold(centre).run(new GridId(FAR_GRID), Map.of("no", "0009", "type", "GEN"),
            List.of(Map.of("name", "旺姆", "sex", "2", "birth", "1970-01-01", "relation", "01")), why("IN"), why("I"));
        assertEquals(List.of(), open(round));
        RoundAccount.Accounts accounts = new RoundAccount(centre).of(round);
        assertEquals(5, accounts.region().persons().opening());
        assertEquals(Map.of("B", 1, "I", 1), accounts.region().persons().in());
        assertEquals(Map.of("D", 1), accounts.region().persons().out());
        assertEquals(6, accounts.region().persons().closing());
        assertEquals(Map.of("NEW", 1, "IN", 1), accounts.region().households().in());
        assertEquals(Map.of("MRG", 1), accounts.region().households().out());
        RoundAccount.Account here = accounts.villages().getFirst();
        assertEquals(VILLAGE_CODE, here.village());
        assertEquals(Map.of("D", 1, "M", 1), here.persons().out());
        assertEquals(Map.of("M", 1, "I", 1), accounts.villages().get(1).persons().in());
        assertTrue(accounts.villages().stream().allMatch(RoundAccount.Account::balanced));
        new RemoveHousehold(centre).run(made, why("OUT"));
        new MoveHousehold(centre).run(new HouseholdId(first), new GridId(FAR_GRID), why("I"));
        assertEquals(List.of(), open(round));
        new RemoveHousehold(centre).takeBack(made, why("IN"));
        new MergeHouseholds(centre).takeBack(new HouseholdId(second), "并错了");
        assertEquals(List.of(), open(round));
        assertTrue(new CloseRound(centre).run(round) instanceof CloseRound.Outcome.Closed);
        String json = snapshot();
        assertEquals(List.of(), SnapshotSchema.faults(json));
        assertTrue(json.contains("\"baseList\":[{") && json.contains("\"moves\":[{"));
    }

    private String snapshot() throws IOException {
        Path file = folder.resolve("snapshot.json");
        new WriteSnapshot(centre).run(file, new WriteSnapshot.Order("年报", "区统计局", WriteSnapshot.Numbers.MASKED));
        return Files.readString(file);
    }

    @Test
    void theSampleCanBeDrawnAgainByAnybody() {
        RoundId round = opened();
        List<SecondVisits.Stratum> sample = new SecondVisits(centre).sample(round);
        assertEquals(2, sample.size());
        SecondVisits.Stratum stratum = sample.getFirst();
        assertEquals(1, stratum.chosen().size());
        String seed = new Rounds(centre).of(round).seed();
        UUID least = List.of(first, second).stream().min(Comparator.comparing(id -> SecondVisits.draw(seed, id))).orElseThrow();
        assertEquals(least, stratum.chosen().getFirst().household().uuid());
        assertEquals(2, new SecondVisits(centre).draw(round));
        assertEquals(2, centre.store().rounds().base(round).stream().filter(RoundTables.Listed::sampled).count());
    }

    @Test
    void aVisitThatASpotCheckSendsBackIsOpenAgainOnTheLaptop() {
        RoundId round = opened();
        Workspace laptop = district.laptop("第一组", "卓玛", District.GRID);
        district.send(centre, laptop);
        visit(laptop, round, first, "1", members(first));
        district.send(laptop, centre);
        var check = new SpotCheck(centre);
        assertEquals(List.of("0001 "), check.sample(round, 5).stream().map(one -> one.no() + " " + one.result()).toList());
        check.pass(round, new HouseholdId(first));
        assertEquals("passed", check.sample(round, 5).getFirst().result());
        check.giveBack(round, new HouseholdId(first), "照片不清", check.deadline());
        assertEquals(SquareState.FINDINGS_OPEN, new Coverage(centre).squares(round).getFirst().state());
        assertTrue(open(round).contains("HOUSEHOLD_UNVISITED 0001 次仁"));
        assertEquals("round.check.open", assertThrows(Trouble.class, () -> check.pass(round, new HouseholdId(first))).key());
        district.send(centre, laptop);
        Round here = laptop.round().orElseThrow();
        UUID visit = VisitFields.visitOf(new HouseholdId(first), here, here.form()).uuid();
        assertEquals("照片不清", District.text(laptop, visit, "checkReason"));
        SpotCheck.Drawn returned = new SpotCheck(laptop).sample(round, 5).getFirst();
        assertEquals("次仁 照片不清 " + check.deadline(), returned.head() + " " + returned.reason() + " " + returned.deadline());
        assertEquals(Optional.empty(), check.obstacle());
        assertTrue(new SpotCheck(laptop).obstacle().isPresent());
        assertEquals(SquareState.FINDINGS_OPEN, new Coverage(laptop).squares(round).getFirst().state());
        district.write(laptop, RecordType.VISIT, visit, "state", "completed");
        district.send(laptop, centre);
        assertEquals(SquareState.DONE, new Coverage(centre).squares(round).getFirst().state());
    }

    @Test
    void aRoundOfAnOlderProgramTakesTheRegisterAsItsList() {
        UUID old = new UUID(5, 1);
        centre.store().save(List.of(Draft.born("ctl", RecordType.ROUND, old, "", Map.of("name", "旧轮次", "start", "2026-04-01", "end",
            "2026-06-30", "form", "HV", "state", "open"))));
        var round = new RoundId(old);
        assertEquals(round, centre.round().orElseThrow().id());
        assertFalse(centre.round().orElseThrow().frozen());
        visitAll(round);
        assertEquals(List.of(), open(round));
        RoundAccount.Account account = new RoundAccount(centre).of(round).region();
        assertEquals(account.persons().opening(), account.persons().closing());
        assertTrue(new CloseRound(centre).run(round) instanceof CloseRound.Outcome.Closed);
    }

    @Test
    void theRoundOfTheDayComesBeforeANewerOne() {
        RoundId now = opened();
        UUID later = new UUID(5, 2);
        centre.store().save(List.of(Draft.born("ctl", RecordType.ROUND, later, "", Map.of("name", "下一轮", "start", "2026-09-01", "end",
            "2026-10-30", "form", "HV", "state", ""))));
        assertEquals(now, centre.round().orElseThrow().id());
    }

    @Test
    void theClosingStatementOfAVillageIsOnePage() throws Exception {
        RoundId round = opened();
        visitAll(round);
        Path file = folder.resolve("closing.pdf");
        assertEquals(1, new PrintStatement(centre).run(round, VILLAGE_CODE, file));
        assertTrue(Files.size(file) > 10_000);
        assertEquals("round.novillage", assertThrows(Trouble.class, () -> new PrintStatement(centre).run(round, "1", file)).key());
    }

    @Test
    void mustVisitsComeFirstAndTheRestAsOrdered() {
        UUID third = household(District.GRID, District.VILLAGE, "0004", "平措", "540125197001019014");
        UUID fourth = household(District.GRID, District.VILLAGE, "0005", "边巴", "540125197101019014");
        district.write(centre, RecordType.HOUSEHOLD, fourth, "category", "MARGINAL");
        opened();
        var route = new Route(centre);
        var grid = new GridId(District.GRID);
        assertEquals(List.of("0005", "0001", "0004"), route.of(grid).stream().map(Route.Stop::no).toList());
        route.order(grid, List.of(new HouseholdId(third)));
        assertEquals(List.of("0005", "0004", "0001"), route.of(grid).stream().map(Route.Stop::no).toList());
        assertEquals(Set.of("MON"), route.of(grid).getFirst().must());
        route.reset(grid);
        assertEquals(List.of("0005", "0001", "0004"), route.of(grid).stream().map(Route.Stop::no).toList());
    }
}
