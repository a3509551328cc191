package org.ruhu.sheet;

import java.util.Set;

/** Columns that say yes or no as people do, or when, as an expression. */
final class Expressions {
    private static final Set<String> YES = Set.of("yes", "true", "true()", "是");
    private static final Set<String> NO = Set.of("no", "false", "否");

    private Expressions() {}

    /** The expression for what a cell says; empty for no. */
    static String when(String written) {
        String small = small(written);
        return YES.contains(small) ? "true()" : NO.contains(small) ? "" : written;
    }

    /** As a cell says it. */
    static String written(String when) {
        return when.equals("true()") ? "yes" : when;
    }

    static boolean isYes(String written) {
        return YES.contains(small(written));
    }

    static boolean isYesOrNo(String written) {
        return isYes(written) || NO.contains(small(written)) || small(written).equals("false()");
    }

    private static String small(String written) {
        return written.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
