package org.ruhu.print.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Document;
import org.ruhu.print.PaperWords;
import org.ruhu.text.Words;

/**
 * 年终考核表, {@code domain.md} §6.1 to §6.3: the account of the year, the conditions, and whether the risk is eliminated.
 *
 * @param year        null: to be filled in
 * @param identified  income when the household was identified
 * @param income      of this year
 * @param line        the monitoring line of the year in yuan
 * @param conditions  by key of {@link #CONDITIONS} a code of {@code CONDITION_STATE}
 * @param result      a code of {@code YEAR_RESULT}
 * @param keepReasons codes of {@code KEEP_REASON}
 */
public record YearAssessment(PaperHead head, HouseholdFacts household, @Nullable Integer year, Income identified, Income income,
                             @Nullable BigDecimal line, Guarantees guarantees, Map<String, String> conditions, String result,
                             Set<String> keepReasons, String reason) implements OfficialPaper {
    /** The conditions of elimination, in the order of §6.1; each is a statement of the district's configuration. */
    public static final List<String> CONDITIONS =
        List.of("condition.income", "condition.spending", "condition.guarantees", "condition.risk", "condition.time");

    public YearAssessment {
        conditions = Map.copyOf(conditions);
        keepReasons = Set.copyOf(keepReasons);
    }

    public static YearAssessment blank(PaperHead head) {
        return new YearAssessment(head, HouseholdFacts.EMPTY, null, Income.EMPTY, Income.EMPTY, null, Guarantees.EMPTY, Map.of(), "", Set.of(), "");
    }

    @Override
    public Document document(PaperTexts texts) {
        var draft = new Draft(head, title(), household.subject());
        draft.section("paper.household.section").facts(household.facts(texts)).section("paper.income.section");
        Income.compare(draft, "paper.income.identified", identified, "paper.income.thisyear", income, line);
        draft.section("paper.guarantee.section");
        guarantees.draw(draft, texts);
        draft.section("paper.year.conditions");
        for (String condition : CONDITIONS) {
            draft.ticks(texts.statement(condition), texts.ticks("CONDITION_STATE", conditions.getOrDefault(condition, "")));
        }
        return draft.section("paper.quarter.conclusion").ticks("paper.quarter.result", texts.ticks("YEAR_RESULT", result))
            .ticks("paper.year.keep", texts.ticks("KEEP_REASON", keepReasons)).space("paper.quarter.reason", reason, 2)
            .signatures(Words.of(""), "paper.sign.household", "paper.sign.assessor.village", "paper.sign.assessor.town",
                "paper.sign.district").done();
    }

    private Words title() {
        return PaperWords.of("paper.year.title", year == null ? PaperWords.of("paper.value.noyear").zh() : year);
    }
}
