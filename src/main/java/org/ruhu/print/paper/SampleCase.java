package org.ruhu.print.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The papers of one invented household that falls ill, is helped and recovers. */
final class SampleCase {
    private static final HouseholdFacts HOUSEHOLD = new HouseholdFacts("990103001-0007", "扎西次仁", "一组", "演示路7号", "12000000017", "GEN",
        "MARGINAL", 4, List.of(new Member("扎西次仁", "户主", "990103198001019011", "健康", "普通劳动力"),
        new Member("卓玛央金", "配偶", "990103198506159028", "患有大病", "弱劳动力或半劳动力"),
        new Member("格桑旦增", "之子", "990103200803029035", "健康", "无劳动力"),
        new Member("德吉曲珍", "之女", "990103201209129046", "健康", "无劳动力")));
    private static final Set<String> RISKS = Set.of("ILL");
    private static final BigDecimal LINE = new BigDecimal("7000");
    private static final Income BEFORE = income("9600", "6200", "300", "4100", "1800", "18400", "4600");
    private static final Income NOW = income("21600", "9800", "1200", "6400", "2600", "36400", "9100");
    private static final Guarantees MET = new Guarantees("MET", "MET", "MET", "MET");
    private static final List<Measure> MEASURES = List.of(
        new Measure("健康帮扶：家庭医生签约", "每月随访一次，报销慢性病药费", "演示镇卫生院 次旺", day(1, 10), day(12, 31), "据实报销", "DOING", "已随访10次"),
        new Measure("公益岗位帮扶：保洁员", "安排村内保洁员岗位", "演示一村 白珍", day(2, 1), day(12, 31), "每月800元", "DONE", "增收8000元"),
        new Measure("产业帮扶：养殖业", "购买奶牛2头", "演示区农业农村局 旺堆", day(4, 15), day(10, 31), "补助6000元", "DONE", "已产奶"));

    private SampleCase() {}

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2023, month, day);
    }

    private static Income income(String... yuan) {
        return new Income(sum(yuan[0]), sum(yuan[1]), sum(yuan[2]), sum(yuan[3]), sum(yuan[4]), sum(yuan[5]), sum(yuan[6]));
    }

    private static BigDecimal sum(String yuan) {
        return new BigDecimal(yuan);
    }

    static OfficialPaper application(PaperHead head) {
        return new Application(head, HOUSEHOLD, RISKS, "配偶2022年11月患大病，住院自付医疗费2.6万元，本人为照顾病人不能外出务工，收入明显减少。", "普布多吉，村会计",
            Application.Reading.ALOUD, LocalDate.of(2023, 1, 3));
    }

    static OfficialPaper review(PaperHead head) {
        return new ReviewMeeting(head, day(1, 8), "演示一村村委会会议室", "罗布顿珠", "普布多吉", 9, 8, List.of(
            new ReviewMeeting.Attendee("罗布顿珠", "村党支部书记"), new ReviewMeeting.Attendee("白珍", "村委会主任"),
            new ReviewMeeting.Attendee("晋美", "第一书记"), new ReviewMeeting.Attendee("普布多吉", "村会计"),
            new ReviewMeeting.Attendee("益西", "驻村工作队"), new ReviewMeeting.Attendee("强巴", "村民代表"),
            new ReviewMeeting.Attendee("玉珍", "村民代表")), List.of(
            new ReviewMeeting.Discussed("扎西次仁", 4, "IN", "入户核查属实：因病支出大，预计人均纯收入4600元，低于监测范围；住房、饮水、教育有保障。",
                "村民代表认为该户确有困难，没有隐瞒收入；建议安排公益岗位。", new ReviewMeeting.Votes(7, 0, 1), "同意纳入监测（边缘易致贫户）"),
            new ReviewMeeting.Discussed("索朗旺姆", 2, "ELIM", "收入稳定半年以上，人均纯收入9800元，识别时的风险已消除。", "无不同意见。",
                new ReviewMeeting.Votes(8, 0, 0), "同意风险消除")));
    }

    private static List<PublicHousehold> decided() {
        return List.of(PublicHousehold.of(HOUSEHOLD, "IN"), new PublicHousehold("索朗旺姆", 2, "UNSTABLE", "ELIM"),
            new PublicHousehold("阿旺朗杰", 5, "SUDDEN", "IN"));
    }

    static OfficialPaper notice(PaperHead head) {
        return new Notice(head, decided(), day(1, 9), day(1, 13));
    }

    static OfficialPaper posted(PaperHead head) {
        return new NoticeRecord(head, 3, "村委会公示栏", "普布多吉", day(1, 9), day(1, 13), "", "NONE");
    }

    private static List<CaseLine> cases() {
        return List.of(new CaseLine("演示一村", "扎西次仁", 4, "GEN", "MARGINAL", List.of("ILL"), sum("4600"), "IN"),
            new CaseLine("演示一村", "索朗旺姆", 2, "ALV", "UNSTABLE", List.of("JOB"), sum("9800"), "ELIM"),
            new CaseLine("演示二村", "阿旺朗杰", 5, "GEN", "SUDDEN", List.of("ACC"), sum("12400"), "IN"));
    }

    static OfficialPaper town(PaperHead head) {
        return new TownOpinion(head, cases(), "镇干部复核3户，查看病历和收入依据，与村级评议结果一致。", "YES", "同意3户的评议结果，上报区级审批。");
    }

    static OfficialPaper district(PaperHead head) {
        return new DistrictApproval(head, cases(), "经村级评议并公示5天，无异议。", "同意上报。", "YES", "同意3户的认定结果，请及时落实帮扶措施。");
    }

    static OfficialPaper announcement(PaperHead head) {
        return new Announcement(head, decided(), day(1, 17));
    }

    static OfficialPaper plan(PaperHead head) {
        return new Plan(head, HOUSEHOLD, RISKS, "配偶患大病，自付医疗费大；户主照顾病人，务工收入减少。", "L2",
            new Plan.Target(sum("8000"), "两个孩子在校就读，全家参加基本医保，住房、饮水保持安全。", "医疗自付费用降到可承受，收入稳定半年以上。", day(12, 31)), MEASURES,
            new ResponsibleHelper("晋美", "演示区民政局", "12000000028", day(1, 20)), List.of("已签约家庭医生，岗位已落实。", "奶牛已购买。"));
    }

    static OfficialPaper quarter(PaperHead head) {
        return new QuarterAssessment(head, HOUSEHOLD, new QuarterAssessment.Period(2023, 3), sum("27300"), sum("36400"), sum("9100"), LINE, MET,
            List.of(new QuarterAssessment.RiskChange("ILL", "LESS", "病情稳定，按月复查，自付药费每月约120元")), Set.of(), MEASURES, "YES", "KEEP",
            "收入好转，病情稳定，再观察一个季度。");
    }

    static OfficialPaper year(PaperHead head) {
        return new YearAssessment(head, HOUSEHOLD, 2023, BEFORE, NOW, LINE, MET, Map.of("condition.income", "YES", "condition.spending", "YES",
            "condition.guarantees", "YES", "condition.risk", "YES", "condition.time", "YES"), "ELIM", Set.of(), "全部条件满足，按程序消除风险。");
    }

    static OfficialPaper elimination(PaperHead head) {
        return new Elimination(head, HOUSEHOLD, day(1, 17), RISKS, MEASURES.stream().map(Measure::kind).toList(), BEFORE, NOW, LINE, MET, "H",
            "收入稳定，妻子病情好转，感谢帮助。", LocalDate.of(2023, 12, 5));
    }
}
