package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.form.Forms.group;
import static org.ruhu.form.Forms.person;
import static org.ruhu.form.Forms.q;
import static org.ruhu.form.Forms.repeat;
import static org.ruhu.form.Forms.session;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ruhu.text.Lang;

class FormSessionTest {
    private static final String PERSONS = ",\"source\":\"persons\",\"canAdd\":true,\"rowLabel\":\"${name}\"";
    private static final List<FormContext.Row> TWO = List.of(person("p1", "person.name", "才让", "person.idNo", "11010519491231002X"),
            person("p2", "person.name", "卓玛"));

    private static FormSession withPersons(Form form) {
        return new FormSession(form, Forms.context(Map.of("household.phone", "13800000000", "household.type", "ALV"), TWO,
                Map.of("m[p1]/wage", "1000")), Map.of());
    }

    private static Form roster(String... more) {
        String[] items = new String[more.length + 3];
        items[0] = q("name", "text", "prefill:register", "saveTo:person.name");
        items[1] = q("works", "integer");
        items[2] = q("wage", "decimal", "relevant:${works} = 1", "band:50%");
        System.arraycopy(more, 0, items, 3, more.length);
        return Forms.of(repeat("m", PERSONS, items), q("total", "calculate", "calculation:sum(${wage})"),
                q("n", "calculate", "calculation:count(${m})"), q("each", "calculate", "calculation:round(${total} div ${n}, 2)"));
    }

    @Test
    void anEmptyNumberIsNeitherZeroNorBelowNorAboveIt() {
        var s = session(Forms.of(q("x", "integer"), q("plus", "calculate", "calculation:${x} + 1")));
        assertEquals(false, s.eval("${x} = 0"));
        assertEquals(false, s.eval("${x} > 0"));
        assertEquals(false, s.eval("${x} <= 0"));
        assertEquals(true, s.eval("${x} != 0"));
        assertEquals(true, s.eval("not(${x} > 0)"));
        assertEquals(7.0, s.eval("coalesce(${x} + 1, 7)"));
        assertEquals("", s.value("plus"));
    }

    @Test
    void emptyTextsCountInJoinAndInSelectedButNotInSums() {
        var s = session(Forms.of(q("a", "decimal"), q("b", "decimal"), q("c", "decimal")));
        s.set("a", "0.1");
        s.set("c", "0.2");
        assertEquals("0.1,,0.2", s.eval("join(',', ${a}, ${b}, ${c})"));
        assertEquals(0.3, s.eval("sum(${a} | ${b} | ${c})"));
        assertEquals(0.1, s.eval("min(${a}, ${b}, ${c})"));
        assertEquals(true, s.eval("selected('', '')"));
        assertEquals(2.0, s.eval("count-non-empty(${a} | ${b} | ${c})"));
    }

    @Test
    void anIrrelevantAnswerReadsEmptyAndComesBack() {
        var s = session(Forms.of(q("yes", "integer"), group("g", "${yes} = 1", q("x", "integer", "required:true()")),
                q("twice", "calculate", "calculation:${x} * 2")));
        s.set("yes", "1");
        s.set("g/x", "4");
        assertEquals("8", s.value("twice"));
        assertTrue(s.set("yes", "0").containsAll(List.of("yes", "g", "g/x", "twice")));
        assertFalse(s.relevant("g/x"));
        assertFalse(s.required("g/x"));
        assertEquals("", s.value("g/x"));
        assertEquals("4", s.kept("g/x"));
        assertEquals("", s.value("twice"));
        assertEquals(Map.of("yes", "0", "g/x", "4"), s.answers());
        assertEquals(Map.of("yes", "0"), s.completed());
        s.set("yes", "1");
        assertEquals("8", s.value("twice"));
    }

