package org.ruhu.sync;

import java.util.UUID;
import org.ruhu.model.Change;

/**
 * Where one writer stands: what its next change must follow. Immutable.
 *
 * @param n    number of its last change, 0 before the first
 * @param hash hash of its last change
 */
public record Chain(UUID writer, long n, String hash, Hlc clock) {
    public static final String START = "0".repeat(64);

    public static Chain begin(UUID writer) {
        return new Chain(writer, 0, START, new Hlc(0));
    }

    public Chain after(Change change) {
        return new Chain(writer, change.n(), change.hash(), new Hlc(Math.max(change.hlc(), clock.packed())));
    }
}
