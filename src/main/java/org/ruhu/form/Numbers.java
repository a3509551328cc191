package org.ruhu.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers of expressions. They are doubles that are led back to the decimal a person would have got: 0.1 + 0.2 is 0.3,
 * and a thousand times 0.10 yuan are 100 yuan. Written plainly, never with an exponent.
 */
final class Numbers {
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
        1e15, 1e16, 1e17, 1e18};
    private static final double EXACT = 4e15;

    private Numbers() {}

    /** NaN for everything that is not plainly a number: no exponents, no grouping, no blank behind the sign. */
    static double parse(String text) {
        int end = text.length();
        int i = 0;
        while (i < end && text.charAt(i) <= ' ') {
            i++;
        }
        while (end > i && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = i;
        boolean negative = i < end && text.charAt(i) == '-';
        if (negative) {
            i++;
        }
        long mantissa = 0;
        int digits = 0;
        int scale = -1;
        for (; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                mantissa = mantissa * 10 + (c - '0');
                digits++;
                if (scale >= 0) {
                    scale++;
                }
            } else if (c == '.' && scale < 0) {
                scale = 0;
            } else {
                return Double.NaN;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (digits > 15) {
            return Double.parseDouble(text.substring(start, end));
        }
        double value = scale > 0 ? mantissa / POWERS[scale] : mantissa;
        return negative ? -value : value;
    }

    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            return Long.toString((long) value);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        for (int scale = 1; scale <= 6; scale++) {
            double shifted = Math.rint(value * POWERS[scale]);
            if (Math.abs(shifted) < EXACT && shifted / POWERS[scale] == value) {
                return decimal((long) shifted, scale);
            }
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).round(new MathContext(15, RoundingMode.HALF_UP));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static String decimal(long unscaled, int scale) {
        String digits = Long.toString(Math.abs(unscaled));
        var out = new StringBuilder(digits.length() + 4);
        if (unscaled < 0) {
            out.append('-');
        }
        int whole = digits.length() - scale;
        if (whole <= 0) {
            out.append("0.").repeat('0', -whole).append(digits);
        } else {
            out.append(digits, 0, whole).append('.').append(digits, whole, digits.length());
        }
        return out.toString();
    }

    static double add(double a, double b) {
        return tidy(a + b, Math.max(Math.abs(a), Math.abs(b)));
    }

    static double subtract(double a, double b) {
        return tidy(a - b, Math.max(Math.abs(a), Math.abs(b)));
    }

    static double multiply(double a, double b) {
        double result = a * b;
        return tidy(result, Math.abs(result));
    }

    static double divide(double a, double b) {
        double result = a / b;
        return tidy(result, Math.abs(result));
    }

    static double modulo(double a, double b) {
        if (a == Math.rint(a) && b == Math.rint(b) || b == 0 || !Double.isFinite(a) || !Double.isFinite(b)) {
            return a % b;
        }
        // 9 mod 0.1 is nothing: in binary it would be nearly 0.1
        return BigDecimal.valueOf(a).remainder(BigDecimal.valueOf(b)).doubleValue();
    }

    /** The nearest short decimal, if it lies within what the operation itself may have got wrong. */
    private static double tidy(double result, double magnitude) {
        if (result == Math.rint(result) || !(magnitude < 4e13)) {
            return result;
        }
        double grid = magnitude < 4e9 ? 1e6 : 1e2;
        double near = Math.rint(result * grid) / grid;
        return Math.abs(near - result) <= 2 * Math.ulp(magnitude) ? near : result;
    }

    /** Halves go away from zero; decides by the decimal that is written, not by its binary neighbour. */
    static double round(double value, int places) {
        return round(value, places, RoundingMode.HALF_UP);
    }

    static double round(double value, int places, RoundingMode mode) {
        double shifted = places >= 0 && places < 10 ? Math.abs(value) * POWERS[places] : Double.NaN;
        double whole = Math.floor(shifted);
        double rest = shifted - whole;
        if (shifted < 1e12 && Math.abs(rest - 0.5) > 1e-3) { // nowhere near a half: no need to write the decimal
            double rounded = (rest > 0.5 ? whole + 1 : whole) / POWERS[places];
            return value < 0 && rounded != 0 ? -rounded : rounded;
        }
        if (Double.isNaN(value) || Double.isInfinite(value) || value == 0 || places > 300) {
            return value;
        }
        if (places < -300) {
            return 0;
        }
        return BigDecimal.valueOf(value).setScale(places, mode).doubleValue();
    }
}
