package org.ruhu.store;

/** Beginnings of hashes that were seen: eight bytes each, where a set of objects would take fifty. */
final class Seen {
    /** Zero stands for an empty place, and is noted here. */
    private boolean zero;
    private long[] table = new long[1024];
    private int count;

    /** @return false if it was seen before */
    boolean add(long hash) {
        if (hash == 0) {
            boolean first = !zero;
            zero = true;
            return first;
        }
        if (!put(table, hash)) {
            return false;
        }
        count++;
        if (count > table.length / 4 * 3) {
            grow();
        }
        return true;
    }

    /** They are hashes: they spread by themselves. */
    private static boolean put(long[] table, long hash) {
        int at = (int) hash & table.length - 1;
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = at + 1 & table.length - 1;
        }
        table[at] = hash;
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * table.length];
        for (long hash : table) {
            if (hash != 0) {
                put(larger, hash);
            }
        }
        table = larger;
    }
}
