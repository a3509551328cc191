package org.ruhu.ui.visit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.ruhu.form.Form;

/** A question's parameters, such as {@code start=0 end=10 step=2}. */
final class Parameters {
    private final Map<String, String> values = new HashMap<>();

    Parameters(Form.Question question) {
        for (String parameter : question.parameters().strip().split("[\\s;,]+")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                values.put(parameter.substring(0, equals), parameter.substring(equals + 1));
            }
        }
    }

    private BigDecimal number(String name, BigDecimal otherwise) {
        try {
            return values.containsKey(name) ? new BigDecimal(values.get(name)) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    int whole(String name, int otherwise) {
        return number(name, BigDecimal.valueOf(otherwise)).intValue();
    }
}
