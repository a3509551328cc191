package org.ruhu.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.sheet.Workbooks.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.text.Lang;

/** What is wrong in a workbook is told with its sheet, row and column, and nothing is passed over. */
class XlsFormFaultsTest {
    private static final Object[] HEAD = row("type", "name", "label", "relevant", "calculation");

    @TempDir
    private Path folder;

    private List<String> faults(Object[]... survey) {
        return Workbooks.faults(Workbooks.xlsx().sheet("survey", survey).in(folder));
    }

    private void told(String fault, Object[]... survey) {
        assertEquals(List.of(fault), faults(survey));
    }

    private List<String> choices(Object[]... choices) {
        return Workbooks.faults(Workbooks.xlsx().sheet("survey", HEAD, row("text", "a", "甲")).sheet("choices", choices).in(folder));
    }

    @Test
    void anUnknownNameIsToldWithItsCell() {
        told("survey!D3 (relevant): there is no question nowhere in ${nowhere} = 1", HEAD, row("text", "a", "甲"),
            row("text", "b", "乙", "${nowhere} = 1"));
        told("survey!C2 (label): there is no question nowhere in ${nowhere}", HEAD, row("note", "a", "见${nowhere}"));
    }

    @Test
    void aFaultIsToldInChineseToo() {
        var outcome = ReadXlsForm.read(Workbooks.xlsx().sheet("survey", HEAD, row("calculate", "a", "甲", "", "1 +")).in(folder), Set.of());
        assertTrue(outcome instanceof ReadXlsForm.Outcome.Faulty faulty
            && faulty.faults().getFirst().in(Lang.ZH).equals("survey!E2（calculation）：表达式没有写完；表达式：1 +"), outcome::toString);
    }

    @Test
    void aCircleIsToldWithItsCell() {
        told("survey!E3 (calculation): goes round in a circle: b -> a", HEAD, row("calculate", "a", "", "", "${b}"),
            row("calculate", "b", "", "", "${a} + 1"));
    }

    @Test
    void aNameUsedTwiceIsToldWithItsFirstRow() {
        told("survey!B4 (name): the name a is already used in row 2", HEAD, row("text", "a", "甲"), row("text", "b", "乙"),
            row("text", "a", "丙"));
    }

    @Test
    void theSameNameInTwoGroupsIsNoFault() {
        Workbooks.form(Workbooks.xlsx().sheet("survey", HEAD, row("begin_group", "g", "组"), row("text", "a", "甲"), row("end_group"),
            row("begin_group", "h", "组"), row("text", "a", "甲"), row("end_group")).in(folder));
    }

    @Test
    void groupsThatDoNotCloseAreToldWithTheirRows() {
        told("survey!A2 (type): g has no end", HEAD, row("begin_group", "g", "组"), row("text", "a", "甲"));
        told("survey!A3 (type): ‘end_group’ without its beginning", HEAD, row("text", "a", "甲"), row("end_group"));
        told("survey!A4 (type): ‘end_group’ here, but r, begun in row 2, is not of this kind", HEAD, row("begin_repeat", "r", "行"),
            row("text", "a", "甲"), row("end_group"));
        assertEquals(List.of("survey!B4 (name): the end says h, but ends g of row 2"), Workbooks.hints(Workbooks.xlsx().sheet("survey", HEAD,
            row("begin_group", "g", "组"), row("text", "a", "甲"), row("end_group", "h")).sheet("settings",
            row("form_id", "form_title", "version"), row("f", "表", "1")).in(folder)));
    }

