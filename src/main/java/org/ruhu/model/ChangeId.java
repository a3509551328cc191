package org.ruhu.model;

import java.util.UUID;

/**
 * Names one change for ever. Writer and number alone would not: after a disk is cloned two different changes carry the
 * same pair, and the hash makes them two.
 *
 * @param hash8 first 8 hex digits of the change's hash
 */
public record ChangeId(UUID writer, long n, String hash8) {
    /** {@code <writer>:<n>:<hash8>}, as written in packages. */
    @Override
    public String toString() {
        return writer + ":" + n + ":" + hash8;
    }

    /** @throws IllegalArgumentException if {@code text} is not of that form */
    public static ChangeId parse(String text) {
        int first = text.indexOf(':');
        int second = text.indexOf(':', first + 1);
        if (first != 36 || second < 0 || text.length() != second + 9) {
            throw new IllegalArgumentException("not a change id");
        }
        return new ChangeId(UUID.fromString(text.substring(0, first)), Long.parseLong(text, first + 1, second, 10),
            text.substring(second + 1));
    }
}
