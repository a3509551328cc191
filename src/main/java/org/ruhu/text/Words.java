package org.ruhu.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One wording in the languages that forms and code lists carry it in. Ours always have Chinese, and Tibetan only where
 * the glossary is sure of the term; a form from elsewhere may have none of the three.
 *
 * @param zh     empty if there is none
 * @param others by the language's name in the form, such as {@code Urdu (ur)}, in the form's order
 */
public record Words(String zh, @Nullable String bo, @Nullable String en, Map<String, String> others) {
    public Words {
        others = others.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    public Words(String zh, @Nullable String bo, @Nullable String en) {
        this(zh, bo, en, Map.of());
    }

    public static Words of(String zh) {
        return new Words(zh, null, null);
    }

    public static Words of(String zh, String en) {
        return new Words(zh, null, en);
    }

    /** The wording in {@code lang}, else the Chinese one, else any there is. */
    public String in(Lang lang) {
        String own = switch (lang) {
            case ZH -> zh;
            case BO -> bo;
            case EN -> en;
        };
        return own == null || own.isEmpty() ? any() : own;
    }

    private String any() {
        if (!zh.isEmpty() || en == null && bo == null && others.isEmpty()) {
            return zh;
        }
        return en != null ? en : bo != null ? bo : others.values().iterator().next();
    }

    public boolean isEmpty() {
        return any().isEmpty();
    }
}