    @Test
    void aMisspeltTypeOrColumnIsToldWithWhatWasMeant() {
        told("survey!A2 (type): unknown type ‘integr’. Did you mean ‘integer’?", HEAD, row("integr", "a", "甲"));
        told("survey!D1 (relevent): unknown column ‘relevent’; begin a column of notes for people with ‘_’. Did you mean ‘relevant’?",
            row("type", "name", "label", "relevent"), row("text", "a", "甲", "1 = 1"));
        told("survey!A2 (type): there is no list sexx in the sheet choices", HEAD, row("select_one sexx", "a", "甲"));
        told("survey!A2 (type): SEX is a code list of the program; please write select_one_from_file SEX.csv", HEAD,
            row("select_one SEX", "a", "甲"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio", "video", "geotrace", "geoshape", "audit", "background-audio", "start-geopoint", "phonenumber",
        "select_one_external x", "xml-external", "osm", "begin loop"})
    void aTypeOfXlsFormThatIsNotSupportedIsToldAsSuch(String type) {
        told("survey!A2 (type): the XLSForm type ‘" + type + "’ is not supported", HEAD, row(type, "a", "甲"));
    }

    @Test
    void everythingThatIsMissingInARowIsTold() {
        assertEquals(List.of("survey!A2 (type): this row has no type", "survey!B3 (name): this row has no name",
            "survey!A4 (type): ‘select_one’ needs the name of a list behind it", "survey!E6 (calculation): calculate without a calculation",
            "survey!C5 (label): it is missing"),
            faults(HEAD, row("", "a", "甲"), row("text", "", "甲"), row("select_one", "b", "乙"), row("text", "c", ""), row("calculate", "d")));
        told("survey!1: the column ‘name’ is missing", row("type", "label"));
        told("survey!F2: this column has no heading, so nobody knows what the cell is for", HEAD, row("text", "a", "甲", "", "", "?"));
    }

    @Test
    void aColumnThatDoesNothingForItsRowIsTold() {
        told("survey!E2 (calculation): the column ‘calculation’ does nothing for ‘begin_group’; please empty this cell", HEAD,
            row("begin_group", "g", "组", "", "1"), row("text", "a", "甲"), row("end_group"));
        told("survey!D2 (repeat_count): the column ‘repeat_count’ does nothing for ‘text’; please empty this cell",
            row("type", "name", "label", "repeat_count"), row("text", "a", "甲", 3));
        told("survey!D1 (relevant::English (en)): the column ‘relevant’ has no languages", row("type", "name", "label", "relevant::English (en)"));
        told("survey!D1 (label::中文 (zh)): the same as the column ‘label’", row("type", "name", "label", "label::中文 (zh)"));
    }

    @Test
    void cellsThatExcelHasChangedAreTold() {
        told("survey!C2 (label): the cell holds a date (2026-01-31); please format it as text and write it again", HEAD,
            row("text", "a", LocalDateTime.of(2026, 1, 31, 0, 0)));
        told("survey!C2 (label): the cell holds TRUE or FALSE as a value; please format it as text and write it again", HEAD,
            row("text", "a", true));
        told("survey!C2 (label): the number 511000199001010000 has more than 15 digits, and Excel has changed the last ones; "
            + "please format the cell as text and write it again", HEAD, row("text", "a", 511000199001010013d));
    }

    @Test
    void aFormulaIsItsResultAndAnErrorIsTold() throws IOException {
        for (Workbooks workbook : List.of(Workbooks.xlsx(), Workbooks.xls())) {
            workbook.sheet("survey", HEAD, row("text", "a", "=1/0"), row("text", "b", "=\"乙\" & 2"), row("text", "c", "=2+3"));
            workbook.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(List.of("survey!C2 (label): the formula in the cell went wrong: #DIV/0!"),
                Workbooks.faults(workbook.in(folder)));
            workbook.workbook().getSheetAt(0).removeRow(workbook.workbook().getSheetAt(0).getRow(1));
            assertEquals(List.of("乙2", "5"), Workbooks.form(workbook.in(folder)).items().stream().map(item -> item.label().zh()).toList());
            workbook.close();
        }
        assertTrue(faults(HEAD, row("text", "a", "=1+1")).contains(
            "survey!C2 (label): the formula in the cell has no result yet; please open the workbook in Excel or WPS and save it"));
    }

    @Test
    void aBlankListNameIsToldWithItsRow() {
        assertEquals(List.of("choices!A3 (list_name): the name of the list (list_name) is missing"),
            choices(row("list_name", "name", "label"), row("yn", 1, "是"), row("", 2, "否")));
    }

    @Test
    void choicesWithoutANameOrTwiceAreTold() {
        assertEquals(List.of("choices!B2 (name): this choice of the list yn has no name",
            "choices!B4 (name): the list yn has the choice 1 in row 3 already"),
            choices(row("list_name", "name", "label"), row("yn", "", "是"), row("yn", 1, "否"), row("yn", "1", "否")));
        assertEquals(List.of("choices!D1 (my column): the column cannot be called ‘my column’: begin with a letter or an underscore, "
            + "and without spaces"), choices(row("list_name", "name", "label", "my column")));
        assertEquals(List.of("choices!1: the column ‘list_name’ is missing"), choices(row("list", "name")));
    }

    @Test
    void aChoiceOfSeveralHasNoSpaceInItsName() {
        assertEquals(List.of("survey!A2 (type): the choice ‘x y’ of the list l has a space in its name, which several choices and ranks cannot have"),
            Workbooks.faults(Workbooks.xlsx().sheet("survey", HEAD, row("select_multiple l", "a", "甲"), row("select_one l", "b", "乙"))
                .sheet("choices", row("list_name", "name", "label"), row("l", "x y", "选")).in(folder)));
    }

    @Test
    void parametersThatDoNothingAreTold() {
        Object[] head = row("type", "name", "label", "parameters");
        told("survey!D2 (parameters): the parameter ‘ticks’ is not supported; here there are: start end step", head,
            row("range", "a", "甲", "start=1 end=5 ticks=2"));
        told("survey!D2 (parameters): the value ‘x’ of the parameter ‘start’ is not a number", head, row("range", "a", "甲", "start=x; end = 5"));
        told("survey!D2 (parameters): this is not a range: please look at start, end and step", head, row("range", "a", "甲", "start=1,end=1"));
        told("survey!D2 (parameters): cannot read the parameter ‘nonsense’; write name=value, with spaces between them", head,
            row("range", "a", "甲", "start=1 nonsense"));
        told("survey!D2 (parameters): this type does not support the parameter ‘max-pixels’", head, row("image", "a", "甲", "max-pixels=640"));
        assertEquals(List.of("survey!D2 (parameters): the parameter ‘randomize’ is not supported: choices are always shown in the order of the list"),
            Workbooks.faults(Workbooks.xlsx().sheet("survey", head, row("select_one l", "a", "甲", "randomize=true"))
                .sheet("choices", row("list_name", "name", "label"), row("l", "x", "选")).in(folder)));
    }

    @Test
    void sheetsThatWouldDoSomethingAreFaultsAndOthersHints() {
        Workbooks workbook = Workbooks.xlsx().sheet("survey", HEAD, row("text", "a", "甲")).sheet("settings",
            row("form_id", "form_title", "version", "public_key", "style"), row("f", "表", 2026.1, "MIIB", "pages"));
        assertEquals(List.of("settings!C2 (version): the version 2026.1 is a number, and 2026.10 would become 2026.1; please format the cell as text",
            "settings!D2 (public_key): the setting ‘public_key’ does nothing here", "settings!E2 (style): the setting ‘style’ does nothing here",
            "choises: this sheet does nothing here. Did you mean ‘choices’?").stream().sorted().toList(),
            Workbooks.hints(workbook.sheet("choises").sheet("_notes").in(folder)).stream().sorted().toList());
        assertEquals(List.of("entities: the XLSForm sheet ‘entities’ is not supported"), Workbooks.faults(workbook.sheet("entities").in(folder)));
    }

    @Test
    void triggersNameQuestions() {
        Object[] head = row("type", "name", "label", "trigger", "calculation");
        told("survey!D3 (trigger): there is no question aa. Did you mean ‘a’?", head, row("text", "a", "甲"), row("text", "b", "乙", "${aa}", "1"));
        told("survey!D3 (trigger): ‘a’ should be names of questions such as ${a}, with commas between them", head, row("text", "a", "甲"),
            row("text", "b", "乙", "a", "1"));
    }

    @Test
    void filesThatCannotBeListsAreTold() throws IOException {
        told("survey!A2 (type): there is no file x.csv beside the form, and no table of the register and no code list of this name", HEAD,
            row("select_one_from_file x.csv", "a", "甲"));
        told("survey!A2 (type): ‘../x.csv’ should be the name of a .csv file beside the form, without a path", HEAD,
            row("select_one_from_file ../x.csv", "a", "甲"));
        Files.write(folder.resolve("x.csv"), "name,label\n1,中文\n".getBytes("GBK"));
        told("x.csv: the file is not UTF-8; please save it as ‘CSV UTF-8’", HEAD, row("select_one_from_file x.csv", "a", "甲"));
        Files.writeString(folder.resolve("x.csv"), "name,label\n1,\"open\n");
        told("x.csv!B2: a quotation mark has no partner", HEAD, row("select_one_from_file x.csv", "a", "甲"));
        Files.writeString(folder.resolve("x.csv"), "name,label\n1,a\n1,b\n2,c,d\n");
        assertEquals(List.of("x.csv!A3 (name): the list x has the choice 1 in row 2 already",
            "x.csv!C4: this column has no heading, so nobody knows what the cell is for"),
            faults(HEAD, row("select_one_from_file x.csv", "a", "甲")));
    }

    @Test
    void constraintsAndHazardsAreWhole() {
        told("survey!E2 (constraint): constraint 1 has a level, a rule or a message but no condition",
            row("type", "name", "label", "bind::ruhu:level", "constraint"), row("integer", "a", "甲", "hint", ""));
        told("survey!D2 (bind::ruhu:level): unknown ‘grave’", row("type", "name", "label", "bind::ruhu:level", "constraint"),
            row("integer", "a", "甲", "grave", ". > 1"));
        told("survey!D2 (bind::ruhu:hazards): cannot read ‘3=7’; write answer=level/days, such as 2=M/0 3=G/7",
            row("type", "name", "label", "bind::ruhu:hazards"), row("text", "a", "甲", "2=M/0 3=7"));
    }

    @Test
    void checksAreToldByTheirSheet() {
        assertEquals(List.of("checks!A3 (id): this check has no id", "checks!B2 (when): there is no question b in ${b}",
            "checks!D2 (fields): there is no question c", "checks!E2 (level): unknown ‘bad’").stream().sorted().toList(),
            Workbooks.faults(Workbooks.xlsx().sheet("survey", HEAD, row("text", "a", "甲")).sheet("checks",
                row("id", "when", "message", "fields", "level"), row("C1", "${b}", "话", "a、c", "bad"), row("", "1 = 1", "话"))
                .in(folder)).stream().sorted().toList());
    }
}
