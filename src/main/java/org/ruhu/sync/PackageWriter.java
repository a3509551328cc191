package org.ruhu.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Writes a package: one valid JSON document, one change a line, {@code sync-spec.md} §5.2. Streams; the bytes of changes
 * go out as they came. Call {@link #change} as often as the head announced, then {@link #blob}, then {@link #end}.
 */
public final class PackageWriter {
    static final String FORMAT = "ruhu-sync";
    static final int MAJOR = 1;
    static final int CHECKPOINT = 1000;
    static final String START = "{\"format\":\"" + FORMAT + "\",\"version\":[" + MAJOR + ",0],";
    static final String CHANGES = "\"changes\":[";
    static final String CLOSED = "],";
    static final String NO_BLOBS = "\"blobs\":[],";
    static final String BLOBS = "\"blobs\":[";
    static final int PIECE = 1 << 20;

    private static final HexFormat HEX = HexFormat.of();

    private final DigestOutputStream out;
    private final Optional<String> signer;
    private long changes;
    private long blobs;

    /** Unsigned. */
    public PackageWriter(OutputStream out, PackageHead head) throws IOException {
        this(out, head, Optional.empty());
    }

    /** @param signer secret key that signs every checkpoint and the whole */
    public PackageWriter(OutputStream out, PackageHead head, Optional<String> signer) throws IOException {
        this.out = new DigestOutputStream(out, Digests.sha256());
        this.signer = signer;
        line(START);
        line("\"head\":" + Json.MAPPER.writeValueAsString(head) + ",");
        write(CHANGES);
    }

    /** @param line the change's bytes as first written */
    public void change(byte[] line) throws IOException {
        write(changes > 0 ? ",\n" : "\n");
        out.write(line);
        changes++;
        if (changes % CHECKPOINT == 0) {
            write(",\n");
            byte[] digest = soFar();
            write("{\"ck\":{\"at\":" + changes + ",\"sha256\":\"" + HEX.formatHex(digest) + "\""
                + signature(Signing.Of.CHECKPOINT, digest) + "}}");
        }
    }

    /** A picture or a file that changes name; each once, after the last change. */
    public void blob(byte[] content) throws IOException {
        write(blobs == 0 ? "\n" + CLOSED + "\n" + BLOBS + "\n" : ",\n");
        blobs++;
        String sha = HEX.formatHex(Digests.sha256().digest(content));
        int pieces = Math.max(1, (content.length + PIECE - 1) / PIECE);
        for (int i = 0; i < pieces; i++) {
            byte[] piece = Arrays.copyOfRange(content, i * PIECE, Math.min(content.length, (i + 1) * PIECE));
            write((i > 0 ? ",\n" : "") + "{\"b\":\"" + sha + "\",\"i\":" + i + ",\"of\":" + pieces + ",\"d\":\""
                + Base64.getEncoder().encodeToString(piece) + "\"}");
        }
    }

    /** @return SHA-256 of everything before the last line: the package's check digest */
    public byte[] end() throws IOException {
        write("\n" + CLOSED + "\n");
        if (blobs == 0) {
            line(NO_BLOBS);
        }
        byte[] digest = soFar();
        out.on(false);
        line("\"end\":{\"changes\":" + changes + ",\"blobs\":" + blobs + ",\"sha256\":\"" + HEX.formatHex(digest) + "\""
            + signature(Signing.Of.PACKAGE, digest) + "}}");
        out.flush();
        return digest;
    }

    private String signature(Signing.Of what, byte[] digest) {
        return signer.map(key -> ",\"sig\":\"" + Signing.sign(key, what, digest) + "\"").orElse("");
    }

    private byte[] soFar() {
        try {
            return ((MessageDigest) out.getMessageDigest().clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line(String text) throws IOException {
        write(text + "\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
