package org.ruhu.print;

import java.util.HexFormat;

/** Glyphs and characters as a PDF writes them: four digits each. */
final class Hex {
    private static final HexFormat FORMAT = HexFormat.of().withUpperCase();

    private Hex() {}

    static String of(int value) {
        return FORMAT.toHexDigits((char) value);
    }

    static String of(String text) {
        var out = new StringBuilder(text.length() * 4);
        text.chars().forEach(c -> out.append(of(c)));
        return out.toString();
    }
}
