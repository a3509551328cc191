package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;
import static org.ruhu.print.paper.Draft.fact;
import static org.ruhu.print.paper.Draft.number;
import static org.ruhu.print.paper.Draft.wide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.Document;

/**
 * 轮次收尾说明 of one village, {@code domain.md} §8.3 to §8.5.
 *
 * @param households null: to be filled in
 * @param persons    likewise
 * @param outcomes   households by code of {@code VISIT_RESULT}
 * @param open       what is not settled yet, a sentence each
 */
public record RoundClosing(PaperHead head, String round, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Balance households,
                           @Nullable Balance persons, Map<String, Integer> outcomes, List<String> open) implements OfficialPaper {
    private static final int OPEN_LINES = 4;

    public RoundClosing {
        outcomes = Map.copyOf(outcomes);
        open = List.copyOf(open);
    }

    public static RoundClosing blank(PaperHead head) {
        return new RoundClosing(head, "", null, null, null, null, Map.of(), List.of());
    }

    @Override
    public Document document(PaperTexts texts) {
        var draft = new Draft(head, "paper.closing.title", (round + "  " + head.village()).strip());
        draft.facts(fact("paper.closing.round", round), fact("paper.closing.village", head.village()),
            fact("paper.closing.from", Shown.date(from)), fact("paper.closing.to", Shown.date(to)));
        draft.section("paper.closing.balance").table(List.of(column("paper.closing.households", 5), number("paper.closing.households.count", 2),
            column("paper.closing.persons", 5), number("paper.closing.persons.count", 2)), balance(texts), 0, look());
        draft.facts(wide("paper.closing.households.check", households == null ? "" : households.check()),
            wide("paper.closing.persons.check", persons == null ? "" : persons.check()));
        draft.section("paper.closing.outcomes").table(List.of(column("paper.closing.outcome", 5), number("paper.closing.households.count", 2),
            column("paper.closing.outcome", 5), number("paper.closing.households.count", 2)), outcomeRows(texts), 0, look());
        return draft.section("paper.closing.open").space("paper.closing.items", String.join("\n", open), OPEN_LINES)
            .signatures(texts.statement("closing.statement"), "paper.sign.gridhead", "paper.sign.villagehead", "paper.sign.town").done();
    }

    private Block.Rows look() {
        return households == null ? Block.Rows.WRITTEN : Block.Rows.PLAIN;
    }

    private Stream<List<String>> balance(PaperTexts texts) {
        return beside(Balance.lines("HOUSEHOLDS", households, texts), Balance.lines("PERSONS", persons, texts));
    }

    private static Stream<List<String>> beside(List<List<String>> left, List<List<String>> right) {
        List<String> none = List.of("", "");
        return IntStream.range(0, Math.max(left.size(), right.size())).mapToObj(i -> {
            List<String> row = new ArrayList<>(i < left.size() ? left.get(i) : none);
            row.addAll(i < right.size() ? right.get(i) : none);
            return row;
        });
    }

    /** Every result there is, so that nothing that did not happen is passed over. */
    private Stream<List<String>> outcomeRows(PaperTexts texts) {
        Map<String, Integer> all = new TreeMap<>(outcomes);
        texts.codes("VISIT_RESULT").forEach(code -> all.putIfAbsent(code, 0));
        List<List<String>> lines = all.entrySet().stream().map(each -> List.of(texts.word("VISIT_RESULT", each.getKey()),
            households == null && each.getValue() == 0 ? "" : each.getValue().toString())).toList();
        int half = (lines.size() + 1) / 2;
        return beside(lines.subList(0, half), lines.subList(half, lines.size()));
    }
}
