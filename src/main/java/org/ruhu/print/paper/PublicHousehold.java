package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ruhu.print.Block;

/**
 * A household as everybody may read of it, {@code domain.md} §14: there is no room for a number, a telephone or an illness.
 *
 * @param head     only letters are kept
 * @param category a code of {@code MON_CAT}; one that the list does not know is not shown
 * @param matter   a code of {@code CASE_MATTER}, likewise
 */
public record PublicHousehold(String head, int persons, String category, String matter) {
    public PublicHousehold {
        head = head.replaceAll("[^\\p{L}\\p{M}·• ་]", "");
    }

    /** What of a household may be made public. */
    public static PublicHousehold of(HouseholdFacts household, String matter) {
        Integer persons = household.persons();
        return new PublicHousehold(household.head(), persons == null ? household.members().size() : persons, household.category(), matter);
    }

    static List<Block.Column> columns() {
        return List.of(column("paper.member.no", 1), column("paper.household.head", 3), column("paper.public.persons", 2),
            column("paper.household.category", 4), column("paper.public.matter", 3));
    }

    static Stream<List<String>> rows(List<PublicHousehold> households, PaperTexts texts) {
        return IntStream.range(0, households.size()).mapToObj(i -> households.get(i).row(i + 1, texts));
    }

    private List<String> row(int no, PaperTexts texts) {
        return List.of(String.valueOf(no), head, String.valueOf(persons), texts.known("MON_CAT", category), texts.known("CASE_MATTER", matter));
    }
}
