package org.ruhu.print.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ruhu.print.paper.WrittenPapers.tight;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruhu.model.Configuration;
import org.ruhu.model.Masks;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.print.GoldenPages;
import org.ruhu.print.PageFrame;
import org.ruhu.print.Pages;
import org.ruhu.print.SheetLanguage;
import org.ruhu.text.Words;

class OfficialPapersTest {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("(?<![0-9])(?:[0-9]{17}[0-9X]|1[0-9]{10})(?![0-9])");
    private static final String LONG = IntStream.range(0x5200, 0x5600).mapToObj(Character::toString)
        .filter(OfficialPapersTest::isInTheFont).limit(400).collect(Collectors.joining());

    @TempDir
    private Path folder;

    private WrittenPapers papers;

    @BeforeEach
    void open() {
        papers = new WrittenPapers(folder);
    }

    /** The characters of GB 2312 are. */
    private static boolean isInTheFont(String character) {
        return Charset.forName("GB2312").newEncoder().canEncode(character);
    }

    static Stream<String> names() {
        return SamplePapers.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyValueIsFoundAgain(String name) throws IOException {
        for (SheetLanguage language : SheetLanguage.values()) {
            OfficialPaper paper = SamplePapers.sample(name, WrittenPapers.imprint(language));
            Path pdf = papers.write(paper);
            String text = WrittenPapers.text(pdf);
            assertEquals(Set.of(), missing(paper, text), () -> language + ": " + text);
            assertFalse(WHOLE_NUMBER.matcher(text).find(), text);
            Pages.assertMarginsAreWhite(pdf);
            PageFrame frame = paper.document(WrittenPapers.TEXTS).frame();
            assertTrue(text.contains(tight(frame.title().zh())), text);
            assertTrue(language != SheetLanguage.ZH_EN || text.contains(tight(String.valueOf(frame.title().en()))), text);
        }
    }

    /** Values as the paper shows them that it does not show. */
    private static Set<String> missing(OfficialPaper paper, String text) {
        Set<String> notAsked = notAsked(paper);
        return Values.of(paper).stream().filter(value -> !notAsked.contains(value)).filter(value -> Stream.of(value, Masks.inText(value), Masks.idNo(value), Masks.phone(value),
            value + ".00", day(value)).map(WrittenPapers::tight).noneMatch(text::contains)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is known of members and no business of a paper. */
    private static Set<String> notAsked(OfficialPaper paper) {
        return switch (paper) {
            case Application application -> members(application.household(), member -> Stream.of(member.health(), member.labour()));
            case QuarterAssessment quarter -> members(quarter.household(), OfficialPapersTest::everything);
            case YearAssessment year -> members(year.household(), OfficialPapersTest::everything);
            case Elimination elimination -> members(elimination.household(), OfficialPapersTest::everything);
            default -> Set.of();
        };
    }

    private static Stream<String> everything(Member member) {
        return Stream.of(member.name(), member.relation(), member.idNo(), member.health(), member.labour());
    }

    private static Set<String> members(HouseholdFacts household, Function<Member, Stream<String>> known) {
        return household.members().stream().flatMap(known).filter(value -> !value.equals(household.head())).collect(Collectors.toSet());
    }

    private static String day(String value) {
        return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Shown.date(LocalDate.parse(value)) : value;
    }

    @ParameterizedTest
    @MethodSource("names")
    void aBlankPaperHasRoomAndNoValue(String name) throws IOException {
        OfficialPaper sample = SamplePapers.sample(name, WrittenPapers.imprint(SheetLanguage.ZH));
        OfficialPaper blank = SamplePapers.blank(name, WrittenPapers.imprint(SheetLanguage.ZH));
        Path pdf = papers.write(blank);
        String text = WrittenPapers.text(pdf);
        String wordings = WrittenPapers.TEXTS.configuration().toString();
        Set<String> left = Values.of(sample).stream().filter(value -> value.length() > 1 && !wordings.contains(value))
            .filter(value -> text.contains(tight(Shown.text(value))) || text.contains(tight(day(value)))).collect(Collectors.toSet());
        assertEquals(Set.of(), left, text);
        assertTrue(Values.of(sample).size() >= Values.of(blank).size(), "the blank one holds no more");
        assertEquals(Set.of(), Values.of(blank).stream().filter(value -> !value.isEmpty()).collect(Collectors.toSet()));
        Pages.assertMarginsAreWhite(pdf);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPageLooksAsItDid(String name) throws IOException {
        GoldenPages.assertAsBefore("papers", name, papers.write(SamplePapers.sample(name, WrittenPapers.imprint(SheetLanguage.ZH_BO))));
        GoldenPages.assertAsBefore("papers", name + "-blank", papers.write(SamplePapers.blank(name, WrittenPapers.imprint(SheetLanguage.ZH))));
    }

    @Test
    void fortyMembersAndALongSituationFlowOverPagesAndNothingIsLost() throws IOException {
        HouseholdFacts large = large();
        List<Measure> measures = IntStream.rangeClosed(1, 30).mapToObj(i -> new Measure("措施甲" + i, LONG, "单位乙" + i, null, null, "丙" + i, "DONE",
            "成效丁" + i)).toList();
        for (OfficialPaper paper : List.of(new Application(WrittenPapers.head(), large, Set.of("ILL"), LONG, "", Application.Reading.ALOUD, null),
            new Plan(WrittenPapers.head(), large, Set.of("ILL"), LONG, "L2", Plan.Target.EMPTY, measures, ResponsibleHelper.EMPTY,
                List.of(LONG, LONG, LONG, LONG)),
            new QuarterAssessment(WrittenPapers.head(), large, null, null, null, null, null, Guarantees.EMPTY,
                List.of(new QuarterAssessment.RiskChange("ILL", "SAME", LONG)), Set.of(), measures, "", "", LONG),
            new ReviewMeeting(WrittenPapers.head(), null, "", "", "", 90, 80, IntStream.rangeClosed(1, 81).mapToObj(i ->
                new ReviewMeeting.Attendee("代表" + i, "组长" + i)).toList(), IntStream.rangeClosed(1, 12).mapToObj(i ->
                new ReviewMeeting.Discussed("户主" + i, i, "IN", LONG + i, LONG, new ReviewMeeting.Votes(70 + i, 1, 2), "结果" + i)).toList()),
            new Notice(WrittenPapers.head(), IntStream.range(0, 60).mapToObj(i -> new PublicHousehold("公示" + LONG.charAt(i), i, "SUDDEN", "IN"))
                .toList(), null, null))) {
            Path pdf = papers.write(paper);
            String text = WrittenPapers.text(pdf);
            Set<String> missing = missing(paper, text);
            missing.removeIf(value -> value.startsWith(LONG));
            assertEquals(Set.of(), missing, () -> paper.getClass().getSimpleName() + ": " + text);
            long longs = Values.of(paper).stream().anyMatch(value -> value.startsWith(LONG)) ? 1 : 0;
            LONG.chars().forEach(c -> assertTrue(text.chars().filter(found -> found == c).count() >= longs, () -> "lost " + (char) c));
            Pages.assertMarginsAreWhite(pdf);
        }
    }

    private static HouseholdFacts large() {
        return new HouseholdFacts("990103001-0040", "扎西", "一组", "演示路", "12000000017", "GEN", "MARGINAL", 40, IntStream.rangeClosed(1, 40)
            .mapToObj(i -> new Member("成员" + i, "关系" + i, String.format("9901031980%04d90%02d", i, i), "健康" + i, "劳动" + i)).toList());
    }

    @Test
    void numbersInRemarksAreMaskedOnEveryPaper() throws IOException {
        String remark = "证件990103198001019011，电话12000000017，卡号6228480000000012345";
        HouseholdFacts household = new HouseholdFacts("990103001-0007", remark, remark, remark, "12000000017", "GEN", "SUDDEN", 1,
            List.of(new Member(remark, remark, "990103198001019011", remark, remark)));
        PaperHead head = WrittenPapers.head();
        Measure measure = new Measure(remark, remark, remark, null, null, remark, "DONE", remark);
        var line = new CaseLine(remark, remark, 1, "GEN", "SUDDEN", List.of("ILL"), BigDecimal.ONE, "IN");
        for (OfficialPaper paper : List.of(new Application(head, household, Set.of(remark), remark, remark, Application.Reading.ALOUD, null),
            new ReviewMeeting(head, null, remark, remark, remark, 1, 1, List.of(new ReviewMeeting.Attendee(remark, remark)),
                List.of(new ReviewMeeting.Discussed(remark, 1, remark, remark, remark, null, remark))),
            new NoticeRecord(head, 1, remark, remark, null, null, remark, remark),
            new TownOpinion(head, List.of(line), remark, remark, remark), new DistrictApproval(head, List.of(line), remark, remark, remark, remark),
            new Plan(head, household, Set.of(), remark, "", new Plan.Target(null, remark, remark, null), List.of(measure),
                new ResponsibleHelper(remark, remark, "12000000017", null), List.of(remark)),
            new QuarterAssessment(head, household, null, null, null, null, null, Guarantees.EMPTY,
                List.of(new QuarterAssessment.RiskChange(remark, remark, remark)), Set.of(), List.of(measure), "", "", remark),
            new YearAssessment(head, household, 2023, Income.EMPTY, Income.EMPTY, null, Guarantees.EMPTY, Map.of(), remark, Set.of(remark), remark),
            new Elimination(head, household, null, Set.of(), List.of(remark), Income.EMPTY, Income.EMPTY, null, Guarantees.EMPTY, remark, remark, null),
            new HazardNotice(head, HazardNotice.Kind.GAS, remark, remark, remark, "12000000017", null, List.of(new HazardNotice.Hazard(remark, remark,
                "M", null, new HazardNotice.Recheck(LocalDate.EPOCH, remark, "OK", remark))), remark),
            new SignInSheet(head, "", remark, remark, null, remark, remark, null, remark, remark, List.of(new SignInSheet.Person(remark, remark, remark))),
            new RoundClosing(head, remark, null, null, null, null, Map.of(), List.of(remark)),
            new ListPaper(head, Words.of(remark, remark), remark, List.of(new Block.Column(Words.of("甲"), 1)), List.of(List.of(remark)), List.of(remark)),
            new BarsPaper(head, Words.of(remark), remark, Words.of("户"), List.of(new Block.Bar(remark, 1, remark))))) {
            String text = papers.text(paper);
            assertFalse(WHOLE_NUMBER.matcher(text).find() || text.contains("6228480000000012345"), () -> paper.getClass().getSimpleName() + text);
            assertTrue(text.contains("990103********9011"), () -> paper.getClass().getSimpleName() + text);
        }
    }

    @Test
    void aDistrictsOwnWordingStandsOnThePaper() throws IOException {
        Configuration shipped = WrittenPapers.TEXTS.configuration();
        Map<String, Words> own = new HashMap<>(shipped.papers());
        own.put("notice.basis", Words.of("按{village}本年方案公示，{unknown}照写。"));
        var texts = new PaperTexts(new Configuration("", Map.of(), Map.of(), shipped.lists(), own));
        String text = WrittenPapers.text(papers.write(SamplePapers.sample("notice", WrittenPapers.imprint(SheetLanguage.ZH)), texts));
        assertTrue(text.contains("按演示一村本年方案公示，{unknown}照写。"), text);
        assertTrue(text.contains("12317"), "the other statement stays as it ships: " + text);
    }

    @Test
    void aRosterThatDoesNotAddUpSaysSo() throws IOException {
        var persons = new Balance(133, Map.of("B", 3), Map.of("D", 2), 135);
        assertFalse(persons.isEven());
        var closing = new RoundClosing(WrittenPapers.head(), "第一轮", null, null, new Balance(41, Map.of("NEW", 2), Map.of("OUT", 1), 42), persons,
            Map.of("1", 42), List.of());
        String text = papers.text(closing);
        assertTrue(text.contains("41＋2－1＝42，与期末42相符") && text.contains("133＋3－2＝134，与期末135不符"), text);
    }

    @Test
    void everyStatementThatShipsStandsOnAPaper() {
        Set<String> used = new TreeSet<>();
        Configuration shipped = WrittenPapers.TEXTS.configuration();
        Map<String, Words> marked = new HashMap<>();
        shipped.papers().keySet().forEach(key -> marked.put(key, Words.of("〔" + key + "〕")));
        var texts = new PaperTexts(new Configuration("", Map.of(), Map.of(), shipped.lists(), marked));
        names().map(name -> SamplePapers.sample(name, WrittenPapers.imprint(SheetLanguage.ZH)).document(texts)).map(Document::toString)
            .forEach(said -> marked.values().stream().filter(words -> said.contains(words.zh())).forEach(words -> used.add(words.zh())));
        assertEquals(marked.values().stream().map(Words::zh).collect(Collectors.toCollection(TreeSet::new)), used);
    }
}