    @Test
    void rosterTotalsAreFreshAfterEveryAnswer() {
        var s = withPersons(roster());
        s.set("m[p1]/works", "1");
        s.set("m[p1]/wage", "0.10");
        s.set("m[p2]/works", "1");
        s.set("m[p2]/wage", "0.20");
        assertEquals("0.3", s.value("total"));
        assertEquals("0.15", s.value("each"));
        s.set("m[p2]/works", "0");
        assertEquals("0.1", s.value("total"));
        s.addRow("m", "new");
        assertEquals("3", s.value("n"));
        assertEquals("0.03", s.value("each"));
        s.removeRow("m", "new");
        assertEquals("0.05", s.value("each"));
        assertThrows(IllegalArgumentException.class, () -> s.removeRow("m", "p1"));
    }

    @Test
    void aLowerRowCountHidesTheSurplusAndTakesItOutOfEveryTotal() {
        var s = session(Forms.of(q("size", "integer"), repeat("r", ",\"count\":\"${size}\"", q("x", "integer")),
                q("n", "calculate", "calculation:count(${r})"), q("sum", "calculate", "calculation:sum(${x})")));
        s.set("size", "3");
        for (String row : s.rows("r")) {
            s.set("r[" + row + "]/x", "5");
        }
        assertEquals("15", s.value("sum"));
        s.set("size", "1");
        assertEquals("1", s.value("n"));
        assertEquals("5", s.value("sum"));
        assertEquals(1, s.rows("r").size());
        s.set("size", "3");
        assertEquals("15", s.value("sum"));
    }

    @Test
    void rowsKeepTheirIdsAndAddedOnesAreFoundInStoredAnswers() {
        var s = withPersons(roster());
        s.addRow("m", "empty");
        s.addRow("m", "new");
        s.set("m[new]/name", "扎西");
        var again = new FormSession(s.form(), s.context(), s.answers());
        assertEquals(List.of("p1", "p2", "empty", "new"), again.rows("m"));
        assertEquals("扎西", again.rowLabel("m", "new"));
        assertEquals("才让", again.rowLabel("m", "p1"));
    }

    @Test
    void aRowReadsItsOwnAnswersAndThoseOfItsNeighboursAreNeverStale() {
        var s = withPersons(roster(q("before", "calculate", "calculation:indexed-repeat(${works}, ${m}, position(..) - 1)"),
                q("share", "calculate", "calculation:round(${wage} div sum(../../m/wage), 2)"),
                q("id", "calculate", "calculation:concat(row-id(), register('person.idNo'), register('household.type'))")));
        s.set("m[p1]/works", "1");
        s.set("m[p2]/works", "1");
        s.set("m[p1]/wage", "30");
        s.set("m[p2]/wage", "10");
        assertEquals("1", s.value("m[p2]/before"));
        assertEquals("", s.value("m[p1]/before"));
        assertEquals("0.75", s.value("m[p1]/share"));
        assertEquals("p111010519491231002XALV", s.value("m[p1]/id"));
        assertEquals("p2ALV", s.value("m[p2]/id"));
        assertEquals(List.of("卓玛"), s.eval("/data/m[wage < 20]/name"));
        assertEquals(1.0, s.eval("count(/data/m[wage > 20])"));
    }

    @Test
    void moreThanOneNodeWhereOneIsNeededIsRefused() {
        Form form = roster();
        var fault = assertThrows(FormException.class, () -> session(form).eval("${wage} > 5"));
        assertTrue(fault.getMessage().contains("one for every row"), fault.getMessage());
    }

    @Test
    void comparisonsConvertToNumbersAndDatesCompareAsDates() {
        var s = session(Forms.of(q("d", "date")));
        s.set("d", "2026-11-23");
        assertEquals(true, s.eval("${d} < today()"));
        assertEquals(true, s.eval("${d} + 1 = today()"));
        assertEquals(true, s.eval("${d} = date('2026-11-23')"));
        assertEquals(true, s.eval("'2026-09-30' < '2026-10-01'"));
        assertEquals(true, s.eval("0.1 + 0.2 = 0.3"));
        assertEquals(true, s.eval("'10' > '9'"));
        assertEquals(false, s.eval("1 = 1.00000000001"));
        assertEquals(true, s.eval("1 = 1.0000000000001"));
        assertEquals("2026-12-23", s.eval("format-date(date(decimal-date-time(${d}) + 30), '%Y-%m-%d')"));
    }

