package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.TestEnv;
import org.ruhu.model.ConflictQuery;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.model.UserRole;
import org.ruhu.sync.Draft;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** Where two wrote different things: how it is told, decided and kept, over real packages. */
class ConflictTest {
    private static final Texts ZH = new Texts(Lang.ZH);

    @TempDir
    private Path folder;
    private District district;
    private Workspace centre;
    private Workspace third;
    private Workspace fifth;
    private UUID home;

    @BeforeEach
    void makeDistrict() {
        district = new District(folder, 23);
        centre = district.centre();
        home = district.household(centre, District.GRID, "990103001200-0001", "次仁");
        third = district.laptop("第三组", "卓玛", District.GRID);
        fifth = district.laptop("第五组", "扎西", District.GRID);
        district.send(centre, third);
        district.send(centre, fifth);
    }

    @AfterEach
    void close() {
        district.close();
    }

    private void bothWrite(String field, String one, String other) {
        district.write(third, RecordType.HOUSEHOLD, home, field, one);
        district.write(fifth, RecordType.HOUSEHOLD, home, field, other);
        district.send(third, centre);
        district.send(fifth, centre);
    }

    private static List<Conflict> all(Workspace at) {
        return new Conflicts(at, ZH).list(ConflictQuery.ALL).lines();
    }

    private static Conflict only(Workspace at) {
        List<Conflict> all = all(at);
        assertEquals(1, all.size(), all::toString);
        return all.getFirst();
    }

    @Test
    void itIsToldWhoWroteWhatWhenAndWhatStoodThereBefore() {
        bothWrite("land", "8200", "9600");
        Conflict conflict = only(centre);
        assertEquals(List.of("第三组 卓玛 5月12日填 8,200 亩", "第五组 扎西 5月12日填 9,600 亩"),
            conflict.options().stream().map(Conflict.Option::said).toList());
        assertEquals("", conflict.before());
        assertEquals("990103001200-0001", conflict.place().no());
        assertEquals("次仁", conflict.place().head());
        assertEquals("演示一村 第一网格", conflict.place().where());
        assertEquals(1, new Conflicts(centre, ZH).count());
    }

    @Test
    void whatBothHaveOverwrittenIsToldToo() {
        district.write(third, RecordType.HOUSEHOLD, home, "address", "一组6号");
        bothWrite("address", "二组1号", "二组2号");
        assertEquals("原来 一组5号", only(centre).before());
        assertEquals("住址", only(centre).label().substring(only(centre).label().length() - 2));
    }

    @Test
    void aDecisionEndsItEverywhereAndItsReasonTravels() {
        bothWrite("address", "二组1号", "二组2号");
        Conflict conflict = only(centre);
        var decide = new Decide(centre);
        assertEquals("work.conflict.noreason", assertThrows(Trouble.class, () -> decide.take(conflict, 0, " ")).key());
        assertEquals("work.conflict.nooption", assertThrows(Trouble.class, () -> decide.take(conflict, 2, "看过门牌")).key());
        decide.take(conflict, 0, "看过门牌");
        assertEquals(List.of(), all(centre));
        district.send(centre, third);
        district.send(centre, fifth);
        for (Workspace at : List.of(centre, third, fifth)) {
            assertEquals("二组1号", District.text(at, home, "address"));
            assertEquals(List.of(), all(at));
        }
        var history = new FieldHistory(fifth, ZH).of("household", home, "address");
        assertEquals(List.of("二组1号", "二组2号", "二组1号", "一组5号"), history.stream().map(FieldHistory.Written::words).toList());
        assertEquals("看过门牌", history.getFirst().reason());
        assertEquals("区中心 旺堆", history.getFirst().who());
        assertEquals(List.of(true, false, false, false), history.stream().map(FieldHistory.Written::standing).toList());
        assertTrue(RoleWorkspace.log(centre).stream().anyMatch(line -> line.what().equals("decision")
            && line.detail().contains("看过门牌")));
    }

    @Test
    void anotherValueMustBeWhatTheFormAsksFor() {
        bothWrite("land", "8200", "9600");
        var decide = new Decide(centre);
        for (String wrong : List.of("很多", "1e9", "12亩")) {
            assertEquals("work.conflict.value", assertThrows(Trouble.class, () -> decide.instead(only(centre), wrong, "量过")).key());
        }
        decide.instead(only(centre), "8.5", "量过");
        assertEquals("8.5", District.text(centre, home, "land"));
    }

    @Test
    void whatCameInSinceItWasSeenIsAskedAgain() {
        bothWrite("address", "二组1号", "二组2号");
        Conflict seen = only(centre);
        district.write(third, RecordType.HOUSEHOLD, home, "address", "二组3号");
        district.send(third, centre);
        new Decide(centre).instead(seen, "二组9号", "看过门牌");
        assertEquals(List.of("二组3号", "二组9号"), only(centre).options().stream().map(Conflict.Option::words).toList());
    }

    @Test
    void twoDecisionsThatContradictAreAskedAgain() {
        bothWrite("address", "二组1号", "二组2号");
        district.send(centre, third);
        new Decide(third).take(only(third), 0, "组里商量过");
        new Decide(centre).take(only(centre), 1, "看过门牌");
        district.send(third, centre);
        assertEquals(2, only(centre).options().size());
    }

