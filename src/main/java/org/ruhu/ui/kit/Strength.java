package org.ruhu.ui.kit;

/** How long a password would hold against somebody who has the laptop. */
enum Strength {
    WEAK, FAIR, STRONG;

    private static final int FAIR_POINTS = 12;
    private static final int STRONG_POINTS = 16;

    /** Length counts most; each further kind of character counts like two more of them. Chinese ones count twice. */
    static Strength of(String password) {
        int distinct = (int) password.chars().distinct().count();
        int kinds = kind(password, "\\p{Ll}") + kind(password, "\\p{Lu}") + kind(password, "\\p{Nd}")
            + kind(password, "[^\\p{Ll}\\p{Lu}\\p{Nd}]");
        int chinese = (int) password.chars().filter(Character::isIdeographic).count();
        int points = Math.min(password.length(), 2 * distinct) + 2 * (kinds - 1) + chinese;
        return points >= STRONG_POINTS ? STRONG : points >= FAIR_POINTS ? FAIR : WEAK;
    }

    private static int kind(String password, String characters) {
        return password.replaceAll(characters, "").length() < password.length() ? 1 : 0;
    }
}
