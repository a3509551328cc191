package org.ruhu.print;

/** Numbers as they are written in Tibetan. */
final class TibetanDigits {
    private static final int ZERO = 0x0F20;

    private TibetanDigits() {}

    /** The text with its digits in Tibetan. */
    static String of(String text) {
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c >= '0' && c <= '9' ? c - '0' + ZERO : c)));
        return out.toString();
    }
}
