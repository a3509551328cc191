package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;
import static org.ruhu.print.paper.Draft.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.PaperWords;

/**
 * Income of a household in an accounting period, {@code domain.md} §2, all in yuan.
 *
 * @param costs     of production
 * @param net       what remains
 * @param perPerson of it for each counted member
 */
public record Income(@Nullable BigDecimal wages, @Nullable BigDecimal business, @Nullable BigDecimal property, @Nullable BigDecimal transfers,
                     @Nullable BigDecimal costs, @Nullable BigDecimal net, @Nullable BigDecimal perPerson) {
    static final Income EMPTY = new Income(null, null, null, null, null, null, null);

    private Stream<String> values(@Nullable BigDecimal line) {
        return Stream.of(wages, business, property, transfers, costs, net, perPerson, line).map(Shown::yuan);
    }

    /**
     * Two accounts beside each other, under the wordings of two keys.
     *
     * @param line the monitoring line of the second one
     */
    static void compare(Draft draft, String firstName, Income first, String secondName, Income second, @Nullable BigDecimal line) {
        List<String> items = Stream.of("paper.income.wages", "paper.income.business", "paper.income.property", "paper.income.transfers",
            "paper.income.costs", "paper.income.net", "paper.income.perperson", "paper.quarter.line").map(key -> PaperWords.of(key).zh()).toList();
        List<String> left = first.values(null).toList();
        List<String> right = second.values(line).toList();
        boolean written = Stream.concat(left.stream(), right.stream()).allMatch(String::isEmpty);
        draft.table(List.of(column("paper.income.item", 4), number(firstName, 3), number(secondName, 3)),
            IntStream.range(0, items.size()).mapToObj(i -> List.of(items.get(i), left.get(i), right.get(i))), 0,
            written ? Block.Rows.WRITTEN : Block.Rows.PLAIN);
    }
}
