package org.ruhu.print;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what was used last. Not thread-safe. */
final class Latest<K, V> extends LinkedHashMap<K, V> {
    private final transient int most;

    Latest(int most) {
        super(1024, .75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
