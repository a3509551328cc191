package org.ruhu.ui.visit;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.ruhu.form.Form;

/** Amounts as people read them. */
final class Amounts {
    private Amounts() {}

    /** A decimal with its thousands apart; anything else as it is. */
    static String read(String value, Form.Type type) {
        if (type != Form.Type.DECIMAL && type != Form.Type.CALCULATE || !value.matches("-?[0-9]{4,}(\\.[0-9]+)?")) {
            return value;
        }
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(new BigDecimal(value));
    }
}
