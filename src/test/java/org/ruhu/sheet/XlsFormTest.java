package org.ruhu.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.sheet.Workbooks.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.form.Form;
import org.ruhu.text.Words;

/** What XLSForms say, as the form understands it. */
class XlsFormTest {
    private static final Path SAMPLES = Path.of("src/test/resources/org/ruhu/form");
    private static final Object[] LISTS = row("list_name", "name", "label");

    @TempDir
    private Path folder;

    private Form form(Object[]... survey) {
        return Workbooks.form(Workbooks.xlsx().sheet("survey", survey).sheet("choices", LISTS, row("yn", 1, "是"), row("yn", 0, "否"))
            .in(folder));
    }

    private Form.Question question(Object[]... survey) {
        return (Form.Question) form(survey).items().getLast();
    }

    private Form.Question with(String column, Object value) {
        return question(row("type", "name", "label", column), row("integer", "a", "甲", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench_60", "bench_180", "hh_demo"})
    void formsMadeForOtherProgramsAreUnderstood(String name) {
        Form form = Workbooks.form(SAMPLES.resolve(name + ".xlsx"));
        assertEquals(name, form.id());
    }

    @Test
    void theDemoFormIsUnderstoodInEveryPart() {
        Form form = Workbooks.form(SAMPLES.resolve("hh_demo.xlsx"));
        assertEquals(Words.of("", "Household check"), form.title());
        assertEquals(Map.of("default_language", "English (en)", "instance_name", "concat(${head}, ' / ', ${block})"), form.settings());
        assertEquals(new Form.Choice("h3", Words.of("", "House 3"), Map.of("block", "b3", "size", "4", "head", "Noor")),
            form.lists().get("households").getLast());
        Form.Question hh = (Form.Question) form.items().get(4);
        assertEquals(new Words("", null, "Household (last round)", Map.of("Hindi (hi)", "परिवार", "Urdu (ur)", "گھرانہ")), hh.label());
        assertEquals("households", hh.choices());
        assertEquals("block=${block}", hh.filter());
        assertEquals("${hh}", ((Form.Question) form.items().get(6)).trigger());
        assertEquals("${size}", ((Form.Repeat) form.items().get(8)).count());
        assertEquals("'2026-01-31'", ((Form.Question) form.items().get(15)).initial());
    }

    @ParameterizedTest
    @CsvSource({"int, INTEGER", "string, TEXT", "dateTime, DATETIME", "photo, IMAGE", "trigger, ACKNOWLEDGE", "Date, DATE",
        "select_one yn, SELECT_ONE", "select one from yn, SELECT_ONE", "select1 yn, SELECT_ONE", "select all that apply from yn, SELECT_MULTIPLE",
        "Select_Multiple   yn, SELECT_MULTIPLE", "rank yn, RANK", "username, META", "location, GEOPOINT", "select_multiple_from_file SEX.csv, SELECT_MULTIPLE",
        "select one from file SEX.csv, SELECT_ONE", "hidden, HIDDEN", "barcode, BARCODE", "signature, SIGNATURE", "acknowledge, ACKNOWLEDGE"})
    void typesHaveOtherNamesToo(String written, Form.Type type) {
        assertEquals(type, question(row("type", "name", "label"), row(written, "a", "甲")).type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevant", "relevance", "bind::relevant", "Relevant", "bind:relevant", " relevant "})
    void columnsHaveOtherNamesToo(String heading) {
        assertEquals("1 = 1", with(heading, "1 = 1").relevant());
    }

    @ParameterizedTest
    @CsvSource({"label:zh, zh", "label::中文 (zh), zh", "label::བོད་ཡིག (bo), bo", "label::English (en), en", "label:English, en",
        "Label :: Français (fr), Français (fr)", "label：zh-CN (zh-CN), zh"})
    void aColumnNamesItsLanguage(String heading, String language) {
        Words label = question(row("type", "name", heading), row("text", "a", "x")).label();
        assertEquals(Map.of(language, "x"), Wordings.byLanguage(label));
    }

    @Test
    void aColumnWithoutALanguageIsInTheFormsOwn() {
        Form form = Workbooks.form(Workbooks.xlsx().sheet("survey", row("type", "name", "label"), row("text", "a", "x"))
            .sheet("settings", row("form_id", "default_language"), row("f", "English (en)")).in(folder));
        assertEquals(Words.of("", "x"), form.items().getFirst().label());
        assertEquals(Words.of("x"), question(row("type", "name", "label"), row("text", "a", "x")).label());
    }

    @Test
    void yesAndNoAreWrittenInManyWays() {
        for (Object yes : List.of("yes", "Yes", "TRUE", "true()", true, "是")) {
            assertEquals("true()", with("required", yes).required(), yes::toString);
            assertEquals("true()", with("readonly", yes).readonly(), yes::toString);
        }
        for (Object no : List.of("no", "false", false, "否")) {
            assertEquals("", with("required", no).required(), no::toString);
        }
        assertEquals("1 = 2", with("required", "1 = 2").required());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"2, '2'", "-1, '-1'", "abc, 'abc'", "2026-01-31, '2026-01-31'", "010-1234, '010-1234'", "today(), today()",
        "1 + 1, 1 + 1", "${q}, ${q}", "it's, \"it's\"", "无, '无'", "a b, 'a b'", "x[1], x[1]"})
    void aFirstValueIsATextUnlessItHoldsAnOperatorOrACall(String written, String initial) {
        assertEquals(initial, Defaults.initial(written, "text"));
    }

    @Test
    void numbersAndDatesOfExcelAreWhatAPersonSees() {
        assertEquals("'1'", with("default", 1.0).initial());
        assertEquals("'0.3'", with("default", 0.1 + 0.2).initial());
        assertEquals("'2026-01-31'", with("default", LocalDateTime.of(2026, 1, 31, 0, 0)).initial());
        assertEquals("1", with("hint", 1.0).hint().zh());
        Form old = Workbooks.form(Workbooks.xls().sheet("survey", row("type", "name", "label", "default"),
            row("date", "a", 1.0, LocalDateTime.of(2026, 1, 31, 0, 0)), row("text", "b", "乙", 2)).in(folder));
        assertEquals("'2026-01-31'", ((Form.Question) old.items().getFirst()).initial());
        assertEquals("'2'", ((Form.Question) old.items().getLast()).initial());
    }

    @Test
    void orOtherAddsTheChoiceAndItsQuestion() {
        Form form = form(row("type", "name", "label"), row("select_one yn or_other", "a", "甲"), row("select_multiple yn", "b", "乙"));
        assertEquals(List.of("1", "0", "other"), form.lists().get("yn").stream().map(Form.Choice::name).toList());
        Form.Question more = (Form.Question) form.items().get(1);
        assertEquals("a_other", more.name());
        assertEquals("selected(${a}, 'other')", more.relevant());
        assertEquals(List.of("survey!A2 (type): or_other goes with neither choice_filter nor a file nor rank; please write the choice and "
            + "the question yourself"), Workbooks.faults(Workbooks.xlsx().sheet("survey", row("type", "name", "label", "choice_filter"),
            row("select_one yn or_other", "a", "甲", "name = 1")).sheet("choices", LISTS, row("yn", 1, "是")).in(folder)));
    }

    @Test
    void ourOwnColumnsAreTaken() {
        Form.Question a = (Form.Question) form(row("type", "name", "label", "constraint", "constraint_message", "bind::ruhu:level", "bind::ruhu:rule",
                "bind::ruhu:constraint2", "bind::ruhu:level2", "bind::ruhu:rule2", "bind::ruhu:message2::English (en)", "bind::ruhu:prefill",
                "bind::ruhu:band", "bind::ruhu:code", "bind::ruhu:unit", "bind::ruhu:basis", "bind::ruhu:hazards", "save_to"),
            row("select_one yn", "a", "甲", ". != 3", "不对", "suspect", "HV-1", ". < 9", "hint", "HV-2", "too big", "last-round", "50%", "HV-A1",
                "元", "GB 1", "1=M/0 0=g/7", "household.phone")).items().getFirst();
        assertEquals(List.of(new Form.Constraint("HV-1", Form.Level.SUSPECT, ". != 3", Words.of("不对")),
            new Form.Constraint("HV-2", Form.Level.HINT, ". < 9", Words.of("", "too big"))), a.constraints());
        assertEquals(List.of(new Form.Hazard("1", Form.HazardLevel.MAJOR, 0), new Form.Hazard("0", Form.HazardLevel.GENERAL, 7)), a.hazards());
        assertEquals(List.of("LAST_ROUND", "50%", "HV-A1", "GB 1", "household.phone"),
            List.of(a.prefill().name(), a.band(), a.code(), a.basis(), a.saveTo()));
        assertEquals(Words.of("元"), a.unit());
        Form.Repeat r = (Form.Repeat) form(row("type", "name", "label", "bind::ruhu:source", "bind::ruhu:row_label", "bind::ruhu:can_add", "jr:count"),
            row("begin repeat", "r", "行", "persons", "${n}", true, "2"), row("text", "n", "名"), row("end repeat")).items().getFirst();
        assertEquals(List.of("persons", "${n}", "true", "2"), List.of(r.source(), r.rowLabel(), "" + r.canAdd(), r.count()));
    }

    @Test
    void aConstraintWithoutARuleIsCalledByItsQuestion() {
        Form.Question a = question(row("type", "name", "label", "constraint", "bind::ruhu:constraint3"), row("integer", "a", "甲", ". > 1", ". > 3"));
        assertEquals(List.of("a", "a-3"), a.constraints().stream().map(Form.Constraint::rule).toList());
    }

    @Test
    void mediaAndGuidanceAreKeptWithTheirLanguages() {
        Form.Question a = question(row("type", "name", "media::image", "media::audio::English (en)", "guidance_hint", "hint:en", "required_message"),
            row("note", "a", "a.png", "b.mp3", "多看", "see", "必填"));
        assertEquals(Map.of("image", "a.png", "audio::English (en)", "b.mp3"), a.media());
        assertEquals(List.of(Words.of("多看"), Words.of("", "see"), Words.of("必填")), List.of(a.guidance(), a.hint(), a.requiredMessage()));
    }

    @Test
    void aSignatureIsAnImageThatSaysSo() {
        Form.Question a = question(row("type", "name", "label", "appearance"), row("image", "a", "甲", "signature"));
        assertEquals(Form.Type.SIGNATURE, a.type());
        assertEquals("signature", a.appearance());
    }

    @Test
    void aFileOfFiftyThousandChoicesIsEmbedded() throws IOException {
        var csv = new StringBuilder("\uFEFFcode,title,village,note\r\n");
        for (int i = 0; i < 50_000; i++) {
            csv.append("H").append(i).append(",\"House \"\"").append(i).append("\"\", here\",v").append(i % 50).append(",\"two\nlines\"\r\n");
        }
        Files.writeString(folder.resolve("houses.csv"), csv);
        Form form = form(row("type", "name", "label", "parameters", "calculation", "choice_filter"),
            row("text", "v", "村"), row("select_one_from_file houses.csv", "h", "户", "value=code label=title", "", "village = ${v}"),
            row("calculate", "t", "", "", "instance('houses')/root/item[code = ${h}]/title"), row("csv-external", "houses"));
        List<Form.Choice> houses = form.lists().get("houses");
        assertEquals(50_000, houses.size());
        assertEquals(new Form.Choice("H7", Words.of("House \"7\", here"), Map.of("code", "H7", "title", "House \"7\", here", "village", "v7",
            "note", "two\nlines")), houses.get(7));
        assertEquals("houses", ((Form.Question) form.items().get(1)).choices());
        assertEquals("", ((Form.Question) form.items().get(1)).parameters());
    }

    @Test
    void aFileThatOnlyAnExpressionNamesIsFoundBesideTheForm() throws IOException {
        Files.writeString(folder.resolve("prices.csv"), "name,price\nrice,3\n");
        assertEquals("3", form(row("type", "name", "label", "calculation"), row("calculate", "p", "", "pulldata('prices', 'price', 'name', 'rice')"))
            .lists().get("prices").getFirst().columns().get("price"));
    }

    @Test
    void listsOfTheRegisterAndTheConfigurationStayReferences() {
        Form form = form(row("type", "name", "label"), row("select_one_from_file villages.csv", "a", "甲"),
            row("select_one_from_file HH_TYPE.csv", "b", "乙"));
        assertEquals(List.of("villages", "HH_TYPE"), form.items().stream().map(item -> ((Form.Question) item).choices()).toList());
        assertEquals(Set.of("yn"), form.lists().keySet());
    }

    @Test
    void aListThatOnlyAnExpressionNamesMustBeThereToo() {
        assertEquals(List.of("survey!D2 (calculation): there is no list other"), Workbooks.faults(Workbooks.xlsx().sheet("survey",
            row("type", "name", "label", "calculation"), row("calculate", "a", "", "instance('other')/root/item[name = 1]/label")).in(folder)));
    }

    @Test
    void rowsThatAreSwitchedOffOrBlankAreLeftOutAndToldOf() {
        Workbooks workbook = Workbooks.xlsx().sheet("survey", row("type", "name", "label", "disabled", "_注"), row(), row("text", "a", "甲", "", "旧"),
            row("text", "b", "乙", "yes"), row(" ", "  ")).sheet("settings", row("form_id", "form_title", "version"), row("f", "表", "1"));
        assertEquals(List.of("survey!D4 (disabled): this row is disabled"), Workbooks.hints(workbook.in(folder)));
        assertEquals(1, Workbooks.form(workbook.in(folder)).items().size());
    }

    @Test
    void theExampleOfTheGuideIsAForm() throws IOException {
        Object[][] survey = Files.readAllLines(Path.of("src/site/forms.md")).stream().dropWhile(line -> !line.startsWith("| type | name | label"))
            .takeWhile(line -> line.startsWith("|")).filter(line -> !line.startsWith("|---")).map(line -> (Object[]) java.util.Arrays
                .stream(line.substring(1).split("\\|")).map(cell -> cell.strip().replace("`", "")).toArray(String[]::new)).toArray(Object[][]::new);
        Form form = Workbooks.form(Workbooks.xlsx().sheet("survey", survey).sheet("choices", LISTS, row("yes_no", 1, "是"), row("yes_no", 0, "否"))
            .sheet("checks", row("id", "level", "when", "message", "fields"), row("SIZE-01", "error", "${size} != count(${member})",
                "成员数与户籍人口不一致", "size")).in(folder));
        assertEquals(List.of("home", "member", "per_head"), form.items().stream().map(Form.Item::name).toList());
    }

    @Test
    void checksAreTaken() {
        Form form = Workbooks.form(Workbooks.xlsx().sheet("survey", row("type", "name", "label"), row("begin_repeat", "r", "行"), row("integer", "a", "甲"),
            row("end_repeat"), row("integer", "b", "乙")).sheet("checks", row("id", "level", "scope", "when", "message", "message::English (en)", "fields",
            "explain"), row("C1", "suspect", "r", "${a} > ${b}", "不对", "wrong", "a, b", "为什么")).in(folder));
        assertEquals(List.of(new Form.Check("C1", Form.Level.SUSPECT, "r", "${a} > ${b}", Words.of("不对", "wrong"), List.of("a", "b"), Words.of("为什么"))),
            form.checks());
    }

    @Test
    void repeatsInRepeatsAreHandedOnAsTheyAre() {
        Form form = form(row("type", "name", "label"), row("begin_repeat", "r", "行"), row("begin_repeat", "s", "列"),
            row("integer", "a", "甲"), row("end_repeat"), row("end_repeat"));
        Form.Repeat outer = (Form.Repeat) form.items().getFirst();
        assertTrue(outer.items().getFirst() instanceof Form.Repeat inner && inner.items().size() == 1, outer::toString);
    }
}
