package org.ruhu.print.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.print.PaperWords;

/**
 * How a number became another, {@code domain.md} §8.5: opening and what came, less what went, is what should be left.
 *
 * @param in      by code of {@code HOUSEHOLDS_IN} or {@code PERSONS_IN}
 * @param out     by code of {@code HOUSEHOLDS_OUT} or {@code PERSONS_OUT}
 * @param closing counted at the end
 */
public record Balance(int opening, Map<String, Integer> in, Map<String, Integer> out, int closing) {
    public Balance {
        in = Map.copyOf(in);
        out = Map.copyOf(out);
    }

    /** What should be there at the end. */
    public int computed() {
        return opening + sum(in) - sum(out);
    }

    public boolean isEven() {
        return computed() == closing;
    }

    private static int sum(Map<String, Integer> moves) {
        return moves.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Reason and number in each line.
     *
     * @param what    {@code HOUSEHOLDS} or {@code PERSONS}
     * @param balance null: every reason with room for its number
     */
    static List<List<String>> lines(String what, @Nullable Balance balance, PaperTexts texts) {
        return Stream.of(Stream.of(line("paper.closing.opening", balance == null ? null : balance.opening)),
            moves("paper.closing.plus", what + "_IN", balance == null ? null : balance.in, texts),
            moves("paper.closing.minus", what + "_OUT", balance == null ? null : balance.out, texts),
            Stream.of(line("paper.closing.closing", balance == null ? null : balance.closing))).flatMap(lines -> lines).toList();
    }

    private static List<String> line(String key, @Nullable Integer count) {
        return List.of(PaperWords.of(key).zh(), Shown.count(count));
    }

    /** The reasons of the list, and any other that has a number. */
    private static Stream<List<String>> moves(String sign, String list, @Nullable Map<String, Integer> moves, PaperTexts texts) {
        Map<String, Integer> all = new LinkedHashMap<>();
        texts.codes(list).forEach(code -> all.put(code, 0));
        if (moves != null) {
            all.putAll(moves);
        }
        return all.entrySet().stream().map(move -> List.of(PaperWords.of(sign, texts.word(list, move.getKey())).zh(),
            moves == null ? "" : String.valueOf(move.getValue())));
    }

    String check() {
        return PaperWords.of(isEven() ? "paper.closing.even" : "paper.closing.uneven", opening, sum(in), sum(out), computed(), closing).zh();
    }
}
