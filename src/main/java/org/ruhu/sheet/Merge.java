package org.ruhu.sheet;

/**
 * Cells that are shown as one, with the value of the first.
 *
 * @param top    row as Excel counts, from 1. @param left column from 0. @param bottom last row. @param right last column
 */
public record Merge(int top, int left, int bottom, int right) {
    /** @param reference such as {@code A3:B7}; empty or odd references are of one cell and mean nothing */
    static Merge of(String reference) {
        int[] at = new int[4];
        int part = 0;
        for (char c : reference.toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            if (c == ':') {
                part = 2;
            } else if (c >= 'A' && c <= 'Z') {
                at[part] = Math.min(at[part], 1 << 20) * 26 + c - 'A' + 1;
            } else if (c >= '0' && c <= '9') {
                at[part + 1] = Math.min(at[part + 1], 1 << 24) * 10 + c - '0';
            }
        }
        return part == 0 ? new Merge(at[1], at[0] - 1, at[1], at[0] - 1) : new Merge(at[1], at[0] - 1, at[3], at[2] - 1);
    }
}
