package org.ruhu.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands over a column, taken apart.
 *
 * @param name     in small letters, such as {@code constraint_message} or {@code bind::ruhu:unit}
 * @param number   of the constraint a column of ours is about, such as 2 in {@code bind::ruhu:level2}; else 1
 * @param language as it was written, such as {@code English (en)}; empty if none was
 */
record Heading(String name, int number, String language) {
    private static final Set<String> PREFIXES = Set.of("bind", "control", "body", "media", "instance");
    private static final Pattern NUMBERED = Pattern.compile("(bind::ruhu:(?:constraint|level|rule|message))([1-9][0-9]?)");
    /** The first constraint has XLSForm's own columns. */
    private static final Map<String, String> FIRST =
        Map.of("bind::ruhu:constraint", "constraint", "bind::ruhu:message", "constraint_message");

    static Heading of(String written) {
        String plain = written.replace('：', ':').replace('\u00a0', ' ').strip();
        String[] parts = plain.contains("::") ? plain.split("\\s*::\\s*", -1) : single(plain);
        String name = name(parts[0]);
        int next = 1;
        if (PREFIXES.contains(name) && parts.length > 1) {
            name += "::" + name(parts[next++]);
        }
        String language = parts.length > next ? parts[next++] : "";
        if (parts.length > next) {
            return new Heading(plain.toLowerCase(Locale.ROOT), 1, ""); // nothing that anybody knows
        }
        Matcher numbered = NUMBERED.matcher(name);
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
        String unnumbered = numbered.matches() ? numbered.group(1) : name;
        return new Heading(number == 1 ? FIRST.getOrDefault(unnumbered, unnumbered) : unnumbered, number, language);
    }

    /** {@code label:zh} and {@code media:image:zh}, but not {@code jr:count}. */
    private static String[] single(String plain) {
        boolean namespaced = plain.matches("(?i)(jr|ruhu|odk|orx|entities):.*");
        return namespaced ? new String[] {plain} : plain.split("\\s*:\\s*", -1);
    }

    private static String name(String part) {
        return part.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
    }
}
