package org.ruhu.print.paper;

import java.util.List;
import java.util.stream.Stream;
import org.ruhu.print.PaperWords;

/**
 * How a number became another, {@code domain.md} §8.5: opening and what came, less what went, is what should be left.
 *
 * @param closing counted at the end
 */
public record Balance(int opening, List<Movement> in, List<Movement> out, int closing) {
    /** @param reason in words */
    public record Movement(String reason, int count) {}

    public Balance {
        in = List.copyOf(in);
        out = List.copyOf(out);
    }

    /** What should be there at the end. */
    public int computed() {
        return opening + sum(in) - sum(out);
    }

    public boolean isEven() {
        return computed() == closing;
    }

    static int sum(List<Movement> movements) {
        return movements.stream().mapToInt(Movement::count).sum();
    }

    /** Reason and number in each line, with a sign. */
    List<List<String>> lines() {
        return Stream.of(Stream.of(List.of(PaperWords.of("paper.closing.opening").zh(), String.valueOf(opening))),
            in.stream().map(each -> List.of("＋ " + each.reason(), String.valueOf(each.count()))),
            out.stream().map(each -> List.of("－ " + each.reason(), String.valueOf(each.count()))),
            Stream.of(List.of(PaperWords.of("paper.closing.closing").zh(), String.valueOf(closing)))).flatMap(lines -> lines).toList();
    }

    String check() {
        return PaperWords.of(isEven() ? "paper.closing.even" : "paper.closing.uneven", opening, sum(in), sum(out), computed(), closing).zh();
    }
}
