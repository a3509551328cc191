package org.ruhu.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which pages, as people write them: {@code 1-3,5}; pages count from 1. @param ranges first and last of each; none: all */
public record PageChoice(List<Range> ranges) {
    public static final PageChoice ALL = new PageChoice(List.of());

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})(?:-([0-9]{1,6})?)?");

    public record Range(int first, int last) {}

    public PageChoice {
        ranges = List.copyOf(ranges);
    }

    /** Reads also full-width characters, blanks and the Chinese comma; nothing at all means all. @return empty if it is no choice */
    public static Optional<PageChoice> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('、', ',').replaceAll("[\\u2013\\u2014~]", "-")
            .replaceAll("\\s", "");
        List<Range> ranges = new ArrayList<>();
        for (String part : plain.isEmpty() ? new String[0] : plain.split(",", -1)) {
            Matcher matcher = RANGE.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) != null ? Integer.parseInt(matcher.group(2)) : part.endsWith("-") ? Integer.MAX_VALUE : first;
            if (first < 1 || last < first) {
                return Optional.empty();
            }
            ranges.add(new Range(first, last));
        }
        return Optional.of(new PageChoice(ranges));
    }

    public boolean has(int page) {
        return anyOf(page, page);
    }

    /** Whether one of these pages is chosen. */
    public boolean anyOf(int first, int last) {
        return ranges.isEmpty() || ranges.stream().anyMatch(range -> range.first <= last && range.last >= first);
    }
}
