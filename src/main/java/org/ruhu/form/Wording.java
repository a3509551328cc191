package org.ruhu.form;

import java.util.Map;
import java.util.function.Function;
import org.ruhu.text.Words;

/**
 * A text in its languages with places to fill in.
 *
 * @param fields what {@code ${name}} stands for, by all between the braces
 */
record Wording(Words words, Map<String, Ast> fields) {
    boolean isPlain() {
        return fields.isEmpty();
    }

    /** The text with what each field says now. */
    static String fill(String text, Map<String, Ast> fields, Function<Ast, String> say) {
        if (fields.isEmpty() || text.indexOf("${") < 0) {
            return text;
        }
        var out = new StringBuilder();
        int from = 0;
        int open;
        while ((open = text.indexOf("${", from)) >= 0 && text.indexOf('}', open) > 0) {
            int close = text.indexOf('}', open);
            out.append(text, from, open);
            Ast field = fields.get(text.substring(open + 2, close));
            out.append(field == null ? text.substring(open, close + 1) : say.apply(field));
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
