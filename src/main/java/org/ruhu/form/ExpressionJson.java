package org.ruhu.form;

import java.math.BigDecimal;
import java.util.List;
import org.ruhu.text.Lang;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values of expressions as one line of JSON: {@code {"value":…,"type":"number|string|boolean|nodes"}} or {@code {"error":"…"}}. */
public final class ExpressionJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExpressionJson() {}

    /** Evaluates an expression from the root of the form. Dates are told as ISO text, what is no number as {@code "NaN"}. */
    public static ObjectNode eval(FormSession session, String expression, Lang lang) {
        ObjectNode line = JSON.createObjectNode();
        try {
            tell(session.eval(expression), line);
        } catch (FormException e) {
            line.put("error", e.faults().getFirst().words(lang));
        }
        return line;
    }

    private static void tell(Object value, ObjectNode line) {
        switch (value) {
            case Double number when number.isNaN() || number.isInfinite() ->
                    line.put("value", number.toString()).put("type", "number"); // JSON has no such numbers
            case Double number -> line.put("value", new BigDecimal(Numbers.text(number))).put("type", "number");
            case Boolean truth -> line.put("value", truth).put("type", "boolean");
            case List<?> nodes -> {
                var texts = line.putArray("value");
                nodes.forEach(node -> texts.add(node.toString()));
                line.put("type", "nodes");
            }
            default -> line.put("value", value.toString()).put("type", "string");
        }
    }
}
