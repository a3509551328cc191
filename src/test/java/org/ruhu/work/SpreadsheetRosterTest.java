package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.roster.Book.id;
import static org.ruhu.roster.Book.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.LogQuery;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.roster.Book;
import org.ruhu.roster.RosterBook;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** A spreadsheet becomes the register, by the same way as a plain roster. */
class SpreadsheetRosterTest extends TwoSides {
    private static final String VILLAGE = "540103001200";
    private static final String DOLMA = id("54010319800102002");
    private static final String TSERING = id("54010319780305001");
    private static final String PEMA = id("54010320100607004");
    private static final Object[] HEAD = row("户编号", "村代码", "村", "网格", "家庭住址", "姓名", "证件号码", "与户主关系", "健康状况");

    private Path file(Object[]... more) {
        List<Object[]> rows = new ArrayList<>(List.of(row("名册"), HEAD, row("1", VILLAGE, "措麦村", "第一网格", "一号", "卓玛", DOLMA, "户主", "残疾,长期慢性病"),
            row("1", VILLAGE, "措麦村", "第一网格", "一号", "次仁", TSERING, "配偶", "健康")));
        rows.addAll(List.of(more));
        return Book.xlsx().sheet("名册", rows.toArray(Object[][]::new)).save(folder.resolve("roster.xlsx"));
    }

    private static List<String> numbers(Workspace at) {
        return new FindHouseholds(at).page(HouseholdQuery.ALL).lines().stream().map(line -> line.no() + " " + line.head() + " " + line.members()).toList();
    }

    @Test
    void whatIsCertainGoesInAndWhatIsNotIsKeptBesideTheFile() throws IOException {
        Workspace centre = made("centre", Role.CENTRE);
        Path file = file(row("1", VILLAGE, "措麦村", "第一网格", "一号", "白玛", PEMA.replace("2010", "2011"), "之女", "健康"));
        var roster = new ReadRoster(centre, file);
        var expected = Map.of(RecordType.VILLAGE, 1, RecordType.GRID, 1, RecordType.HOUSEHOLD, 1, RecordType.PERSON, 2);
        assertEquals(new ReadRoster.Done(expected, Map.of()), roster.preview(Progress.NONE));
        assertEquals(List.of(), numbers(centre));
        RosterBook book = roster.book().orElseThrow();
        Path held = WriteHeldRows.run(file, book, new Texts(Lang.ZH));
        assertEquals(new ReadRoster.Done(expected, Map.of()), roster.run(Progress.NONE));
        assertEquals(List.of("1 卓玛 2"), numbers(centre));
        HouseholdId one = new ReadHousehold(centre).byNumber("1").orElseThrow();
        var person = centre.store().records().state(centre.store().records().membersOf(one).getFirst().uuid()).fields();
        assertEquals("2 4", person.text("health"));
        assertEquals("1980-01-02", person.text("birth"));

        assertEquals(folder.resolve("roster-待核.csv"), held);
        assertTrue(Files.exists(folder.resolve("roster-待核.json")));
        Files.writeString(held, Files.readString(held).replace(PEMA.replace("2010", "2011"), PEMA));
        assertEquals(new ReadRoster.Done(Map.of(RecordType.PERSON, 1), Map.of()), new ReadRoster(centre, held).run(Progress.NONE));
        assertEquals(List.of("1 卓玛 3"), numbers(centre));
        List<String> log = new ArrayList<>();
        centre.store().audit().each(LogQuery.ALL, line -> log.add(line.what() + "：" + LogWords.detail(line, new Texts(Lang.ZH))));
        assertTrue(log.containsAll(List.of("roster：新增 1 条；更新 0 条", "roster：新增 5 条；更新 0 条；留下 1 行")), log::toString);
    }

    @Test
    void theSameFileTwiceChangesNothingAndAChangedOneOnlyWhatDiffers() {
        Workspace centre = made("centre", Role.CENTRE);
        new ReadRoster(centre, file()).run(Progress.NONE);
        assertEquals(new ReadRoster.Done(Map.of(), Map.of()), new ReadRoster(centre, file()).run(Progress.NONE));
        Path other = Book.xlsx().sheet("一", row("户编号", "家庭住址", "姓名", "证件号码", "与户主关系"), row("1", "一号院", "卓玛", DOLMA, "户主"))
            .save(folder.resolve("other.xlsx"));
        assertEquals(new ReadRoster.Done(Map.of(), Map.of(RecordType.HOUSEHOLD, 1)), new ReadRoster(centre, other).run(Progress.NONE));
        assertEquals(List.of("1 卓玛 2"), numbers(centre));
    }