    @Test
    void halvesGoAwayFromZeroAndDecimalsStayExact() {
        var s = session(Forms.of());
        assertEquals(-2.0, s.eval("round(-1.5)"));
        assertEquals(-100.0, s.eval("round(-50.55, -2)"));
        assertEquals(1.01, s.eval("round(1.005, 2)"));
        assertEquals("0.3", s.eval("string(0.1 + 0.2)"));
        assertEquals("12345678901.23", s.eval("string(12345678901.12 + 0.11)"));
        assertEquals("0.0000001", s.eval("string(0.0000001)"));
        assertEquals("1230000000000000000000", s.eval("string(1230000000000000000000)"));
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum = Numbers.add(sum, 0.1);
        }
        assertEquals(100.0, sum);
    }

    @Test
    void aSixtyFourBitIntegerIsKeptToItsLastDigit() {
        var s = session(Forms.of(q("i", "integer")));
        s.set("i", "9007199254740993");
        assertEquals("9007199254740993", s.eval("string(${i})"));
        assertEquals(List.of(), s.findings());
        s.set("i", "9223372036854775808");
        assertEquals("TYPE", s.findings().getFirst().rule());
    }

    @Test
    void patternsMatchTheWholeValueAndLengthCountsCharacters() {
        var s = session(Forms.of());
        assertEquals(false, s.eval("regex('x12', '[0-9]+')"));
        assertEquals(true, s.eval("regex('12', '[0-9]+')"));
        assertEquals(2.0, s.eval("string-length('𠮷野')"));
        assertEquals("野", s.eval("substr('𠮷野', -1)"));
        var compiled = CompiledForm.of(Forms.of(q("x", "text",
                "constraints:[{\"rule\":\"R\",\"level\":\"hint\",\"test\":\"regex(., '[0-9]+')\",\"message\":{\"zh\":\"\"}}]")));
        assertEquals(1, compiled.hints().size());
    }

    @Test
    void wideAndTibetanDigitsAreNormalisedOnEntry() {
        var s = session(Forms.of(q("n", "decimal"), q("id", "barcode"), q("t", "text")));
        s.set("n", " １２．３ ");
        assertEquals("12.3", s.value("n"));
        s.set("n", "༡༢༣");
        assertEquals("123", s.value("n"));
        s.set("id", "１１０１０５１９４９１２３１００２Ｘ");
        assertEquals(true, s.eval("id-valid(${id})"));
        s.set("t", "甲：乙");
        assertEquals("甲：乙", s.value("t"));
    }

    @Test
    void aConstraintIsAskedAgainWhenAnythingItReadsChanges() {
        String constraints = "constraints:[{\"rule\":\"A\",\"level\":\"suspect\",\"test\":\". <= ${max}\",\"message\":{\"zh\":\"最多${max}\"}},"
                + "{\"rule\":\"B\",\"level\":\"error\",\"test\":\". != 9\",\"message\":{\"zh\":\"不是9\"}}]";
        var s = session(Forms.of(q("max", "integer"), q("x", "integer", constraints)));
        s.set("max", "10");
        s.set("x", "9");
        assertEquals(List.of("B"), s.findings().stream().map(Finding::rule).toList());
        assertTrue(s.set("max", "5").contains("x"));
        assertEquals(List.of("A", "B"), s.findings("x").stream().map(Finding::rule).toList());
        assertEquals("最多5", s.findings("x").getFirst().message().zh());
        assertEquals("9", s.value("x"));
        s.set("x", "");
        assertEquals(List.of(), s.findings());
    }

    @Test
    void aMissingAnswerIsAnErrorOnlyWhileItIsRelevant() {
        var s = session(Forms.of(q("yes", "integer"), q("x", "text", "code:HV-A3", "required:true()", "relevant:${yes} = 1")));
        assertEquals(List.of(), s.findings());
        s.set("yes", "1");
        assertEquals(List.of("HV-A3.required@x"), s.findings().stream().map(Finding::key).toList());
        assertEquals("此项必填", s.findings().getFirst().message().zh());
        assertEquals("An answer is needed", s.findings().getFirst().message().en());
    }

    @Test
    void aValueThatDoesNotParseIsKeptAndIsAnError() {
        var s = session(Forms.of(q("i", "integer"), q("d", "date"), q("n", "decimal")));
        s.set("i", "1.5");
        s.set("d", "2026-02-30");
        s.set("n", "1e5");
        assertEquals(List.of("TYPE", "TYPE", "TYPE"), s.findings().stream().map(Finding::rule).toList());
        assertEquals("2026-02-30", s.value("d"));
    }

    @Test
    void aSelectionTheFilterNoLongerOffersIsFlaggedAndKept() {
        var s = session(Forms.read("""
                {"form":"T","version":"1","title":{"zh":"试"},
                 "lists":{"D":[{"name":"d1","label":{"zh":"北"}},{"name":"d2","label":{"zh":"南"}}],
                          "B":[{"name":"b1","label":{"zh":"一组"},"district":"d1"},{"name":"b2","label":{"zh":"二组"},"district":"d2"}]},
                 "items":[""" + q("d", "select_one", "choices:D") + "," + q("b", "select_one", "choices:B", "filter:district = ${d}")
                + "," + q("named", "calculate", "calculation:jr:choice-name(${b}, '${b}')")
                + "," + q("of", "calculate", "calculation:instance('B')/root/item[name = ${b}]/district") + "]}"));
        s.set("d", "d1");
        assertEquals(List.of("b1"), s.choices("b").stream().map(Form.Choice::name).toList());
        s.set("b", "b1");
        assertEquals("一组", s.value("named"));
        assertEquals("d1", s.value("of"));
        assertTrue(s.set("d", "d2").contains("b"));
        assertEquals("b1", s.value("b"));
        assertEquals("CHOICE", s.findings("b").getFirst().rule());
        assertEquals("“一组”已不在可选范围内", s.findings("b").getFirst().message().zh());
        assertEquals("一组", s.spoken("b", Lang.ZH));
    }

    @Test
    void aChangeBeyondItsBandAsksForAReason() {
        var s = withPersons(roster());
        s.set("m[p1]/works", "1");
        s.set("m[p1]/wage", "1500");
        assertEquals(List.of(), s.findings());
        s.set("m[p1]/wage", "1501");
        Finding finding = s.findings().getFirst();
        assertEquals("BAND@m[p1]/wage", finding.key());
        assertTrue(finding.message().zh().contains("1000") && finding.message().zh().contains("1501"), finding.message().zh());
        s.set("m[p2]/works", "1");
        s.set("m[p2]/wage", "9999");
        assertEquals(1, s.findings().size());
        assertEquals("1000", s.last("m[p1]/wage"));
    }

    @Test
    void aPrefilledAnswerThatWasEmptiedStaysEmpty() {
        Form form = Forms.of(q("phone", "text", "prefill:register", "saveTo:household.phone"), q("day", "date", "initial:today()"));
        FormContext context = Forms.context(Map.of("household.phone", "138"), List.of(), Map.of());
        var s = new FormSession(form, context, Map.of());
        assertEquals("138", s.value("phone"));
        assertEquals("2026-11-24", s.value("day"));
        s.set("phone", "");
        s.set("day", "");
        assertEquals(Map.of("phone", "", "day", ""), s.answers());
        var again = new FormSession(form, context, s.answers());
        assertEquals("", again.value("phone"));
        assertEquals("", again.value("day"));
    }

    @Test
    void anAnswerOfAnOlderFormIsNotLost() {
        var s = new FormSession(Forms.of(q("x", "text")), Forms.NOWHERE, Map.of("gone/y", "7"));
        assertEquals(Map.of("gone/y", "7"), s.answers());
        assertEquals(Map.of(), s.completed());
    }

    @Test
    void aCheckSpeaksOfItsRow() {
        var s = withPersons(Forms.read("""
                {"form":"T","version":"1","title":{"zh":"试"},"items":[""" + repeat("m", PERSONS,
                q("name", "text", "prefill:register", "saveTo:person.name"), q("age", "integer")) + """
                ],"checks":[{"id":"P-1","level":"hint","scope":"m","when":"${age} > 100","message":{"zh":"${name}${age}岁"},"fields":["m/age"]},
                {"id":"P-2","level":"error","when":"sum(${age}) > 200","message":{"zh":"合计"},"fields":["age"]}]}"""));
        assertTrue(s.set("m[p2]/age", "101").contains("m[p2]/age"));
        assertEquals(List.of(new Finding("P-1", Form.Level.HINT, "m[p2]", org.ruhu.text.Words.of("卓玛101岁"), List.of("m[p2]/age"))), s.findings());
        s.set("m[p1]/age", "100");
        assertEquals(List.of("P-1@m[p2]", "P-2@"), s.findings().stream().map(Finding::key).toList());
        assertEquals(1, s.findings("m[p2]/age").size());
    }

    @Test
    void configuredValuesAreReadAndAYearWithoutLineIsEmpty() {
        var s = session(Forms.of());
        assertEquals("7800", s.eval("line(2026)"));
        assertEquals("", s.eval("line(2027)"));
        assertEquals("6", s.eval("param('eduAgeFrom')"));
        assertEquals(6.0, s.eval("age-at('2020-02-29', '2026-11-24')"));
        assertEquals(5.0, s.eval("age-at('2020-11-25', date('2026-11-24'))"));
    }

    @Test
    void theWayThroughLeavesOutWhatNobodyAnswers() {
        var s = withPersons(Forms.of(group("a", "", q("x", "text"), q("note", "note"), q("calc", "calculate", "calculation:1"),
                q("fixed", "text", "readonly:true()"), q("off", "text", "relevant:false()")),
                repeat("m", PERSONS, q("name", "text", "prefill:register", "saveTo:person.name"), q("y", "text"))));
        assertEquals(List.of("a/x", "m[p1]/name", "m[p1]/y", "m[p2]/name", "m[p2]/y"), s.walk());
        assertArrayEquals(new int[] {0, 1}, s.progress("a"));
        assertArrayEquals(new int[] {2, 4}, s.progress("m"));
    }

    @Test
    void labelsAreFilledIn() {
        var s = session(Forms.of(q("x", "integer"), "{\"kind\":\"question\",\"name\":\"n\",\"type\":\"note\",\"label\":{\"zh\":\"共${x}元\",\"en\":\"${x} yuan\"}}"));
        assertTrue(s.set("x", "5").contains("n"));
        assertEquals("共5元", s.label("n", Lang.ZH));
        assertEquals("5 yuan", s.label("n", Lang.EN));
        assertEquals("共5元", s.label("n", Lang.BO));
    }

    @Test
    void firstValuesBuildOnEachOtherAndReachRowsThatACountBrings() {
        var s = session(Forms.of(q("x", "integer", "initial:2"), q("y", "integer", "initial:${x} + 1"),
                repeat("r", ",\"count\":\"${y}\"", q("z", "integer", "initial:position(..) * 10"))));
        assertEquals("3", s.value("y"));
        assertEquals("30", s.value("r[3]/z"));
        assertTrue(s.set("y", "4").contains("r[4]/z"));
        assertEquals("40", s.value("r[4]/z"));
    }

    @Test
    void aValueComputedOnceStaysTheSameInTheNextSession() {
        Form form = Forms.of(q("x", "integer"), q("id", "calculate", "calculation:once(concat(${x}, uuid()))"));
        var s = session(form);
        String id = s.value("id");
        s.set("x", "7");
        assertEquals(id, s.value("id"));
        assertEquals(id, new FormSession(form, Forms.NOWHERE, s.answers()).value("id"));
    }

    @Test
    void aListThatOnlyAnExpressionNamesMustBeThereToo() {
        Form form = Forms.of(q("x", "calculate", "calculation:pulldata('villages', 'label', 'name', '1')"));
        assertThrows(FormException.class, () -> session(form));
    }
}
