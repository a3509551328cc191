package org.ruhu.print.paper;

import static org.ruhu.print.paper.Draft.column;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.Block;
import org.ruhu.print.PaperWords;

/**
 * A measure of assistance, {@code domain.md} §5.4, in words.
 *
 * @param kind        its group and type, such as 就业帮扶：技能培训
 * @param responsible department and person
 * @param amount      yuan or the standard it follows, with its unit
 * @param state       a code of {@code MEASURE_STATE}
 * @param effect      what it brought, or why it was not carried out
 */
public record Measure(String kind, String content, String responsible, @Nullable LocalDate from, @Nullable LocalDate to, String amount,
                      String state, String effect) {
    static List<Block.Column> columns(PaperTexts texts) {
        return List.of(column("paper.member.no", 1), column("paper.measure.kind", 4.4), column("paper.measure.responsible", 2.8),
            column("paper.measure.span", 2.3), column("paper.measure.amount", 2.2),
            new Block.Column(texts.naming("paper.measure.state", "MEASURE_STATE"), 2.2), column("paper.measure.effect", 2.6));
    }

    static Stream<List<String>> rows(List<Measure> measures, PaperTexts texts) {
        return IntStream.range(0, measures.size()).mapToObj(i -> measures.get(i).row(i + 1, texts));
    }

    private List<String> row(int no, PaperTexts texts) {
        String span = from == null && to == null ? "" : PaperWords.of("paper.value.span", Shown.day(from), Shown.day(to)).zh();
        return List.of(String.valueOf(no), content.isEmpty() ? kind : kind + "\n" + content, responsible, span, amount,
            texts.word("MEASURE_STATE", state), effect);
    }
}