    @Test
    void aHouseholdOfThisHeadIsFoundWithoutANumberAndAPersonOfAnotherIsNotMoved() {
        Workspace centre = made("centre", Role.CENTRE);
        new ReadRoster(centre, file()).run(Progress.NONE);
        Path other = Book.xlsx().sheet("一", row("村", "户主证件号码", "姓名", "证件号码", "与户主关系"), row("措麦村", DOLMA, "卓玛", DOLMA, "户主"),
            row("措麦村", DOLMA, "白玛", PEMA, "之女")).sheet("二", row("户编号", "村", "姓名", "证件号码", "与户主关系"), row("9", "措麦", "次仁", TSERING, "户主"))
            .save(folder.resolve("other.xlsx"));
        var roster = new ReadRoster(centre, other);
        assertEquals(new ReadRoster.Done(Map.of(RecordType.PERSON, 1), Map.of()), roster.run(Progress.NONE));
        assertEquals(List.of("二 2 roster.doubt.elsewhere", "二 2 roster.doubt.headwaits"), roster.book().orElseThrow().doubts().stream()
            .map(doubt -> doubt.sheet() + " " + doubt.row() + " " + doubt.key()).toList());
        assertEquals(List.of("1 卓玛 3"), numbers(centre));
    }

    @Test
    void whoeverDoesNotWantItAnyMoreHasChangedNothing() {
        Workspace centre = made("centre", Role.CENTRE);
        var roster = new ReadRoster(centre, file());
        assertThrows(Progress.Cancelled.class, () -> roster.run(new Progress() {
            @Override
            public void at(double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        }));
        assertEquals(List.of(), numbers(centre));
    }

    /** Cells of all kinds anywhere: every row is either in the register's rows, or held, or said word for word before. */
    @Test
    void whateverStandsInTheCellsNoRowIsLost() {
        long seed = Long.getLong("seed", 20_261_128L);
        Workspace centre = made("centre", Role.CENTRE);
        for (int round = 0; round < 60; round++) {
            var random = new Random(seed + round);
            Path file = random(random);
            var roster = new ReadRoster(centre, file);
            ReadRoster.Done done = roster.run(Progress.NONE);
            RosterBook book = roster.book().orElseThrow();
            assertEquals(book.rows(), book.rows("persons").size() + book.held().rows().size() + book.repeated(), "seed " + (seed + round));
            assertTrue(book.held().rows().stream().noneMatch(row -> row.doubts().isEmpty()), "seed " + (seed + round));
            assertEquals(new ReadRoster.Done(Map.of(), Map.of()), new ReadRoster(centre, file).run(Progress.NONE), "seed " + (seed + round) + done);
        }
    }

    private Path random(Random random) {
        Object[] odd = {null, "", " ", "1", 1, 5.4e17, "5.4E+17", "户主", "之女", "措麦村", "第一网格", "第二网格", DOLMA, TSERING, PEMA, "1980.01.02", java.time.LocalDate.of(1980, 1, 2),
            "\n", "健康,残疾", VILLAGE, "卓玛", "姓名"};
        List<Object[]> rows = new ArrayList<>(List.<Object[]>of(HEAD));
        for (int i = 0; i < 12; i++) {
            Object[] row = row("" + random.nextInt(4), VILLAGE, "措麦村", "第一网格", "一号", "人" + random.nextInt(9),
                id("5401031980010" + (1 + random.nextInt(9)) + "00" + random.nextInt(3)), random.nextInt(3) == 0 ? "户主" : "之女", "健康");
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                row[random.nextInt(row.length)] = odd[random.nextInt(odd.length)];
            }
            rows.add(row);
        }
        rows.add(row("0", VILLAGE, "措麦村", "第一网格", "一号", "总在", id("54010319500101001"), "户主", "健康"));
        Book book = Book.xlsx().sheet("名册", rows.toArray(Object[][]::new));
        int top = 2 + random.nextInt(8);
        return book.merged("A" + top + ":A" + (top + 2), "D" + top + ":E" + (top + 1)).save(folder.resolve("random.xlsx"));
    }
}
