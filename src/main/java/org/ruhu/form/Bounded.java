package org.ruhu.form;

import java.util.regex.Pattern;

/**
 * A text that may be read only so often: a pattern that goes over it again and again, as {@code (x+x+)+y} does, is given
 * up before a person notices.
 */
final class Bounded implements CharSequence {
    private static final int MOST_READS = 2_000_000;

    private final Pattern pattern;
    private final CharSequence text;
    private final int[] reads;

    private Bounded(Pattern pattern, CharSequence text, int[] reads) {
        this.pattern = pattern;
        this.text = text;
        this.reads = reads;
    }

    /** @throws ExpressionException if it cannot be told in reasonable time and depth */
    static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Bounded(pattern, text, new int[1])).matches();
        } catch (StackOverflowError _) { // the JDK follows repeated groups by recursion
            throw new ExpressionException("form.fault.slowpattern", pattern.pattern());
        }
    }

    @Override
    public char charAt(int index) {
        if (++reads[0] > MOST_READS) {
            throw new ExpressionException("form.fault.slowpattern", pattern.pattern());
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Bounded(pattern, text.subSequence(start, end), reads);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
