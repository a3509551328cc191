package org.ruhu.work;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What the code on a sheet says: {@code R1<household>:<round>:<serial>:<version>}, as short as it can be, so that its
 * picture has large dots. Pure.
 *
 * @param household its number
 * @param round     short, such as {@code 2026-1}
 */
public record SheetCode(String household, String round, String serial, int version) {
    private static final String MARK = "R1";
    private static final int PARTS = 4;
    private static final int LONGEST = 200;
    private static final int DIGITS = 6;

    /**
     * Reads what a person typed or a reader did: in small letters, in the full-width characters of an input method, with blanks
     * or apostrophes that it put between, with Tibetan digits, or with the colon where another keyboard layout has other signs.
     *
     * @return empty if it is no code
     */
    public static Optional<SheetCode> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String[] parts = plain(typed).split(":", -1);
        boolean code = parts.length == PARTS && parts[0].startsWith(MARK) && parts[0].length() > MARK.length() && !parts[2].isEmpty();
        if (!code || !parts[3].matches("[0-9]{1," + DIGITS + "}")) {
            return Optional.empty();
        }
        return Optional.of(new SheetCode(parts[0].substring(MARK.length()), parts[1], parts[2], Integer.parseInt(parts[3])));
    }

    private static String plain(String typed) {
        var plain = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (Character.getType(c) == Character.DASH_PUNCTUATION || "\u2212\u30FC\u00DF".indexOf(c) >= 0) {
                plain.append('-');
            } else if (":;\u2236\u00D6\u00F6".indexOf(c) >= 0) {
                plain.append(':');
            } else if (!isNoise(c)) {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isNoise(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT || "'\u2018\u2019`".indexOf(c) >= 0;
    }
}
