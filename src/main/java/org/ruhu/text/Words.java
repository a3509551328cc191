package org.ruhu.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
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
others = others.size() < 2 ? Map.copyOf(others) : Collections.unmodifiableMap(new LinkedHashMap<>(others));
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

    /** Tells every wording there is with the program's language it is shown in; further languages stand in for Chinese. */
    public void each(BiConsumer<Lang, String> then) {
        map((lang, text) -> {
            then.accept(lang, text);
            return text;
        });
    }

    /** The same languages with other wordings. */
    public Words map(BiFunction<Lang, String, String> change) {
        Map<String, String> changed = others.isEmpty() ? others : new LinkedHashMap<>(others);
        if (!changed.isEmpty()) {
            changed.replaceAll((name, text) -> change.apply(Lang.ZH, text));
        }
        return new Words(change.apply(Lang.ZH, zh), bo == null ? null : change.apply(Lang.BO, bo),
            en == null ? null : change.apply(Lang.EN, en), changed);
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
