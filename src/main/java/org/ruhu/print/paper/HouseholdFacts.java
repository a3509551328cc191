package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;
import static org.ruhu.print.paper.Draft.fact;
import static org.ruhu.print.paper.Draft.wide;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;

/**
 * A household as papers about it name it.
 *
 * @param phone    in full; shown masked
 * @param type     a code of {@code HH_TYPE}
 * @param category a code of {@code MON_CAT}
 * @param persons  counted members, which may be others than are listed
 */
public record HouseholdFacts(String no, String head, String group, String address, String phone, String type, String category,
                             @Nullable Integer persons, List<Member> members) {
    /** Rows to write in where no member is known. */
    private static final int SPARE = 6;
    static final HouseholdFacts EMPTY = new HouseholdFacts("", "", "", "", "", "", "", null, List.of());

    public HouseholdFacts {
        members = List.copyOf(members);
    }

    String subject() {
        return (no + "  " + head).strip();
    }

    Block.Fact[] facts(PaperTexts texts) {
        return new Block.Fact[] {fact("paper.household.head", head), fact("paper.household.no", no),
            fact("paper.household.type", texts.word("HH_TYPE", type)), fact("paper.household.category", texts.word("MON_CAT", category)),
            fact("paper.household.persons", Shown.count(persons)), fact("paper.household.phone", Shown.phone(phone)),
            wide("paper.household.address", (group + " " + address).strip())};
    }

    /** Everybody signs: what is queried is each one's own. */
    void signing(Draft draft) {
        draft.table(List.of(column("paper.member.no", 1), column("paper.member.name", 3), column("paper.member.relation", 2.2),
            column("paper.member.idno", 4), column("paper.member.sign", 3.6)), numbered((no, member) -> List.of(no, member.name(),
            member.relation(), Shown.idNo(member.idNo()), "")), SPARE, Block.Rows.ROOMY);
    }

    void capacities(Draft draft) {
        draft.table(List.of(column("paper.member.no", 1), column("paper.member.name", 3), column("paper.member.relation", 2.2),
            column("paper.member.idno", 4), column("paper.member.health", 2.6), column("paper.member.labour", 3)),
            numbered((no, member) -> List.of(no, member.name(), member.relation(), Shown.idNo(member.idNo()), member.health(), member.labour())),
            SPARE, Block.Rows.PLAIN);
    }

    private interface Row {
        List<String> of(String no, Member member);
    }

    private Stream<List<String>> numbered(Row row) {
        return IntStream.range(0, members.size()).mapToObj(i -> row.of(String.valueOf(i + 1), members.get(i)));
    }
}
