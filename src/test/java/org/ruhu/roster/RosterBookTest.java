package org.ruhu.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.roster.Book.id;
import static org.ruhu.roster.Book.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;
import org.ruhu.work.Configurations;

/** Rosters as offices have them: what is certain goes in, what is not is named with its place and kept. */
class RosterBookTest {
    private static final String VILLAGE = "540103001200";
    private static final String DOLMA = id("54010319800102002");
    private static final String TSERING = id("54010319780305001");
    private static final String PEMA = id("54010320100607004");
    private static final Object[] HEAD = row("户编号", "村", "网格", "家庭住址", "姓名", "证件号码", "与户主关系", "出生日期");
    private static final Known EMPTY = new Known(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    private static final Known KNOWN = new Known(Map.of(VILLAGE, new Known.Village(VILLAGE, "措麦村", "马镇", Set.of("第一网格", "第二网格"))),
        Map.of(), Map.of(), Map.of(), Map.of());

    @TempDir
    private Path folder;

    private RosterBook read(Path file, Known known) {
        return RosterBook.read(file, Configurations.shipped(), known);
    }

    private RosterBook read(Object[]... rows) {
        return read(Book.xlsx().sheet("名册", rows).save(folder.resolve("roster.xlsx")), KNOWN);
    }

    private static List<String> doubts(RosterBook book) {
        return book.doubts().stream().map(doubt -> doubt.row() + " " + doubt.column() + " " + doubt.key().replace("roster.doubt.", "")).toList();
    }

    private static List<String> names(RosterBook book) {
        return book.rows("persons").stream().map(person -> person.get("name")).toList();
    }

    @Test
    void titlesMergedHouseholdsAndDatesOfAllKindsAreRead() {
        Path file = Book.xlsx().sheet("措麦", row("城关区2026年入户名册"), row("填报单位：马镇"), row("填报日期：2026年5月1日"),
            row("户信息", null, null, null, null, "家庭成员信息"),
            row("序号", "户编号", "行政村代码", "村", "网格", "姓名 *", "证件号码（必填）", "与户主关系", "出生日期", "联系电话", "备注"),
            row(1, "0054001", VILLAGE, "措麦村", "第一网格", "卓玛", DOLMA, "户主", LocalDate.of(1980, 1, 2), 13889010001.0, "在家"),
            row(2, null, null, null, null, "次仁\n", " " + TSERING + " ", "配偶", "1978.03.05"),
            row(3, null, null, null, null, "白 玛", wide(PEMA), "之女", 20100607),
            row(4, "0054002", VILLAGE, "措麦村", "第一网格", "格桑", "5401", "户主", "1990-1-2")).merged("A1:K1", "A4:E4", "F4:K4", "B6:B8",
                "C6:C9", "D6:D9", "E6:E9").save(folder.resolve("merged.xlsx"));
        RosterBook book = read(file, EMPTY);
        assertEquals(List.of("9 证件号码（必填） idlength", "9 与户主关系 headwaits"), doubts(book));
        assertEquals(List.of(Map.of("code", VILLAGE, "name", "措麦村", "township", "")), book.rows("villages"));
        assertEquals(List.of(Map.of("village", VILLAGE, "name", "第一网格")), book.rows("grids"));
        assertEquals(List.of(Map.of("no", "0054001", "nationalNo", "0054001", "village", VILLAGE, "grid", "第一网格")), book.rows("households"));
        assertEquals(List.of(
            Map.of("household", "0054001", "name", "卓玛", "idNo", DOLMA, "relation", "01", "birth", "1980-01-02", "sex", "2", "phone", "13889010001"),
            Map.of("household", "0054001", "name", "次仁", "idNo", TSERING, "relation", "02", "birth", "1978-03-05", "sex", "1"),
            Map.of("household", "0054001", "name", "白玛", "idNo", PEMA, "relation", "04", "birth", "2010-06-07", "sex", "2")), book.rows("persons"));
        assertEquals(4, book.rows());
    }

    private static String wide(String narrow) {
        return narrow.chars().collect(StringBuilder::new, (text, c) -> text.append((char) (c - '0' + '０')), StringBuilder::append).toString();
    }

    @Test
    void anOldXlsIsReadLikeAnXlsx() {
        Path file = new Book(new HSSFWorkbook()).sheet("一", HEAD, row("1", "措麦村", "第一网格", "一号", "卓玛", DOLMA, "户主", LocalDate.of(1980, 1, 2)),
            row(null, null, null, null, "次仁", TSERING, "配偶")).merged("A2:A3", "B2:B3", "C2:C3", "D2:D3").save(folder.resolve("old.xls"));
        RosterBook book = read(file, KNOWN);
        assertEquals(List.of(), doubts(book));
        assertEquals(List.of("卓玛", "次仁"), names(book));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,','", "UTF-8,;", "UTF-8,'\t'", "GB18030,','", "GB18030,;", "GB18030,'\t'", "UTF-16LE,'\t'"})
    void csvIsReadInAllEncodingsAndPartings(String charset, char parting) throws IOException {
        for (String mark : charset.equals("GB18030") ? List.of("") : charset.equals("UTF-8") ? List.of("", "\uFEFF") : List.of("\uFEFF")) {
            String text = mark + String.join("\r\n", "名册", "", "户编号,村,网格,家庭住址,姓名,证件号码,与户主关系", "1,措麦村,第一网格,\"一组\n1号\",卓玛," + DOLMA + ",户主",
                "1,措麦村,第一网格,\"一组\n1号\",次仁," + TSERING + ",配偶", "").replace(',', parting);
            RosterBook book = read(Files.write(folder.resolve("roster.csv"), text.getBytes(Charset.forName(charset))), KNOWN);
            assertEquals(List.of(), doubts(book));
            assertEquals(List.of("卓玛", "次仁"), names(book));
            assertEquals("一组 1号", book.rows("households").getFirst().get("address"));
        }
    }

    @Test
    void severalSheetsAreOneRosterAndASheetMayBeCalledAsItsVillage() {
        Object[] head = row("户编号", "网格", "姓名", "身份证号", "与户主关系");
        Path file = Book.xlsx().sheet("说明", row("请各村填写")).sheet("措麦", head, row("1", "第一网格", "卓玛", DOLMA, "户主"))
            .sheet("措麦村委会", head, row("2", "第二网格", "次仁", TSERING, "本人"), row("1", "第一网格", "白玛", PEMA, "女儿")).save(folder.resolve("sheets.xlsx"));
        RosterBook book = read(file, KNOWN);
        assertEquals(List.of(), doubts(book));
        assertEquals(List.of("说明"), book.passedOver());
        assertEquals(List.of("卓玛", "白玛", "次仁"), names(book));
        assertEquals(2, book.rows("households").size());
    }

    @Test
    void aListOfHeadsIsARosterToo() {
        RosterBook book = read(row("户编号", "村", "网格", "户主姓名", "户主身份证号", "人均纯收入"), row("1", "措麦村", "第一网格", "卓玛", DOLMA, "12,345.60"));
        assertEquals(List.of(), doubts(book));
        assertEquals(List.of(Map.of("household", "1", "name", "卓玛", "idNo", DOLMA, "relation", "01", "birth", "1980-01-02", "sex", "2")), book.rows("persons"));
        assertEquals("12345.6", book.rows("households").getFirst().get("incomePerHead"));
    }

    @Test
    void whereOnlyTheHeadsRowNamesTheHouseholdThoseBelowAreItsMembers() {
        RosterBook book = read(HEAD, row("1", "措麦村", "第一网格", "一号", "卓玛", DOLMA, "户主"), row(null, null, null, null, "次仁", TSERING, "配偶"),
            row(null, null, null, null, "白玛", PEMA, null));
        assertEquals(List.of("4 与户主关系 norelation", "4 户编号 nohousehold"), doubts(book));
        assertEquals(List.of("卓玛", "次仁"), names(book));
    }

    @ParameterizedTest
    @CsvSource({"1980.01.02", "1980-1-2", "1980/1/2", "1980年1月2日", "19800102", "19800102.0", "１９８０．０１．０２", "' 1980-01-02 '"})
    void datesAreReadAsPeopleWriteThem(String written) {
        RosterBook book = read(HEAD, row("1", "措麦村", "第一网格", "一号", "卓玛", "无", "户主", written));
        assertEquals(List.of(), doubts(book));
        assertEquals("1980-01-02", book.rows("persons").getFirst().get("birth"));
    }

    @ParameterizedTest
    @CsvSource({"证件号码,540103198001020,id15", "证件号码,5.40103E+17,digits", "证件号码,540103198001020021,id", "证件号码,54010319,idlength",
        "出生日期,1980.0,date", "出生日期,1980.02.30,date", "出生日期,29222,date", "出生日期,1981-01-02,birth", "与户主关系,保姆,code", "姓名,,noname",
        "与户主关系,,norelation", "户编号,5.4E+11,digits"})
    void whatIsNotCertainIsNamedWithItsPlaceAndKept(String column, String value, String key) {
        Object[] doubtful = row("1", "措麦村", "第一网格", "一号", "次仁", TSERING, "配偶", null);
        doubtful[List.of(HEAD).indexOf(column)] = value;
        RosterBook book = read(HEAD, row("1", "措麦村", "第一网格", "一号", "卓玛", DOLMA, "户主"), doubtful);
        Doubt doubt = book.doubts().getFirst();
        assertEquals("名册 3 " + column + " " + (value == null ? "" : value) + " roster.doubt." + key,
            doubt.sheet() + " " + doubt.row() + " " + doubt.column() + " " + doubt.value() + " " + doubt.key());
        assertEquals(List.of("卓玛"), names(book));
        assertEquals(1, book.held().rows().size());
    }

    @Test
    void anIdNumberWhoseDigitsTheSpreadsheetHasLostIsNotGuessed() {
        RosterBook book = read(HEAD, row("1", "措麦村", "第一网格", "一号", "卓玛", DOLMA, "户主"),
            row("1", "措麦村", "第一网格", "一号", "次仁", Double.parseDouble(TSERING.replace('X', '0')), "配偶"));
        assertEquals(List.of("3 证件号码 digits"), doubts(book));
        assertEquals(List.of("卓玛"), names(book));
    }

    @Test
    void aHouseholdThatCannotBeRightWaitsAsAWhole() {
        RosterBook book = read(HEAD,
            row("1", "措麦村", "第一网格", "一号", "卓玛", DOLMA, "户主"), row("1", "措麦村", "第二网格", "一号", "次仁", TSERING, "配偶"),
            row("2", "措麦村", "第一网格", "二号", "白玛", PEMA, "之女"),
            row("3", "加措村", "第一网格", "三号", "格桑", id("54010319900102003"), "户主"),
            row("4", "措麦村", "第九网格", "四号", "旺堆", id("54010319900103003"), "户主"),
            row("5", "措麦村", null, "五号", "拉姆", id("54010319900104002"), "户主"),
            row("6", "措麦村", "第一网格", "六号", "边巴", id("54010319900105003"), "户主"),
            row("6", "措麦村", "第一网格", "六号", "普布", id("54010319900106003"), "户主"));
        assertEquals(List.of("2 网格 twogrids", "3  household", "4 与户主关系 nohead", "5 村 village", "6 网格 grid", "7 网格 nogrid", "8 与户主关系 heads",
            "9  household"), doubts(book));
        assertEquals(List.of(), names(book));
        assertEquals(8, book.held().rows().size());
    }

    @Test
    void onePersonInTwoHouseholdsWaitsInBothAndTheOthersGoIn() {
        RosterBook book = read(HEAD, row("1", "措麦村", "第一网格", "一号", "卓玛", DOLMA, "户主"), row("1", "措麦村", "第一网格", "一号", "白玛", PEMA, "之女"),
            row("2", "措麦村", "第一网格", "二号", "次仁", TSERING, "户主"), row("2", "措麦村", "第一网格", "二号", "白玛", PEMA, "之女"));
        assertEquals(List.of("3 证件号码 claimed", "5 证件号码 claimed"), doubts(book));
        assertEquals("同一个人出现在几户里：1、2。", book.doubts().getFirst().why(new Texts(Lang.ZH)));
        assertEquals(List.of("卓玛", "次仁"), names(book));
    }

    @Test
    void rowsThatSayTheSameCountOnceAndRowsThatDifferAreAsked() {
        RosterBook book = read(HEAD, row("1", "措麦村", "第一网格", "一号", "卓玛", DOLMA, "户主"), row("1", "措麦村", "第一网格", "一号", "卓玛", DOLMA, "户主"),
            row("1", "措麦村", "第一网格", "一号", "次仁", TSERING, "配偶"), row("1", "措麦村", "第一网格", "一号", "次仁", TSERING, "之父"));
        assertEquals(1, book.repeated());
        assertEquals(List.of("4 姓名 twice", "5 姓名 twice"), doubts(book));
        assertEquals(List.of("卓玛"), names(book));
    }

    @Test
    void whatTheRegisterKnowsOtherwiseIsAsked() {
        var known = new Known(KNOWN.villages(), Map.of("1", new Known.House(VILLAGE, "第一网格", true), "2", new Known.House(VILLAGE, "第二网格", true)),
            Map.of(PEMA, "2"), Map.of(), Map.of(Known.person("1", "次仁", "1978-03-05"), id("54010319780305009")));
        RosterBook book = read(Book.xlsx().sheet("名册", HEAD, row("1", null, null, "一号", "白玛", PEMA, "之女"), row("1", null, null, "一号", "次仁", TSERING, "配偶"),
            row("1", null, null, "一号", "卓玛", DOLMA, "之父"), row("2", "措麦村", "第一网格", null, "格桑", id("54010319900102003"), "之子"))
            .save(folder.resolve("known.xlsx")), known);
        assertEquals(List.of("2 证件号码 elsewhere", "3 证件号码 othernumber", "5 网格 moved"), doubts(book));
        assertEquals(List.of("卓玛"), names(book));
        assertEquals(List.of(Map.of("no", "1", "nationalNo", "1", "address", "一号", "village", VILLAGE, "grid", "第一网格")), book.rows("households"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void whatWaitsIsWrittenAsItStoodAndCanBeMendedAndReadAgain(String kind) throws IOException {
        RosterBook book = read(row("户编号", "村", "网格", "姓名", "证件号码", "与户主关系", "说明"),
            row("0012345678901", "措麦村", "第一网格", "卓玛", DOLMA, "自己", "=1+1, \"早上\"\n在家"));
        var file = new HeldFile(book.held(), new Texts(Lang.ZH));
        var out = new ByteArrayOutputStream();
        if (kind.equals("json")) {
            file.json(out);
            String json = out.toString(StandardCharsets.UTF_8);
            assertTrue(json.contains("\"kind\" : \"code\"") && json.contains("\"证件号码\" : \"" + DOLMA + "\"") && json.contains("\"row\" : 2"), json);
            return;
        }
        file.csv(out);
        String csv = out.toString(StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFF为什么没有导入,原工作表,原行号,户编号,"), csv);
        assertTrue(csv.contains("与户主关系：不认识这个词，请按代码表填写。") && csv.contains("\"\t" + DOLMA + "\"") && csv.contains("\"\t=1+1, \"\"早上\"\"\n在家\""), csv);
        RosterBook again = read(Files.writeString(folder.resolve("mended.csv"), csv.replace("自己", "户主")), KNOWN);
        assertEquals(List.of(), doubts(again));
        assertEquals("0012345678901", again.rows("households").getFirst().get("no"));
        assertEquals(DOLMA, again.rows("persons").getFirst().get("idNo"));
    }

    @Test
    void numbersInTheListOfDoubtsAreMasked() {
        RosterBook book = read(HEAD, row("1", "措麦村", "第一网格", "一号", "卓玛", "540103198001020021", "户主"));
        assertEquals("540103********0021", book.doubts().getFirst().shown());
    }
}
