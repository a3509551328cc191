package org.ruhu.form;

import java.util.LinkedHashSet;
import java.util.List;

/** Cleans what was typed: full-width and Tibetan digits, full-width letters, blanks around it. */
final class Entry {
    private Entry() {}

    static String clean(Form.Type type, String typed) {
        String value = typed.strip();
        value = isPlain(value) ? value : narrow(value, isMeasured(type));
        value = value.chars().anyMatch(Entry::isControl) ? without(value) : value;
        return switch (type) {
            case SELECT_MULTIPLE, RANK -> value.indexOf(' ') < 0 ? value
                    : String.join(" ", new LinkedHashSet<>(List.of(value.split("\\s+"))));
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, NOTE, CALCULATE, HIDDEN, SELECT_ONE, RANGE, ACKNOWLEDGE,
                 IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT, META -> value;
        };
    }

    /** No person types these; a paste may bring them. */
    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\t' || c == 0x7f;
    }

    private static String without(String value) {
        return value.codePoints().filter(c -> !isControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x0f00) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMeasured(Form.Type type) {
        return switch (type) {
            case INTEGER, DECIMAL, DATE, TIME, DATETIME, RANGE, GEOPOINT -> true;
            case TEXT, NOTE, CALCULATE, HIDDEN, SELECT_ONE, SELECT_MULTIPLE, RANK, ACKNOWLEDGE, IMAGE, FILE, SIGNATURE,
                 BARCODE, META -> false;
        };
    }

    /** Signs become narrow only in measured values: in running Chinese text they belong there. */
    private static String narrow(String value, boolean signs) {
        var out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean wide = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
            if (wide || signs && (c == '．' || c == '－' || c == '：')) {
                out.append((char) (c - 0xfee0));
            } else if (c >= '༠' && c <= '༩') {
                out.append((char) (c - '༠' + '0'));
            } else {
                out.append(signs && c == '。' ? '.' : c);
            }
        }
        return out.toString();
    }
}
