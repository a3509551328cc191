package org.ruhu.work;

import java.math.BigDecimal;
import java.util.Set;
import org.ruhu.form.Form;
import org.ruhu.model.Configuration;
import org.ruhu.model.Trouble;

/** How near two numbers must be to be taken for the same: the district's {@code secondTolerance}, a share of the greater one. */
final class Tolerance {
    private static final String PARAM = "secondTolerance";

    private final BigDecimal share;

    /** @throws Trouble if what the district has set is no number */
    Tolerance(Configuration configuration) {
        try {
            share = new BigDecimal(configuration.params().getOrDefault(PARAM, "0"));
        } catch (NumberFormatException e) {
            throw new Trouble("round.param", PARAM);
        }
    }

    boolean differ(Form.Question question, String one, String other) {
        return !one.equals(other) && switch (question.type()) {
            case INTEGER, DECIMAL, RANGE, CALCULATE -> differ(one, other);
            case SELECT_MULTIPLE -> !Set.of(one.split(" ")).equals(Set.of(other.split(" ")));
            case SELECT_ONE, RANK, DATE, TIME, DATETIME, TEXT, ACKNOWLEDGE, IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT,
                 NOTE, HIDDEN, META -> true;
        };
    }

    private boolean differ(String one, String other) {
        try {
            BigDecimal a = new BigDecimal(one);
            BigDecimal b = new BigDecimal(other);
            return a.subtract(b).abs().compareTo(share.multiply(a.abs().max(b.abs()))) > 0;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
