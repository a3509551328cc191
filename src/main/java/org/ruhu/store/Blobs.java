package org.ruhu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Digests;

/**
 * Pictures and files, each named by the SHA-256 of its clear content, encrypted with AES-256-GCM; the clear content is
 * never on disk. A blob is durable when {@link #put} returns, and is never changed afterwards: the same content is kept
 * once. File: {@code nonce 12 | ciphertext | tag 16}, the name authenticated with it.
 *
 * <p>Confined to the thread of its store.
 */
public final class Blobs {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.(jpg|pdf)");
    private static final int NAME_LENGTH = 68;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path folder;
    private final SecretKey key;
    private final Env env;

    Blobs(Path folder, SecretKey key, Env env) {
        this.folder = folder;
        this.key = key;
        this.env = env;
    }

    /** What came of asking for a blob. */
    public sealed interface Found {
        record Here(byte[] content) implements Found {}

        record Missing() implements Found {}

        /** It does not authenticate, or is not what its name says. */
        record Damaged() implements Found {}
    }

    /**
     * @param ending {@code jpg} or {@code pdf}
     * @return the blob's name
     * @throws Trouble if it could not be written; then it is not there, or whole and not yet durable
     */
    public String put(byte[] content, String ending) {
        String hash = HexFormat.of().formatHex(Digests.sha256().digest(content));
        String name = hash + "." + ending;
        try {
            if (get(name) instanceof Found.Here) {
                // it may be there since a time when its folder could not be forced
                SafeFile.forceFolder(folder);
                return name;
            }
            SafeFile.makeFolders(folder);
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, folder.toString());
        }
        SafeFile.write(file(hash), seal(hash, content));
        return name;
    }

    /** Whether a text is the name of a blob. */
    static boolean isName(String text) {
        return text.length() == NAME_LENGTH && NAME.matcher(text).matches();
    }

    /** Whatever the name is: one that is no blob's is missing. */
    public Found get(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return new Found.Missing();
        }
        try {
            return open(parts.group(1), Files.readAllBytes(file(parts.group(1))));
        } catch (NoSuchFileException e) {
            return new Found.Missing();
        } catch (IOException e) {
            return new Found.Damaged();
        }
    }

    /** Hashes of all that is here, in order. */
    public List<String> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[0-9a-f]{64}")).sorted()
                .toList();
        } catch (IOException e) {
            throw new Trouble("store.trouble.blobs", e, folder.toString());
        }
    }

    /** Deletes all but some. @param hashes of those that stay */
    void keepOnly(Set<String> hashes) {
        for (String hash : all()) {
            if (!hashes.contains(hash)) {
                try {
                    Files.delete(file(hash));
                } catch (IOException e) {
                    throw new Trouble("store.trouble.blobs", e, folder.toString());
                }
            }
        }
    }

    private Path file(String hash) {
        return folder.resolve(hash);
    }

    private byte[] seal(String hash, byte[] content) {
        byte[] nonce = env.bytes(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, hash).doFinal(content);
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Found open(String hash, byte[] file) {
        if (file.length < NONCE) {
            return new Found.Damaged();
        }
        try {
            byte[] content = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(file, NONCE), hash)
                .doFinal(file, NONCE, file.length - NONCE);
            boolean same = HexFormat.of().formatHex(Digests.sha256().digest(content)).equals(hash);
            return same ? new Found.Here(content) : new Found.Damaged();
        } catch (GeneralSecurityException e) {
            return new Found.Damaged();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String hash) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(hash.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
