package org.ruhu.ui.backup;

import java.util.Locale;

/** Sizes of files as people read them. */
final class Sizes {
    private static final long KILO = 1024;

    private Sizes() {}

    static String of(long bytes) {
        return bytes < KILO * KILO ? Math.ceilDiv(bytes, KILO) + " KB"
            : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
