package org.ruhu.store;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a person may type to find a name: any part of it from two characters on, the initials of its pinyin, or the
 * pinyin itself. One set a distinct name, so that a district of many 扎西次仁 stays small.
 */
final class NameKeys {
    private static final int LONGEST = 100;

    private NameKeys() {}

    /** Takes a third of a second to make, so it is made when the first name comes. */
    private static final class Pinyin {
        static final Transliterator OF_HAN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    }

    static Set<String> of(String name) {
        Set<String> keys = new LinkedHashSet<>();
        StringBuilder initials = new StringBuilder();
        StringBuilder whole = new StringBuilder();
        int[] points = name.codePoints().toArray();
        String[] syllables = new String[points.length];
        for (int i = 0; i < points.length; i++) {
            syllables[i] = Pinyin.OF_HAN.transliterate(Character.toString(points[i])).toLowerCase(Locale.ROOT).trim();
            initials.append(syllables[i], 0, Math.min(1, syllables[i].length()));
            whole.append(syllables[i]);
        }
        for (int i = 0; i < points.length; i++) {
            if (i == 0 || points.length - i >= 2) {
                add(keys, new String(points, i, points.length - i).toLowerCase(Locale.ROOT));
                add(keys, initials.substring(Math.min(i, initials.length())));
                add(keys, String.join("", java.util.Arrays.copyOfRange(syllables, i, syllables.length)));
            }
        }
        return keys;
    }

    private static void add(Set<String> keys, String key) {
        if (!key.isEmpty()) {
            keys.add(key.length() <= LONGEST ? key : key.substring(0, LONGEST));
        }
    }
}
