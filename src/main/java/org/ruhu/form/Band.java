package org.ruhu.form;

/** The largest change against the last round that needs no reason: a number, or a percentage of the old value. */
final class Band {
    private Band() {}

    /** NaN if the text is no band. */
    static double limit(String band) {
        String text = band.strip();
        return Numbers.parse(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
    }

    static boolean isLeft(String band, double old, double fresh) {
        double limit = limit(band);
        double change = Math.abs(Numbers.subtract(fresh, old));
        return band.strip().endsWith("%") ? change > Math.abs(old) * limit / 100 + 1e-9 : change > limit + 1e-9;
    }
}
