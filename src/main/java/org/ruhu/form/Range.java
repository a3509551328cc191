package org.ruhu.form;

import java.util.HashMap;
import java.util.Map;

/** The limits of a range question, from parameters such as {@code start=0 end=10 step=2}; without them 1 to 10 by 1; its end is always offered. */
public record Range(double start, double end, double step) {
    public static Range of(String parameters) {
        Map<String, String> named = new HashMap<>();
        for (String parameter : parameters.strip().split("[\\s,;]+")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                named.put(parameter.substring(0, equals).strip(), parameter.substring(equals + 1).strip());
            }
        }
        return new Range(number(named, "start", 1), number(named, "end", 10), number(named, "step", 1));
    }

    private static double number(Map<String, String> named, String name, double otherwise) {
        double number = Numbers.parse(named.getOrDefault(name, ""));
        return Double.isNaN(number) ? otherwise : number;
    }

    boolean offers(double value) {
        double steps = Numbers.divide(Numbers.subtract(value, start), step);
        return value == end || value >= Math.min(start, end) && value <= Math.max(start, end)
                && (step == 0 || Math.abs(steps - Math.rint(steps)) < 1e-9);
    }
}
