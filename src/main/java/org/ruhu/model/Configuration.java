package org.ruhu.model;

import java.util.List;
import java.util.Map;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;

/**
 * What an authority can change: monitoring lines, thresholds, code lists, and what official papers state.
 *
 * @param lines  yuan by year; a year without one is not judged
 * @param papers longer statements on official papers, such as {@code application.promise}
 */
public record Configuration(String district, Map<Integer, String> lines, Map<String, String> params,
                            Map<String, List<Code>> lists, Map<String, Words> papers) {
    public record Code(String code, Words words) {}

    /** What a code means; the code itself if the list does not know it. */
    public String word(String list, String code, Lang lang) {
        for (Code entry : lists.getOrDefault(list, List.of())) {
            if (entry.code().equals(code)) {
                return entry.words().in(lang);
            }
        }
        return code;
    }
}
