package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;
import static org.ruhu.print.paper.Draft.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;

/**
 * A household on the lists that authorities decide on; not public.
 *
 * @param risks     codes of {@code RISK}, the main one first
 * @param perPerson net income of a year in yuan
 * @param matter    a code of {@code CASE_MATTER}
 */
public record CaseLine(String village, String head, @Nullable Integer persons, String type, String category, List<String> risks,
                       @Nullable BigDecimal perPerson, String matter) {
    public CaseLine {
        risks = List.copyOf(risks);
    }

    static List<Block.Column> columns() {
        return List.of(column("paper.member.no", 1), column("paper.case.village", 2.4), column("paper.household.head", 2.4),
            number("paper.case.persons", 1.4), column("paper.household.type", 2), column("paper.household.category", 2.8),
            column("paper.case.risks", 3), number("paper.case.perperson", 2.2), column("paper.case.matter", 2));
    }

    static Stream<List<String>> rows(List<CaseLine> cases, PaperTexts texts) {
        return IntStream.range(0, cases.size()).mapToObj(i -> cases.get(i).row(i + 1, texts));
    }

    private List<String> row(int no, PaperTexts texts) {
        return List.of(String.valueOf(no), village, head, Shown.count(persons), texts.word("HH_TYPE", type), texts.word("MON_CAT", category),
            texts.words("RISK", risks), Shown.yuan(perPerson), texts.word("CASE_MATTER", matter));
    }
}
