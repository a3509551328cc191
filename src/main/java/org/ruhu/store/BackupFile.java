package org.ruhu.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.ruhu.sync.Digests;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A manifest as a file: one JSON document {@code {"backup":{…},"sha256":"…","hmac":"…"}}. The sum over the bytes of the
 * inner object finds rot without a key; the HMAC-SHA256 over them, by a key made from the data key, finds forgery.
 */
final class BackupFile {
    static final String ENDING = ".backup";

    private static final String HEAD = "{\"backup\":";
    private static final String SUM = ",\"sha256\":\"";
    private static final String MAC = "\",\"hmac\":\"";
    private static final String END = "\"}\n";
    private static final int HEX = 64;
    private static final int TAIL = SUM.length() + HEX + MAC.length() + HEX + END.length();
    private static final long MOST = 64L << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BackupFile() {}

    /** What a file is. */
    sealed interface Read {
        record Whole(BackupManifest manifest, byte[] body, byte[] hmac) implements Read {
            /** Whether the workspace with this key wrote it. */
            boolean isBy(SecretKey key) {
                return MessageDigest.isEqual(hmac, mac(key, body));
            }
        }

        /** It was a manifest once. */
        record Damaged() implements Read {}

        record Foreign() implements Read {}

        record Newer(int format) implements Read {}
    }

    static byte[] bytes(BackupManifest manifest, SecretKey key) {
        byte[] body = JSON.writeValueAsBytes(manifest);
        String tail = SUM + hex(Digests.sha256().digest(body)) + MAC + hex(mac(key, body)) + END;
        byte[] head = HEAD.getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length + TAIL);
        System.arraycopy(body, 0, all, head.length, body.length);
        System.arraycopy(tail.getBytes(StandardCharsets.US_ASCII), 0, all, head.length + body.length, TAIL);
        return all;
    }

    /** @throws IOException if the disk does not give it out */
    static Read read(Path file) throws IOException {
        return Files.size(file) > MOST ? new Read.Foreign() : parse(Files.readAllBytes(file));
    }

    private static Read parse(byte[] all) {
        int head = HEAD.length();
        if (all.length < head || !ascii(all, 0, head).equals(HEAD)) {
            return new Read.Foreign();
        }
        if (all.length < head + TAIL) {
            return new Read.Damaged();
        }
        byte[] body = Arrays.copyOfRange(all, head, all.length - TAIL);
        String tail = ascii(all, all.length - TAIL, TAIL);
        String hmac = tail.substring(TAIL - END.length() - HEX, TAIL - END.length());
        String expected = SUM + hex(Digests.sha256().digest(body)) + MAC + hmac + END;
        return tail.equals(expected) && hmac.matches("[0-9a-f]{64}") ? manifest(body, HexFormat.of().parseHex(hmac))
            : new Read.Damaged();
    }

    private record Format(int format) {}

    private static Read manifest(byte[] body, byte[] hmac) {
        try {
            int format = JSON.readValue(body, Format.class).format();
            if (format > BackupManifest.FORMAT) {
                return new Read.Newer(format);
            }
            BackupManifest manifest = JSON.readValue(body, BackupManifest.class);
            return manifest.isSane() ? new Read.Whole(manifest, body, hmac) : new Read.Damaged();
        } catch (JacksonException e) {
            return new Read.Damaged();
        }
    }

    private static byte[] mac(SecretKey key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ascii(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
