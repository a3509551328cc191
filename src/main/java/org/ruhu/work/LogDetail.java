package org.ruhu.work;

import java.util.LinkedHashMap;
import java.util.Map;

/** The details of an entry of the log: {@code name=value}, separated by {@code ; }, the same in every language. Pure. */
public final class LogDetail {
    private static final String BETWEEN = "; ";

    private LogDetail() {}

    /** @param members names and values in turn; empty values are left out */
    static String of(Object... members) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < members.length; i += 2) {
            String value = members[i + 1].toString().strip().replaceAll("[\\p{Cntrl}]+", " ").replace(';', '；');
            if (!value.isEmpty()) {
                text.append(text.isEmpty() ? "" : BETWEEN).append(members[i]).append('=').append(value);
            }
        }
        return text.toString();
    }

    /** Members in their order; what is no member is under the empty name. */
    public static Map<String, String> read(String detail) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String member : detail.split(BETWEEN)) {
            int equal = member.indexOf('=');
            if (!member.isEmpty()) {
                members.merge(equal < 0 ? "" : member.substring(0, equal), member.substring(equal + 1), (a, b) -> a + BETWEEN + b);
            }
        }
        return members;
    }
}
