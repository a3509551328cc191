package org.ruhu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What the database's file was when it was closed: a MAC over all its bytes and the place of the journal up to which it
 * follows. H2 checks nothing of what it reads, so a copy without a seal that fits is not used. The seal is taken away
 * before the file is opened; after anything but a clean end there is none.
 *
 * <p>File: {@code magic u32 | number u32 | applied u64 | MAC of the file 32 | MAC of this 32}, HMAC-SHA256, which takes 0.6 s
 * a GB where the processor helps.
 *
 * @param number  of the file, see {@link Database}
 * @param applied position of the journal
 */
record Seal(int number, long applied, byte[] fileMac) {
    private static final String FILE = "seal";
    private static final int MAGIC = 0x52534541;
    private static final int MAC = 32;
    private static final int HEAD = 4 + 4 + 8 + MAC;
    private static final int CHUNK = 1 << 20;

    /** Empty where there is none that we wrote. */
    static Optional<Seal> read(Path folder, SecretKey key) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != HEAD + MAC
            || !MessageDigest.isEqual(headMac(bytes, key), Arrays.copyOfRange(bytes, HEAD, HEAD + MAC))) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        byte[] mac = Arrays.copyOfRange(bytes, HEAD - MAC, HEAD);
        return head.getInt() == MAGIC ? Optional.of(new Seal(head.getInt(), head.getLong(), mac)) : Optional.empty();
    }

    /** Whether the database's file is, byte for byte, the one that was sealed. */
    boolean fits(Path folder, SecretKey key) throws IOException {
        Path file = Database.file(folder, number);
        return Files.exists(file) && MessageDigest.isEqual(fileMac, mac(file, key));
    }

    /** Seals a file that was closed. */
    static void write(Path folder, int number, long applied, SecretKey key) throws IOException {
        byte[] file = mac(Database.file(folder, number), key);
        byte[] seal = ByteBuffer.allocate(HEAD + MAC).putInt(MAGIC).putInt(number).putLong(applied).put(file).array();
        System.arraycopy(headMac(seal, key), 0, seal, HEAD, MAC);
        SafeFile.write(folder.resolve(FILE), seal);
    }

    /** Durably: from here on the file may change. */
    static void remove(Path folder) throws IOException {
        if (Files.deleteIfExists(folder.resolve(FILE))) {
            SafeFile.forceFolder(folder);
        }
    }

    private static byte[] headMac(byte[] seal, SecretKey key) {
        Mac mac = hmac(key);
        mac.update((byte) 1);
        mac.update(seal, 0, HEAD);
        return mac.doFinal();
    }

    private static byte[] mac(Path file, SecretKey key) throws IOException {
        Mac mac = hmac(key);
        mac.update((byte) 2);
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            while (in.read(chunk) >= 0) {
                mac.update(chunk.flip());
                chunk.clear();
            }
        }
        return mac.doFinal();
    }

    private static Mac hmac(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
