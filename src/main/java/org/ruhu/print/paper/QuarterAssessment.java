package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;
import static org.ruhu.print.paper.Draft.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.print.PaperWords;
import org.ruhu.text.Words;

/**
 * 季度研判表 of an active case, {@code domain.md} §6.2 and §8.6.
 *
 * @param period    null: to be filled in
 * @param soFar     net income of the household in yuan until the end of the quarter
 * @param estimate  of the whole year
 * @param perPerson the estimate for each member
 * @param line      the monitoring line of the year
 * @param newRisks  codes of {@code RISK}
 * @param spending  a code of {@code SPENDING_CONTROL}
 * @param result    a code of {@code QUARTER_RESULT}
 * @param reason    why so; needed where a case is kept or measures change
 */
public record QuarterAssessment(PaperHead head, HouseholdFacts household, @Nullable Period period, @Nullable BigDecimal soFar,
                                @Nullable BigDecimal estimate, @Nullable BigDecimal perPerson, @Nullable BigDecimal line, Guarantees guarantees,
                                List<RiskChange> risks, Set<String> newRisks, List<Measure> measures, String spending, String result,
                                String reason) implements OfficialPaper {
    private static final int SPARE_RISKS = 3;
    private static final int SPARE_MEASURES = 3;

    /** @param quarter from 1 to 4 */
    public record Period(int year, int quarter) {}

    /** @param risk a code of {@code RISK}. @param change a code of {@code RISK_CHANGE} */
    public record RiskChange(String risk, String change, String note) {}

    public QuarterAssessment {
        risks = List.copyOf(risks);
        newRisks = Set.copyOf(newRisks);
        measures = List.copyOf(measures);
    }

    public static QuarterAssessment blank(PaperHead head) {
        return new QuarterAssessment(head, HouseholdFacts.EMPTY, null, null, null, null, null, Guarantees.EMPTY, List.of(), Set.of(), List.of(),
            "", "", "");
    }

    @Override
    public Document document(PaperTexts texts) {
        var draft = new Draft(head, title(), household.subject());
        draft.section("paper.household.section").facts(household.facts(texts));
        draft.section("paper.quarter.income").facts(fact("paper.quarter.sofar", Shown.yuan(soFar)),
            fact("paper.quarter.estimate", Shown.yuan(estimate)), fact("paper.quarter.perperson", Shown.yuan(perPerson)),
            fact("paper.quarter.line", Shown.yuan(line)));
        draft.ticks("paper.quarter.spending", texts.ticks("SPENDING_CONTROL", spending)).section("paper.guarantee.section");
        guarantees.draw(draft, texts);
        draft.section("paper.quarter.risks").table(List.of(column("paper.quarter.risk", 3),
            new Block.Column(texts.naming("paper.quarter.change", "RISK_CHANGE"), 4), column("paper.quarter.note", 6)),
            risks.stream().map(risk -> List.of(texts.word("RISK", risk.risk()), texts.word("RISK_CHANGE", risk.change()), risk.note())),
            SPARE_RISKS, Block.Rows.PLAIN);
        draft.ticks("paper.quarter.newrisks", texts.ticks("RISK", newRisks)).section("paper.measure.section")
            .table(Measure.columns(texts), Measure.rows(measures, texts), SPARE_MEASURES, Block.Rows.PLAIN);
        return draft.section("paper.quarter.conclusion").ticks("paper.quarter.result", texts.ticks("QUARTER_RESULT", result))
            .space("paper.quarter.reason", reason, 2)
            .signatures(Words.of(""), "paper.sign.assessor.village", "paper.sign.assessor.town", "paper.sign.helper").done();
    }

    private Words title() {
        if (period == null) {
            return PaperWords.of("paper.quarter.title", PaperWords.of("paper.value.noyear").zh(), PaperWords.of("paper.value.nocount").zh());
        }
        return PaperWords.of("paper.quarter.title", period.year(), period.quarter());
    }
}
