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
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
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
    private static final int NONCE = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private Content content;

    /** @param failed wrong passwords since the last right one */
    record Content(int format, int failed, List<Entry> users) {}

    /** @param name sealed with the data key; it and the role are missing in keyrings of older programs, which knew one user */
    record Entry(String id, @Nullable String name, @Nullable String role, int memoryKib, int passes, String salt,
                 String nonce, String wrapped) {}

    /** The data key, and whose password opened it. */
    record Unlocked(DataKey key, Entry entry) {
        /** @param identity names the one user of an older program */
        User user(Identity identity) {
            UserRole first = identity.role().equals("centre") ? UserRole.DISTRICT : UserRole.TEAM_LEADER;
            return new User(entry.id, entry.name == null ? identity.userName() : opened(key, entry.name),
                entry.role == null ? first : UserRole.of(entry.role).orElse(UserRole.AUDITOR));
        }
    }

    private Keyring(Path file, Content content) {
        this.file = file;
        this.content = content;
    }

    static Keyring create(Path file, User user, char[] password, DataKey key, Env env) {
        byte[] salt = env.bytes(16);
        byte[] nonce = env.bytes(12);
        byte[] wrapped = cipher(Cipher.ENCRYPT_MODE, stretch(password, salt, MEMORY_KIB, PASSES), nonce, key.bytes());
        Base64.Encoder text = Base64.getEncoder();
        var entry = new Entry(user.id(), sealed(key, user.name(), env), user.role().tag(), MEMORY_KIB, PASSES, text.encodeToString(salt), text.encodeToString(nonce),
            text.encodeToString(wrapped));
        var keyring = new Keyring(file, new Content(2, 0, List.of(entry)));
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

    /** Tries the password on the user, or on all if none is named; a wrong one is counted. */
    Optional<Unlocked> unlock(Login login) {
        Base64.Decoder bytes = Base64.getDecoder();
        for (Entry entry : content.users()) {
            if (!login.user().isEmpty() && !login.user().equals(entry.id())) {
                continue;
            }
            byte[] stretched = stretch(login.password(), bytes.decode(entry.salt()), entry.memoryKib(), entry.passes());
            byte[] key = unwrap(stretched, bytes.decode(entry.nonce()), bytes.decode(entry.wrapped()));
            if (key.length == DataKey.BYTES) {
                if (content.failed() > 0) {
                    count(0);
                }
                return Optional.of(new Unlocked(new DataKey(key), entry));
            }
        }
        count(content.failed() + 1);
        return Optional.empty();
    }

    private static String sealed(DataKey key, String name, Env env) {
        byte[] nonce = env.bytes(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key.names(), nonce, name.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    }

    private static String opened(DataKey key, String name) {
        byte[] bytes = Base64.getDecoder().decode(name);
        byte[] clear = cipher(Cipher.DECRYPT_MODE, key.names(), Arrays.copyOf(bytes, NONCE),
            Arrays.copyOfRange(bytes, NONCE, bytes.length));
        return new String(clear, StandardCharsets.UTF_8);
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
