package org.ruhu.sync;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Looks at the head of a file of age before any arithmetic is done for it: a file with ten thousand recipients would keep a
 * computer busy for minutes.
 */
final class AgeHeader {
    static final String START = "age-encryption.org/v1\n";

    private static final int LARGEST = 16 << 10;
    private static final String STANZA = "\n-> ";
    private static final String END = "\n--- ";
    /** 32 bytes in Base64 without padding, and the end of the line. */
    private static final int MAC = 43 + 1;
    /** What the shortest content has: a nonce, and the tag of its only piece. */
    private static final int CONTENT = 16 + 16;

    private AgeHeader() {}

    /** Leaves the stream where it is. @throws Refusal.Refused if there are too many recipients, or the head is cut off */
    static void check(BufferedInputStream in) throws IOException {
        in.mark(LARGEST);
        String head = new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
        in.reset();
        int end = head.indexOf(END);
        if (end < 0) {
            throw new Refusal.Refused(head.length() < LARGEST ? new Refusal.Truncated(0, 0) : new Refusal.TooLarge());
        }
        if (head.length() < end + END.length() + MAC + CONTENT) {
            throw new Refusal.Refused(new Refusal.Truncated(0, 0));
        }
        int stanzas = 0;
        for (int at = head.indexOf(STANZA); at >= 0 && at < end; at = head.indexOf(STANZA, at + 1)) {
            stanzas++;
        }
        if (stanzas > Age.MOST_RECIPIENTS) {
            throw new Refusal.Refused(new Refusal.TooLarge());
        }
    }
}
