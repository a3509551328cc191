package org.ruhu.print.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ruhu.print.Block;
import org.ruhu.text.Words;

/** Invented papers of checks, courses and rounds. */
final class SampleRound {
    private static final LocalDate DAY = LocalDate.of(2023, 11, 15);
    private static final Words LIST = Words.of("农户名单", "Households");
    private static final Words BARS = Words.of("各村入户完成情况", "Visits completed by village");
    private static final Words UNIT = Words.of("已完成（户）", "Completed (households)");
    private static final List<Block.Column> COLUMNS = List.of(new Block.Column(Words.of("户编号", "No."), 3), new Block.Column(Words.of("户主", "Head"), 3),
        new Block.Column(Words.of("联系电话", "Telephone"), 3), new Block.Column(Words.of("人口", "Members"), 1.5, true),
        new Block.Column(Words.of("人均纯收入（元）", "Income per member (yuan)"), 3, true));

    private SampleRound() {}

    static OfficialPaper gas(PaperHead head) {
        return new HazardNotice(head, HazardNotice.Kind.GAS, "演示藏餐馆", "演示镇演示街12号", "格桑", "12000000039", DAY, List.of(
            new HazardNotice.Hazard("可燃气体报警装置", "后厨未安装报警器", "M", DAY, null),
            new HazardNotice.Hazard("连接软管", "2号灶橡胶软管老化、超过使用年限", "G", DAY.plusDays(7),
                new HazardNotice.Recheck(DAY.plusDays(6), "已更换不锈钢波纹软管", "OK", "旺堆")),
            new HazardNotice.Hazard("气瓶间", "气瓶与灶具同室存放", "M", DAY.plusDays(3), null)), "整改前停止使用2号灶，开窗通风，专人看管。");
    }

    static OfficialPaper fire(PaperHead head) {
        return new HazardNotice(head, HazardNotice.Kind.FIRE, "扎西次仁", "一组演示路7号", "扎西次仁", "12000000017", DAY, List.of(
            new HazardNotice.Hazard("客厅取暖炉", "牛粪炉旁30厘米堆放干草", "G", DAY, null),
            new HazardNotice.Hazard("电线", "卧室私拉电线，木柱上裸露", "M", DAY.plusDays(7), null)), "干草移到院外；请电工穿管敷设。");
    }

    static OfficialPaper signIn(PaperHead head) {
        return new SignInSheet(head, "TOPIC", "数据清洗专题培训", "防返贫监测数据核对规则", DAY, "演示镇政府三楼会议室", "洛桑平措", new BigDecimal("3"), "汉语、藏语",
            "《数据清洗手册》", List.of(new SignInSheet.Person("普布多吉", "演示一村", "村会计"), new SignInSheet.Person("白珍", "演示一村", "村委会主任"),
            new SignInSheet.Person("米玛", "演示二村", "乡村振兴专干"), new SignInSheet.Person("央金", "演示二村", "网格员"),
            new SignInSheet.Person("边巴", "演示三村", "网格员"), new SignInSheet.Person("琼达", "演示三村", "驻村工作队")));
    }

    static OfficialPaper closing(PaperHead head) {
        var households = new Balance(41, Map.of("NEW", 2, "IN", 1), Map.of("OUT", 1, "EXT", 1), 42);
        var persons = new Balance(133, Map.of("B", 3, "M", 1, "I", 4), Map.of("D", 2, "M", 1, "I", 3), 135);
        return new RoundClosing(head, "2023年第二轮集中排查", LocalDate.of(2023, 9, 1), LocalDate.of(2023, 11, 10), households, persons,
            Map.of("1", 36, "2", 4, "6", 1, "7", 1), List.of("990103001-0031：整户外出联系不上，网格员央金，12月10日前补访",
            "990103001-0012：收入数据前后不一致，村会计普布多吉，11月30日前核实"));
    }

    static OfficialPaper list(PaperHead head) {
        return new ListPaper(head, LIST, "演示一村；监测对象；未消除", COLUMNS, List.of(List.of("990103001-0007", "扎西次仁", "12000000017", "4", "9100.00"),
            List.of("990103001-0015", "阿旺朗杰", "12000000040", "5", "12400.00"), List.of("990103001-0023", "欧珠", "12000000051", "3", "6850.00")),
            List.of("合计", "3 户", "", "12", ""));
    }

    static OfficialPaper emptyList(PaperHead head) {
        return new ListPaper(head, LIST, "", COLUMNS, List.of(), List.of());
    }

    static OfficialPaper bars(PaperHead head) {
        return new BarsPaper(head, BARS, "2023年第二轮集中排查；全部网格", UNIT, List.of(new Block.Bar("演示一村", 41, "41 户（98%）"),
            new Block.Bar("演示二村", 35, "35 户（92%）"), new Block.Bar("演示三村", 22, "22 户（55%）"), new Block.Bar("演示四村", 0, "0 户（0%）")));
    }

    static OfficialPaper emptyBars(PaperHead head) {
        return new BarsPaper(head, BARS, "", UNIT, List.of());
    }
}
