package org.ruhu.store;

import java.nio.charset.StandardCharsets;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.RecordType;
import org.ruhu.sync.Digests;

/** Check digest of a set of changes, those of the log left out: XOR of the hashes of their ids, the same in whatever order they came. */
final class Held {
    private final byte[] digest;

    Held(byte[] digest) {
        this.digest = digest.clone();
    }

    Held() {
        this(new byte[32]);
    }

    /** Who did what is no part of what two compare: each has its own. */
    static boolean isLog(Change change) {
        return change.type().equals(RecordType.AUDIT.tag());
    }

    void add(Change change) {
        if (!isLog(change)) {
            add(change.id());
        }
    }

    void add(ChangeId id) {
        byte[] hash = Digests.sha256().digest(id.toString().getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < digest.length; i++) {
            digest[i] ^= hash[i];
        }
    }

    static byte[] xor(byte[] one, byte[] other) {
        byte[] both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] ^= other[i];
        }
        return both;
    }

    byte[] digest() {
        return digest.clone();
    }
}
