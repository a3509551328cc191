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
    private final Set<String> lists = new LinkedHashSet<>();
    private boolean once;

    void add(What what, int index, boolean sameRow) {
        reads.add(new Read(what, index, sameRow));
    }

    void addList(String list) {
        lists.add(list);
    }

    /** Notes that the value, once there, is to stay. */
    void addOnce() {
        once = true;
    }

    Set<String> lists() {
        return lists;
    }

    boolean hasOnce() {
        return once;
    }

    Set<Read> all() {
        return reads;
    }
}
