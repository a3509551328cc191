package org.ruhu.sheet;

import java.util.List;

/**
 * One sheet to be written.
 *
 * @param headings in their order
 */
record Page(String name, List<String> headings, List<Line> lines) {
    /**
     * One row.
     *
     * @param cells as many as there are headings; empty ones are left out
     */
    record Line(Kind kind, List<String> cells) {}

    /** How a row looks. */
    enum Kind {
        PLAIN,
        /** The beginning or end of a group, which a reader looks for. */
        BLOCK
    }
}
