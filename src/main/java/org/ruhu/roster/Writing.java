package org.ruhu.roster;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How the same is written in different ways: full width, blanks, line breaks, signs that nobody sees. */
final class Writing {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\r\\t]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** Between two Chinese characters a blank only makes a name look as wide as its neighbours. */
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private Writing() {}

    /** Digits, letters and brackets in half width. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Of a name, an address: one line, no blanks at the ends; digits and letters in half width, punctuation as it is. */
    static String text(String raw) {
        var narrowed = new StringBuilder(raw.length());
        raw.codePoints().map(Writing::narrowed).forEach(narrowed::appendCodePoint);
        String line = BLANKS.matcher(UNSEEN.matcher(narrowed).replaceAll("")).replaceAll(" ").strip();
        return BETWEEN_HAN.matcher(line).replaceAll("");
    }

    private static int narrowed(int c) {
        boolean wide = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
        return wide ? c - '０' + '0' : c;
    }

    /** Of a number or a code: half width, without any blank, without the sign that says that a cell is text. */
    static String mark(String raw) {
        String text = BLANKS.matcher(UNSEEN.matcher(narrow(raw)).replaceAll("")).replaceAll("");
        return text.startsWith("'") || text.startsWith("`") ? text.substring(1) : text;
    }
}
