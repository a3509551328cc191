package org.ruhu.form;

import java.util.LinkedHashSet;
import java.util.Set;

/** What an expression depends on. */
final class Reads {
    enum What { VALUE, RELEVANCE, ROWS }

    /**
     * @param index   slot for {@code VALUE}, item number for {@code RELEVANCE}, repeat for {@code ROWS}
     * @param sameRow only the row that the expression itself belongs to
     */
    record Read(What what, int index, boolean sameRow) {}

    private final Set<Read> reads = new LinkedHashSet<>();

    void add(What what, int index, boolean sameRow) {
        reads.add(new Read(what, index, sameRow));
    }

    Set<Read> all() {
        return reads;
    }
}
