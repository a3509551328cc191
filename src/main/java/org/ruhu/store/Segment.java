package org.ruhu.store;

/** Positions in the journal: the segment's number in the upper 32 bits, the offset in its file in the lower. */
final class Segment {
    static final long LIMIT = 16L << 20;
    /** A segment begins with its magic and the tag of the entry before it. */
    static final int HEADER = 4 + Segment.TAG;
    static final int TAG = 16;

    private Segment() {}

    static long at(int segment, long offset) {
        return (long) segment << 32 | offset;
    }

    static int number(long position) {
        return (int) (position >>> 32);
    }

    static long offset(long position) {
        return position & 0xFFFF_FFFFL;
    }

    static String file(int segment) {
        return "%08d.journal".formatted(segment);
    }
}
