package org.ruhu.model;

import java.util.regex.Pattern;

/**
 * How personal numbers are shown where nobody has asked to see them, {@code domain.md} §14: of an identity card the region
 * and the last four remain, by which people at the door and papers tell each other apart. Pure.
 */
public final class Masks {
    /** 18 digits or 17 and an X of an identity card; disability certificates add two or four. */
    private static final Pattern ID_IN_TEXT =
        Pattern.compile("(?<![0-9])([0-9]{6})[0-9]{8}((?:[0-9]{2}|[0-9]{4})?[0-9]{3}[0-9Xx])(?![0-9])");
    private static final Pattern PHONE_IN_TEXT =
        Pattern.compile("(?<![0-9])(1[0-9]{2})[- ]?[0-9]{4}[- ]?([0-9]{4})(?![0-9])");
    /** Cards and accounts of 14 to 24 digits, also in groups of four. */
    private static final Pattern ACCOUNT_IN_TEXT =
        Pattern.compile("(?<![0-9])(?:[0-9]{14,24}|[0-9]{4}(?:[- ][0-9]{4}){3}(?:[- ]?[0-9]{1,3})?)(?![0-9])");

    private Masks() {}

    /** {@code 540125********1234}: the region and the last four. */
    public static String idNo(String number) {
        return keep(number.strip(), 6, 4);
    }

    /** {@code 138****5678}. */
    public static String phone(String number) {
        return keep(number.strip(), 3, 4);
    }

    /** The last four only. */
    public static String account(String number) {
        return keep(number.strip(), 0, 4);
    }

    /** A remark with the identity, account and mobile numbers in it masked. */
    public static String inText(String text) {
        String masked = ID_IN_TEXT.matcher(text).replaceAll(found -> idNo(found.group()));
        masked = ACCOUNT_IN_TEXT.matcher(masked).replaceAll(found -> account(found.group()));
        return PHONE_IN_TEXT.matcher(masked).replaceAll("$1****$2");
    }

    /** What is too short to hide anything between its ends is hidden but for its last two. */
    private static String keep(String text, int head, int tail) {
        int length = text.length();
        if (length <= head + tail) {
            int shown = Math.min(2, length / 2);
            return "*".repeat(length - shown) + text.substring(length - shown);
        }
        return text.substring(0, head) + "*".repeat(length - head - tail) + text.substring(length - tail);
    }
}
