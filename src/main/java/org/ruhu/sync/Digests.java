package org.ruhu.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every JDK has. */
public final class Digests {
    /** Copying it is quicker than asking for another, of which a package needs millions. */
    private static final MessageDigest UNUSED = unused();

    private Digests() {}

    private static MessageDigest unused() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static MessageDigest sha256() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a salted value is committed to with: SHA-256 over the salt's text and the value's text, UTF-8. */
    static byte[] commitment(String salt, String value) {
        MessageDigest digest = sha256();
        digest.update(salt.getBytes(StandardCharsets.UTF_8));
        return digest.digest(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Eight hex digits for two people to compare by telephone: {@code 7F3A-91C2}. */
    public static String checkCode(byte[] digest) {
        String hex = java.util.HexFormat.of().withUpperCase().formatHex(digest, 0, 4);
        return hex.substring(0, 4) + "-" + hex.substring(4);
    }
}
