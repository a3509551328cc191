package org.ruhu.sync;

/**
 * Hybrid logical clock, {@code sync-spec.md} §3.4: 48 bits of milliseconds, 16 bits of counter. It orders what is shown,
 * and never decides what is kept. Immutable.
 *
 * @param packed the greatest stamp given or taken so far
 */
public record Hlc(long packed) {
    private static final long DAY = 24L * 60 * 60 * 1000;

    /** The next stamp; a full counter within one millisecond goes on into the next. */
    public Hlc tick(long nowMillis) {
        return new Hlc(Math.max(packed + 1, nowMillis << 16));
    }

    /** Takes in a stamp from elsewhere, unless it is more than a day ahead of our clock: wrong clocks do not spread. */
    public Hlc receive(long stamp, long nowMillis) {
        return stamp >>> 16 <= nowMillis + DAY && stamp > packed ? new Hlc(stamp) : this;
    }

    /** {@code 018f3a2b4c5d-0003}. */
    public static String text(long stamp) {
        String hex = "%016x".formatted(stamp);
        return hex.substring(0, 12) + "-" + hex.substring(12);
    }

    /** @throws NumberFormatException if {@code text} is not of that form */
    public static long parse(String text) {
        if (text.length() != 17 || text.charAt(12) != '-') {
            throw new NumberFormatException("not a clock stamp");
        }
        return Long.parseUnsignedLong(text.substring(0, 12) + text.substring(13), 16);
    }
}
