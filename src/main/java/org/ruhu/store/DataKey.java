package org.ruhu.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The one random key of a laptop, from which the keys of its files are derived ({@code sync-spec.md} §10.2). */
public final class DataKey implements AutoCloseable {
    static final int BYTES = 32;

    private final byte[] key;

    DataKey(byte[] key) {
        this.key = key.clone();
    }

    byte[] bytes() {
        return key.clone();
    }

    SecretKey journal() {
        return new SecretKeySpec(derive("journal"), "AES");
    }

    SecretKey blobs() {
        return new SecretKeySpec(derive("blobs"), "AES");
    }

    /** For what proves that a back-up is ours. */
    SecretKey backups() {
        return new SecretKeySpec(derive("backups"), "HmacSHA256");
    }

    /** For the names of users in the keyring. */
    byte[] names() {
        return derive("names");
    }

    SecretKey seal() {
        return new SecretKeySpec(derive("seal"), "HmacSHA256");
    }

    /** Hex, so that H2's handling of password characters cannot weaken it. */
    char[] database() {
        return HexFormat.of().formatHex(derive("h2")).toCharArray();
    }

    private byte[] derive(String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(key)
                .thenExpand(("ruhu/" + purpose).getBytes(StandardCharsets.US_ASCII), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Wipes the key. */
    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
