package org.ruhu.sheet;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * First values: in a spreadsheet mostly as they are, in a form always an expression. As ODK's converter has it, a default
 * is an expression only if it holds an operator of arithmetic or union, a predicate, {@code ${}} or a function call.
 */
final class Defaults {
    private static final Set<String> WITH_HYPHENS = Set.of("date", "datetime", "time", "geopoint");
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*";
    private static final String DATE = "-?\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "\\d{2}:\\d{2}:\\d{2}(\\.\\s+)?([+-]\\d{2}:\\d{2}|Z)?";
    private static final Pattern TOKEN = Pattern.compile("(?<inert>" + DATE + "T" + TIME + "|" + DATE + "|" + TIME
        + "|-?\\d+\\.\\d*|-?\\.\\d+|-?\\d+|\"[^\"]*\"|'[^']*')"
        + "|(?<live>\\$\\{" + NAME + "(#" + NAME + ")?}|" + NAME + "\\(|" + NAME + "\\[)"
        + "|(?<uri>" + NAME + "://)|(?<operator>[*+-]| mod | div |\\|)|(?<name>" + NAME + "(:" + NAME + ")?)|(?<other>.)",
        Pattern.DOTALL);

    private Defaults() {}

    /** The expression for what a cell says. */
    static String initial(String written, String type) {
        return isDynamic(written, type) ? written : quoted(written);
    }

    static boolean isDynamic(String written, String type) {
        Matcher token = TOKEN.matcher(written);
        while (token.find()) {
            if (token.group("operator") != null) {
                return !(token.group("operator").equals("-") && WITH_HYPHENS.contains(type));
            }
            if (token.group("live") != null) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(String text) {
        if (!text.contains("'")) {
            return "'" + text + "'";
        }
        return text.contains("\"") ? "concat('" + text.replace("'", "', \"'\", '") + "')" : "\"" + text + "\"";
    }

    /** What a cell would say for the expression; empty if no cell of the default column could. */
    static String written(String initial, String type) {
        if (isDynamic(initial, type)) {
            return initial;
        }
        String text = initial.length() > 1 ? initial.substring(1, initial.length() - 1) : "";
        return !text.isBlank() && initial(text, type).equals(initial) ? text : "";
    }
}
