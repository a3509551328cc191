package org.ruhu.store;

import java.nio.charset.StandardCharsets;

/** Looks into the decrypted journal. */
public final class JournalText {
    private JournalText() {}

    /** How many entries hold a text. */
    public static int entriesWith(Store store, String text) {
        int[] found = {0};
        store.journal().replay(Journal.first(), frame ->
            found[0] += new String(frame.body(), StandardCharsets.UTF_8).contains(text) ? 1 : 0);
        return found[0];
    }
}
