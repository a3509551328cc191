package org.ruhu.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.ruhu.model.Env;
import org.ruhu.model.Stretching;

/**
 * A secret under a password: AES-256-GCM with a key that Argon2id makes of the password and a salt. Text is Base64.
 *
 * @param memoryKib what Argon2id needs, in KiB
 * @param passes    how often it goes through it
 */
record Wrap(int memoryKib, int passes, String salt, String nonce, String wrapped) {
    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_PASSES = 100;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Something was altered, or the key is another one. */
    private static final class WrongKey extends RuntimeException {
        WrongKey() {
            super(null, null, false, false);
        }
    }

    /** @param about what is bound to it: it opens only where the same is said of it */
    static Wrap of(byte[] secret, char[] password, String about, Env env) {
        byte[] salt = env.bytes(SALT);
        byte[] nonce = env.bytes(NONCE);
        Stretching cost = env.stretching();
        byte[] key = stretch(password, salt, cost.memoryKib(), cost.passes());
        byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, key, nonce, about, secret);
        Arrays.fill(key, (byte) 0);
        Base64.Encoder text = Base64.getEncoder();
        return new Wrap(cost.memoryKib(), cost.passes(), text.encodeToString(salt), text.encodeToString(nonce),
            text.encodeToString(wrapped));
    }

    /** Whether it is one, and nothing in it would keep a laptop busy for hours: the file may have been written by anybody. */
    boolean sound() {
        return memoryKib >= 8 && memoryKib <= MOST_MEMORY_KIB && passes > 0 && passes <= MOST_PASSES && length(salt) >= SALT
            && length(nonce) == NONCE && length(wrapped) == DataKey.BYTES + TAG_BITS / 8;
    }

    private static int length(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    /** The secret; empty with another password, or where something else is said of it. */
    Optional<byte[]> open(char[] password, String about) {
        Base64.Decoder bytes = Base64.getDecoder();
        byte[] key = stretch(password, bytes.decode(salt), memoryKib, passes);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, bytes.decode(nonce), about, bytes.decode(wrapped)));
        } catch (WrongKey e) {
            return Optional.empty();
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Text under a key, bound to what is said of it. */
    static String seal(String text, byte[] key, String about, Env env) {
        byte[] nonce = env.bytes(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, about, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    }

    /** Empty if it was altered, or something else is said of it. */
    static Optional<String> unseal(String sealed, byte[] key, String about) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            byte[] clear = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE), about,
                Arrays.copyOfRange(bytes, Math.min(NONCE, bytes.length), bytes.length));
            return Optional.of(new String(clear, StandardCharsets.UTF_8));
        } catch (WrongKey | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] stretch(char[] password, byte[] salt, int memoryKib, int passes) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] secret = new byte[encoded.remaining()];
        encoded.get(secret);
        Arrays.fill(encoded.array(), (byte) 0);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt)
            .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(1).build());
        byte[] key = new byte[DataKey.BYTES];
        generator.generateBytes(secret, key);
        Arrays.fill(secret, (byte) 0);
        return key;
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, String about, byte[] input) {
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            aes.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return aes.doFinal(input);
        } catch (AEADBadTagException e) {
            throw new WrongKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
