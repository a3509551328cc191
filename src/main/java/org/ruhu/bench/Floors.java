package org.ruhu.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.ruhu.sync.Digests;
import org.ruhu.sync.Sealed;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What the work on packages costs at the least. */
final class Floors {
    private Floors() {}

    static void sealed(Path from, Path to, String box) throws IOException {
        try (InputStream in = Files.newInputStream(from); OutputStream out = Sealed.to(Files.newOutputStream(to), List.of(box))) {
            in.transferTo(out);
        }
    }

    /** What no export can leave out: the bytes lie encrypted, and a package's sum is taken as it is written and read back. */
    static void copied(Path from, Path to) throws IOException, GeneralSecurityException {
        MessageDigest sum = Digests.sha256();
        try (var in = new DigestInputStream(Files.newInputStream(from), sum); OutputStream copy = Files.newOutputStream(to)) {
            byte[] piece = new byte[1 << 16];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                copy.write(decrypted(piece), 0, count);
            }
        }
        try (FileChannel file = FileChannel.open(to, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        try (var back = new DigestInputStream(Files.newInputStream(to), sum)) {
            back.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static byte[] decrypted(byte[] piece) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        // encrypting costs what decrypting does
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(new byte[32], "AES"), new GCMParameterSpec(128, new byte[12]));
        return cipher.doFinal(piece);
    }

    static void parse(Path file) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(),
            new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (json.nextToken() != null) {
                json.getString();
            }
        }
    }
}
