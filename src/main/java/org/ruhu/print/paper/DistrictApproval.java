package org.ruhu.print.paper;

import java.util.List;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.print.PaperWords;

/**
 * 区级审批表, {@code domain.md} §4.4 step 5: what village and town said, and what the district decides.
 *
 * @param village what the village review said
 * @param town    what the town said
 * @param result  a code of {@code DISTRICT_RESULT}
 */
public record DistrictApproval(PaperHead head, List<CaseLine> cases, String village, String town, String result, String opinion)
    implements OfficialPaper {
    private static final int SPARE = 10;

    public DistrictApproval {
        cases = List.copyOf(cases);
    }

    public static DistrictApproval blank(PaperHead head) {
        return new DistrictApproval(head, List.of(), "", "", "", "");
    }

    @Override
    public Document document(PaperTexts texts) {
        return new Draft(head, "paper.district.title", head.district()).section("paper.case.section")
            .table(CaseLine.columns(), CaseLine.rows(cases, texts), SPARE, Block.Rows.PLAIN)
            .text(PaperWords.of("paper.case.sums", TownOpinion.sums(cases)), Block.Print.PLAIN)
            .opinion("paper.district.village", List.of(), village, 5, "paper.sign.villagehead")
            .opinion("paper.district.town", List.of(), town, 5, "paper.sign.town")
            .opinion("paper.district.opinion", texts.ticks("DISTRICT_RESULT", result), opinion, 6, "paper.sign.district").done();
    }
}
