package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;
import static org.ruhu.print.paper.Draft.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;
import org.ruhu.text.Words;

/**
 * 风险消除确认书, {@code domain.md} §6.4: the household confirms that the risk is gone.
 *
 * @param identified when it was taken in
 * @param risks      why: codes of {@code RISK}
 * @param measures   what it received, in words
 * @param before     income when it was identified
 * @param now        income now
 * @param line       the monitoring line of the year in yuan
 * @param mode       a code of {@code ELIM_MODE}
 * @param statement  what the household says
 */
public record Elimination(PaperHead head, HouseholdFacts household, @Nullable LocalDate identified, Set<String> risks, List<String> measures,
                          Income before, Income now, @Nullable BigDecimal line, Guarantees guarantees, String mode, String statement,
                          @Nullable LocalDate date) implements OfficialPaper {
    private static final int SPARE = 2;
    /** The signatures stand below what they confirm. */
    private static final double CONFIRMED_MM = 60;

    public Elimination {
        risks = Set.copyOf(risks);
        measures = List.copyOf(measures);
    }

    public static Elimination blank(PaperHead head) {
        return new Elimination(head, HouseholdFacts.EMPTY, null, Set.of(), List.of(), Income.EMPTY, Income.EMPTY, null, Guarantees.EMPTY, "", "",
            null);
    }

    @Override
    public Document document(PaperTexts texts) {
        var draft = new Draft(head, "paper.elimination.title", household.subject());
        draft.section("paper.household.section").facts(household.facts(texts))
            .facts(fact("paper.elimination.identified", Shown.date(identified)), fact("paper.elimination.date", Shown.date(date)))
            .ticks("paper.application.risks", texts.ticks("RISK", risks));
        draft.section("paper.elimination.measures").table(List.of(column("paper.member.no", 1), column("paper.measure.kind", 12)),
            IntStream.range(0, measures.size()).mapToObj(i -> List.of(String.valueOf(i + 1), measures.get(i))), SPARE, Block.Rows.PLAIN);
        draft.section("paper.income.section");
        Income.compare(draft, "paper.income.identified", before, "paper.income.now", now, line);
        draft.section("paper.guarantee.section");
        guarantees.draw(draft, texts);
        return draft.together(CONFIRMED_MM).section("paper.elimination.confirm").ticks("paper.elimination.mode", texts.ticks("ELIM_MODE", mode))
            .text(texts.statement("elimination.statement"), Block.Print.PLAIN).space("paper.elimination.says", statement, 1)
            .signatures(Words.of(""), "paper.sign.household", "paper.sign.helper", "paper.sign.first", "paper.sign.second").done();
    }
}
