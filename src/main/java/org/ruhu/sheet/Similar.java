package org.ruhu.sheet;

import java.util.Collection;
import java.util.Locale;

/** Guesses what a misspelt name was meant to be. */
final class Similar {
    private static final int LONGEST = 60;

    private Similar() {}

    /** The nearest of the names if one is near, else empty. */
    static String to(String written, Collection<String> names) {
        String small = written.toLowerCase(Locale.ROOT);
        String best = "";
        int nearest = 1 + Math.max(1, small.length() / 4);
        for (String name : names) {
            int distance = small.length() > LONGEST ? nearest : distance(small, name.toLowerCase(Locale.ROOT));
            if (distance < nearest || distance == nearest && !best.isEmpty() && name.compareTo(best) < 0) {
                nearest = distance;
                best = name;
            }
        }
        return best;
    }

    /** Letters to add, leave out or change. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
