package org.ruhu.store;

import java.nio.charset.StandardCharsets;
import org.ruhu.model.ChangeId;
import org.ruhu.sync.Digests;

/** Check digest of a set of changes: XOR of the hashes of their ids, the same in whatever order they came. */
final class Held {
    private final byte[] digest;

    Held(byte[] digest) {
        this.digest = digest.clone();
    }

    Held() {
        this(new byte[32]);
    }

    void add(ChangeId id) {
        byte[] hash = Digests.sha256().digest(id.toString().getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < digest.length; i++) {
            digest[i] ^= hash[i];
        }
    }

    byte[] digest() {
        return digest.clone();
    }
}
