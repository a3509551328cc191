package org.ruhu.text;

import org.jspecify.annotations.Nullable;

/**
 * One wording in up to three languages, as forms and code lists carry it.
 * Chinese is always there; Tibetan only where the glossary is sure of the term.
 */
public record Words(String zh, @Nullable String bo, @Nullable String en) {
    public static Words of(String zh) {
        return new Words(zh, null, null);
    }

    public static Words of(String zh, String en) {
        return new Words(zh, null, en);
    }

    /** The wording in {@code lang}, else the Chinese one. */
    public String in(Lang lang) {
        String own = switch (lang) {
            case ZH -> zh;
            case BO -> bo;
            case EN -> en;
        };
        return own == null ? zh : own;
    }
}
