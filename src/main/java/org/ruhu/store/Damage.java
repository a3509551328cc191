package org.ruhu.store;

import java.io.IOException;
import java.nio.file.Path;
import org.ruhu.model.Trouble;

/**
 * The journal is damaged: entries that were acknowledged cannot be read any more. It is the cause of the {@link Trouble}
 * that says so, for whoever mends it: everything before the place is sound, nothing was changed.
 */
final class Damage extends IOException {
    private final transient Path segment;
    private final long offset;

    Damage(Path segment, long offset) {
        super("the journal is damaged");
        this.segment = segment;
        this.offset = offset;
    }

    /** The file, which may be missing altogether. */
    Path segment() {
        return segment;
    }

    /** Of the first byte that is not sound. */
    long offset() {
        return offset;
    }

    Trouble trouble() {
        return new Trouble("store.trouble.damaged", this, segment.toString(), Long.toString(offset));
    }
}