    @Test
    void whatBelongsTogetherIsOneQuestion() {
        UUID person = district.person(centre, home, "央金", "02", "540125198506159028");
        district.send(centre, third);
        district.send(centre, fifth);
        String grid = District.GRID.toString();
        for (Workspace at : List.of(third, fifth)) {
            var state = at.store().records().state(person);
            boolean first = at == third;
            at.store().save(List.of(new Draft("set", RecordType.PERSON, person, grid, Map.of(
                "status", new Draft.Entry(first ? "OUT" : "IN", state.over("status")),
                "statusDate", new Draft.Entry(first ? "2026-05-01" : "2026-04-01", state.over("statusDate"))))));
        }
        district.send(third, centre);
        district.send(fifth, centre);
        Conflict conflict = only(centre);
        assertEquals(Map.of("status", "OUT", "statusDate", "2026-05-01"), conflict.options().getFirst().values());
        assertFalse(conflict.typed());
        new Decide(centre).take(conflict, 0, "本人已迁走");
        assertEquals("OUT", District.text(centre, person, "status"));
        assertEquals("2026-05-01", District.text(centre, person, "statusDate"));
        assertEquals(List.of(), all(centre));
    }

    @Test
    void whatOneDeletesAndAnotherGoesOnWritingStaysUntilSomebodyDecides() {
        UUID person = district.person(centre, home, "央金", "02", "540125198506159028");
        district.send(centre, third);
        district.send(centre, fifth);
        district.delete(third, RecordType.PERSON, person);
        assertEquals(1, District.page(third, home).active().size(), "deleted where nobody contradicts");
        district.write(fifth, RecordType.PERSON, person, "name", "央金卓玛");
        district.send(third, centre);
        district.send(fifth, centre);
        assertEquals(2, District.page(centre, home).active().size(), "kept until somebody decides");
        Conflict conflict = only(centre);
        assertEquals("第三组 卓玛 5月12日删除", conflict.options().get(0).said());
        assertEquals("第五组 扎西 5月12日还在填写：保留，并采用后来填的 姓名", conflict.options().get(1).said());
        new Decide(centre).take(conflict, 0, "查无此人");
        assertEquals(List.of(), all(centre));
        assertEquals(1, District.page(centre, home).active().size());
    }

    @Test
    void aDeletionThatIsTakenBackKeepsWhatWasWritten() {
        UUID person = district.person(centre, home, "央金", "02", "540125198506159028");
        district.send(centre, third);
        district.send(centre, fifth);
        district.delete(third, RecordType.PERSON, person);
        district.write(fifth, RecordType.PERSON, person, "name", "央金卓玛");
        district.send(fifth, centre);
        district.send(third, centre);
        new Decide(centre).take(only(centre), 1, "本人在家");
        district.send(centre, third);
        assertEquals(List.of(), all(third));
        assertEquals("央金卓玛", District.text(third, person, "name"));
        assertEquals(2, District.page(third, home).active().size());
    }

    @Test
    void personalNumbersAreMasked() {
        bothWrite("phone", "13900002222", "13700003333");
        Conflict conflict = only(centre);
        assertEquals(List.of("139****2222", "137****3333"), conflict.options().stream().map(Conflict.Option::words).toList());
        assertFalse(conflict.toString().contains("138") && conflict.before().contains("13800001111"), conflict.before());
        assertEquals("138****1111", new FieldHistory(centre, ZH).of("household", home, "phone").getLast().words());
    }

    @Test
    void theyAreFoundByGridHouseholdAndType() {
        bothWrite("address", "二组1号", "二组2号");
        var conflicts = new Conflicts(centre, ZH);
        var none = Optional.<org.ruhu.model.VillageId>empty();
        assertEquals(1, conflicts.list(new ConflictQuery(Optional.of(new GridId(District.GRID)), none, Optional.empty(),
            Optional.of(RecordType.HOUSEHOLD), 0, 10)).total());
        assertEquals(0, conflicts.list(new ConflictQuery(Optional.of(new GridId(District.OTHER_GRID)), none, Optional.empty(),
            Optional.empty(), 0, 10)).total());
        assertEquals(0, conflicts.list(new ConflictQuery(Optional.empty(), none, Optional.empty(), Optional.of(RecordType.PERSON), 0,
            10)).total());
        assertEquals(1, conflicts.list(new ConflictQuery(Optional.empty(), none, Optional.of(new HouseholdId(home)), Optional.empty(),
            0, 10)).total());
        String code = only(centre).code();
        assertEquals(home, conflicts.of(code).record());
        assertEquals("work.conflict.none", assertThrows(Trouble.class, () -> conflicts.of("0000000000")).key());
    }

    @Test
    void whoOnlyVisitsMayLookAndNotDecide() {
        bothWrite("address", "二组1号", "二组2号");
        Conflict conflict = only(centre);
        try (Workspace visitor = RoleWorkspace.create(folder.resolve("visitor"), UserRole.ENUMERATOR, "旦增",
                District.PASSWORD, TestEnv.of(5))) {
            assertThrows(Denied.class, () -> new Decide(visitor).take(conflict, 0, "看过门牌"));
            assertEquals(0, new Conflicts(visitor, ZH).count());
        }
    }
}
