package org.ruhu.print.paper;

import java.util.List;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.print.PaperWords;

/**
 * 镇（街道）审核意见, {@code domain.md} §4.4 step 4.
 *
 * @param verified how the town verified what the villages sent
 * @param result   a code of {@code TOWN_RESULT}
 */
public record TownOpinion(PaperHead head, List<CaseLine> cases, String verified, String result, String opinion) implements OfficialPaper {
    private static final int SPARE = 10;

    public TownOpinion {
        cases = List.copyOf(cases);
    }

    public static TownOpinion blank(PaperHead head) {
        return new TownOpinion(head, List.of(), "", "", "");
    }

    @Override
    public Document document(PaperTexts texts) {
        return new Draft(head, "paper.town.title", head.town()).section("paper.case.section")
            .table(CaseLine.columns(), CaseLine.rows(cases, texts), SPARE, Block.Rows.PLAIN)
            .text(PaperWords.of("paper.case.sums", sums(cases)), Block.Print.PLAIN)
            .space("paper.town.verified", verified, 4)
            .opinion("paper.town.clerk", List.of(), "", 4, "paper.sign.clerk")
            .opinion("paper.town.opinion", texts.ticks("TOWN_RESULT", result), opinion, 6, "paper.sign.town").done();
    }

    /** Households and persons of a list, or room to write them. */
    static Object[] sums(List<CaseLine> cases) {
        String room = PaperWords.of("paper.value.nocount").zh();
        if (cases.isEmpty()) {
            return new Object[] {room, room};
        }
        return new Object[] {cases.size(), cases.stream().map(CaseLine::persons).mapToInt(persons -> persons == null ? 0 : persons).sum()};
    }
}
