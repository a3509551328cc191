package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.print.PaperWords;
import org.ruhu.print.SheetLanguage;
import org.ruhu.text.Words;

/**
 * 监测对象申请及承诺授权查询书, {@code domain.md} §4.4 step 1: a household applies, promises to tell the truth and authorises queries.
 *
 * @param risks  codes of {@code RISK}
 * @param filler who wrote it for the household, with what he is to it; empty: the household itself
 * @param read   whether the content was read aloud: somebody who cannot read gives a fingerprint
 */
public record Application(PaperHead head, HouseholdFacts household, Set<String> risks, String reason, String filler, Reading read,
                          @Nullable LocalDate date) implements OfficialPaper {
    /** {@code UNKNOWN}: to be ticked by hand. */
    public enum Reading { UNKNOWN, BY_THE_HOUSEHOLD, ALOUD }

    /** A signature never stands on another page than what is promised. */
    private static final double PROMISE_MM = 86;
    private static final double PROMISE_BESIDE_MM = 120;

    public Application {
        risks = Set.copyOf(risks);
    }

    public static Application blank(PaperHead head) {
        return new Application(head, HouseholdFacts.EMPTY, Set.of(), "", "", Reading.UNKNOWN, null);
    }

    @Override
    public Document document(PaperTexts texts) {
        var draft = new Draft(head, "paper.application.title", household.subject());
        draft.section("paper.household.section").facts(household.facts(texts));
        household.signing(draft);
        draft.section("paper.application.reason").ticks("paper.application.risks", texts.ticks("RISK", risks))
            .space("paper.application.situation", reason, 4);
        draft.together(head.imprint().language() == SheetLanguage.ZH_EN ? PROMISE_BESIDE_MM : PROMISE_MM).section("paper.application.promise").text(texts.statement("application.promise"), Block.Print.PLAIN)
            .text(texts.statement("application.authorise", Map.of("district", head.district())), Block.Print.PLAIN)
            .text(texts.statement("application.privacy"), Block.Print.SMALL);
        draft.ticks("paper.application.read", List.of(tick("paper.application.self", Reading.BY_THE_HOUSEHOLD),
            tick("paper.application.aloud", Reading.ALOUD)));
        return draft.facts(fact("paper.application.filler", filler), fact("paper.application.date", Shown.date(date)))
            .signatures(Words.of(""), "paper.sign.applicant", "paper.sign.filler", "paper.sign.village").done();
    }

    private Block.Tick tick(String key, Reading which) {
        return new Block.Tick(PaperWords.of(key), read == which);
    }
}
