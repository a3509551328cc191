package org.ruhu.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Writes a package: one valid JSON document, one change a line, {@code sync-spec.md} §5.2. Streams; the bytes of changes
 * go out as they came. Call {@link #change} as often as the head announced, then {@link #end}.
 */
public final class PackageWriter {
    static final String FORMAT = "ruhu-sync";
    static final int MAJOR = 1;
    static final int CHECKPOINT = 1000;
    static final String START = "{\"format\":\"" + FORMAT + "\",\"version\":[" + MAJOR + ",0],";
    static final String CHANGES = "\"changes\":[";
    static final String CHANGES_END = "],";
    static final String BLOBS = "\"blobs\":[],";

    private final DigestOutputStream out;
    private long changes;

    public PackageWriter(OutputStream out, PackageHead head) throws IOException {
        this.out = new DigestOutputStream(out, Digests.sha256());
        line(START);
        line("\"head\":" + Json.MAPPER.writeValueAsString(head) + ",");
        this.out.write(CHANGES.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param line the change's bytes as first written */
    public void change(byte[] line) throws IOException {
        separator();
        out.write(line);
        changes++;
        if (changes % CHECKPOINT == 0) {
            separator();
            out.write(("{\"ck\":{\"at\":" + changes + ",\"sha256\":\"" + soFar() + "\"}}")
                .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** @return SHA-256 of everything before the last line: the package's check digest */
    public byte[] end() throws IOException {
        out.write('\n');
        line(CHANGES_END);
        line(BLOBS);
        byte[] digest = out.getMessageDigest().digest();
        out.on(false);
        line("\"end\":{\"changes\":" + changes + ",\"blobs\":0,\"sha256\":\"" + HexFormat.of().formatHex(digest) + "\"}}");
        out.flush();
        return digest;
    }

    private void separator() throws IOException {
        if (changes > 0) {
            out.write(',');
        }
        out.write('\n');
    }

    private String soFar() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) out.getMessageDigest().clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
