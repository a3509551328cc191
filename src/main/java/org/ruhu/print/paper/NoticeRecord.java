package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.fact;
import static org.ruhu.print.paper.Draft.wide;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.text.Words;

/**
 * 公示张贴及异议记录: proves that a notice hung where and as long as it should, and what was objected. Kept, not public.
 *
 * @param households how many the notice names
 * @param objections what was objected and how it was verified; who objects is not named
 * @param result     a code of {@code OBJECTION_RESULT}
 */
public record NoticeRecord(PaperHead head, @Nullable Integer households, String place, String poster, @Nullable LocalDate from,
                           @Nullable LocalDate to, String objections, String result) implements OfficialPaper {
    public static NoticeRecord blank(PaperHead head) {
        return new NoticeRecord(head, null, "", "", null, null, "", "");
    }

    @Override
    public Document document(PaperTexts texts) {
        List<Block.Tick> results = texts.ticks("OBJECTION_RESULT", result);
        return new Draft(head, "paper.posted.title", head.village())
            .facts(fact("paper.posted.place", place), fact("paper.posted.by", poster),
                fact("paper.posted.from", Shown.date(from)), fact("paper.posted.to", Shown.date(to)),
                wide("paper.posted.households", Shown.count(households)))
            .photos("paper.posted.first", "paper.posted.last")
            .space("paper.posted.objections", objections, 5).ticks("paper.posted.result", results)
            .signatures(Words.of(""), "paper.sign.poster", "paper.sign.supervisors", "paper.sign.village").done();
    }
}
