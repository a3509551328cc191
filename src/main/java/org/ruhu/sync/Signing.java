package org.ruhu.sync;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.ruhu.model.Env;

/**
 * Signatures with Ed25519, RFC 8032. Keys and signatures are text: Base64url without padding, 43 and 86 characters. What is
 * signed says what it is, so that a signature under one kind of thing is none under another.
 */
public final class Signing {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9_-]{86}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /** Kinds of things that are signed. */
    enum Of {
        /** A package up to its last line. */
        PACKAGE,
        /** A package up to a checkpoint. */
        CHECKPOINT, CERTIFICATE
    }

    /**
     * @param secret stays where it was made
     * @param open   verifies what the secret one has signed
     */
    public record Pair(String secret, String open) {
        @Override
        public String toString() {
            return open;
        }
    }

    private Signing() {}

    public static Pair newPair(Env env) {
        byte[] seed = env.bytes(Ed25519.SECRET_KEY_SIZE);
        byte[] open = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, open, 0);
        return new Pair(TEXT.encodeToString(seed), TEXT.encodeToString(open));
    }

    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** The open key that belongs to a secret one. @throws IllegalArgumentException if it is none */
    public static Pair pair(String secret) {
        byte[] seed = bytes(secret, KEY);
        byte[] open = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, open, 0);
        return new Pair(secret, TEXT.encodeToString(open));
    }

    static String sign(String secret, Of what, byte[] content) {
        byte[] message = message(what, content);
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(bytes(secret, KEY), 0, message, 0, message.length, signature, 0);
        return TEXT.encodeToString(signature);
    }

    /** False too for what is no key or no signature. */
    static boolean verify(String open, Of what, byte[] content, String signature) {
        if (!isKey(open) || !SIGNATURE.matcher(signature).matches()) {
            return false;
        }
        byte[] message = message(what, content);
        return Ed25519.verify(bytes(signature, SIGNATURE), 0, bytes(open, KEY), 0, message, 0, message.length);
    }

    private static byte[] message(Of what, byte[] content) {
        byte[] name = ("ruhu 1 " + what.name() + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] message = java.util.Arrays.copyOf(name, name.length + content.length);
        System.arraycopy(content, 0, message, name.length, content.length);
        return message;
    }

    private static byte[] bytes(String text, Pattern form) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("not a key");
        }
        return Base64.getUrlDecoder().decode(text);
    }
}
