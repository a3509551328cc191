package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.fact;
import static org.ruhu.print.paper.Draft.wide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.print.PaperWords;

/**
 * 一户一策帮扶计划, {@code domain.md} §5.4.
 *
 * @param risks       codes of {@code RISK}
 * @param labourClass a code of {@code LABOUR_CLASS}, §5.1
 * @param remarks     of the four quarters, from the first on; fewer leave room to write
 */
public record Plan(PaperHead head, HouseholdFacts household, Set<String> risks, String causes, String labourClass, Target target,
                   List<Measure> measures, ResponsibleHelper helper, List<String> remarks) implements OfficialPaper {
    private static final int SPARE = 7;
    private static final int QUARTERS = 4;
    private static final double REMARKS_MM = 95;

    /** What is to be reached. @param income net income of a year for each member, in yuan */
    public record Target(@Nullable BigDecimal income, String guarantees, String risk, @Nullable LocalDate until) {
        static final Target EMPTY = new Target(null, "", "", null);
    }

    public Plan {
        risks = Set.copyOf(risks);
        measures = List.copyOf(measures);
        remarks = List.copyOf(remarks);
    }

    public static Plan blank(PaperHead head) {
        return new Plan(head, HouseholdFacts.EMPTY, Set.of(), "", "", Target.EMPTY, List.of(), ResponsibleHelper.EMPTY, List.of());
    }

    @Override
    public Document document(PaperTexts texts) {
        var draft = new Draft(head, "paper.plan.title", household.subject());
        draft.section("paper.household.section").facts(household.facts(texts));
        household.capacities(draft);
        draft.section("paper.plan.risks").ticks("paper.application.risks", texts.ticks("RISK", risks))
            .ticks("paper.plan.labour", texts.ticks("LABOUR_CLASS", labourClass)).space("paper.plan.causes", causes, 3);
        draft.section("paper.plan.target").facts(fact("paper.plan.income", Shown.yuan(target.income())),
            fact("paper.plan.until", Shown.date(target.until())), wide("paper.plan.guarantees", target.guarantees()),
            wide("paper.plan.risk", target.risk()));
        draft.section("paper.measure.section").table(Measure.columns(texts), Measure.rows(measures, texts), SPARE, Block.Rows.ROOMY);
        draft.section("paper.helper.section").facts(helper.facts());
        draft.together(remarks.isEmpty() ? REMARKS_MM : 0).section("paper.plan.remarks");
        for (int i = 0; i < QUARTERS; i++) {
            draft.space(PaperWords.of("paper.plan.quarter", i + 1), i < remarks.size() ? remarks.get(i) : "", 2);
        }
        return draft.signatures(texts.statement("plan.statement"), "paper.sign.household", "paper.sign.helper", "paper.sign.village",
            "paper.sign.townstamp").done();
    }
}
