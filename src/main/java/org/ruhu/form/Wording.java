package org.ruhu.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Lang;

/** A text in its languages with the places to fill in. */
record Wording(List<Part> zh, @Nullable List<Part> bo, @Nullable List<Part> en, Map<String, List<Part>> others) {
    sealed interface Part {}

    record Plain(String text) implements Part {}

    record Filled(Ast ast) implements Part {}

    List<Part> in(Lang lang) {
        List<Part> own = switch (lang) {
            case ZH -> zh;
            case BO -> bo;
            case EN -> en;
        };
        return own == null || own.isEmpty() ? any() : own;
    }

    private List<Part> any() {
        if (!zh.isEmpty() || en == null && bo == null && others.isEmpty()) {
            return zh;
        }
        return en != null ? en : bo != null ? bo : others.values().iterator().next();
    }

    boolean isPlain() {
        return isPlain(zh) && isPlain(bo) && isPlain(en) && others.values().stream().allMatch(Wording::isPlain);
    }

    private static boolean isPlain(@Nullable List<Part> parts) {
        return parts == null || parts.stream().allMatch(part -> part instanceof Plain);
    }
}
