package org.ruhu.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data key, wrapped once per user by a key made from that user's password with Argon2id. There is no password hash
 * to steal: logging in is unwrapping.
 */
final class Keyring {
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int TAG_BITS = 128;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private Content content;

    /** @param failed wrong passwords since the last right one */
    record Content(int format, int failed, List<User> users) {}

    record User(String id, int memoryKib, int passes, String salt, String nonce, String wrapped) {}

    private Keyring(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    static Keyring create(Path file, String user, char[] password, DataKey key, Env env) {
        byte[] salt = env.bytes(16);
        byte[] nonce = env.bytes(12);
        byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, stretch(password, salt, MEMORY_KIB, PASSES), nonce, key.bytes());
        Base64.Encoder text = Base64.getEncoder();
        var entry = new User(user, MEMORY_KIB, PASSES, text.encodeToString(salt), text.encodeToString(nonce),
            text.encodeToString(wrapped));
        var keyring = new Keyring(file, new Content(1, 0, List.of(entry)));
        keyring.write();
        return keyring;
    }

    static Keyring read(Path file) {
        try {
            return new Keyring(file, JSON.readValue(Files.readAllBytes(file), Content.class));
        } catch (java.io.IOException | JacksonException e) {
            throw new Trouble("store.trouble.keyring", e, file.toString());
        }
    }

    /** Tries the password on every user; a wrong one is counted. */
    Optional<DataKey> unlock(char[] password) {
        Base64.Decoder bytes = Base64.getDecoder();
        for (User user : content.users()) {
            byte[] stretched = stretch(password, bytes.decode(user.salt()), user.memoryKib(), user.passes());
            byte[] key = unwrap(stretched, bytes.decode(user.nonce()), bytes.decode(user.wrapped()));
            if (key.length == DataKey.BYTES) {
                if (content.failed() > 0) {
                    count(0);
                }
                return Optional.of(new DataKey(key));
            }
        }
        count(content.failed() + 1);
        return Optional.empty();
    }

    /** Wrong passwords since the last right one. */
    int failed() {
        return content.failed();
    }

    private void count(int failed) {
        content = new Content(content.format(), failed, content.users());
        write();
    }

    private void write() {
        SafeFile.write(file, JSON.writeValueAsBytes(content));
    }

    private static byte[] stretch(char[] password, byte[] salt, int memoryKib, int passes) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] secret = new byte[encoded.remaining()];
        encoded.get(secret);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt)
            .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(1).build());
        byte[] key = new byte[DataKey.BYTES];
        generator.generateBytes(secret, key);
        Arrays.fill(secret, (byte) 0);
        return key;
    }

    private static byte[] unwrap(byte[] stretched, byte[] nonce, byte[] wrapped) {
        try {
            return cipher(Cipher.DECRYPT_MODE, stretched, nonce, wrapped);
        } catch (WrongKey e) {
            return new byte[0];
        }
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] input) {
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return aes.doFinal(input);
        } catch (AEADBadTagException e) {
            throw new WrongKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class WrongKey extends RuntimeException {}
}
