package org.ruhu.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Change;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a package line by line in constant memory and believes nothing: every change's hash, every checkpoint and the
 * sum of the whole are recomputed. Nothing read from it counts before {@link #next} has returned null.
 *
 * <p>Throws {@link Refusal.Refused} on the first thing that is wrong.
 */
public final class PackageReader {
    private static final int NEWLINE = '\n';
    private static final byte[] CHECKPOINT = "{\"ck\":".getBytes(StandardCharsets.US_ASCII);
    private static final long CHANGE_LIMIT = 5_000_000;

    private final LineReader lines;
    private final MessageDigest digest = Digests.sha256();
    private final PackageHead head;
    private long changes;
    private boolean ended;
    private byte[] sum = {};

    public PackageReader(InputStream in) throws IOException {
        this.lines = new LineReader(in);
        start();
        this.head = readHead();
        if (!text(require()).equals(PackageWriter.CHANGES)) {
            throw altered();
        }
    }

    public PackageHead head() {
        return head;
    }

    /** The digest of the whole; known once {@link #next} has returned null. */
    public byte[] sum() {
        return sum.clone();
    }

    /** The next change, verified; null when the package has come to its end and is whole. */
    public @Nullable Change next() throws IOException {
        while (!ended) {
            byte[] line = whole();
            if (line.length == 2 && line[0] == ']') {
                count(line);
                finish(line);
                return null;
            }
            boolean more = line[line.length - 1] == ',';
            byte[] item = more ? Arrays.copyOf(line, line.length - 1) : line;
            boolean checkpoint = startsWith(item, CHECKPOINT);
            if (checkpoint) {
                checkpoint(item);
            }
            count(line);
            if (!checkpoint) {
                return change(item);
            }
        }
        return null;
    }

    private Change change(byte[] item) {
        if (++changes > CHANGE_LIMIT) {
            throw new Refusal.Refused(new Refusal.TooLarge());
        }
        try {
            return ChangeCodec.parse(item);
        } catch (ChangeCodec.BadChange e) {
            throw altered();
        }
    }

    private void checkpoint(byte[] item) {
        JsonNode mark = tree(item).path("ck");
        if (mark.path("at").asLong(-1) != changes
            || !mark.path("sha256").asString("").equals(HexFormat.of().formatHex(copy().digest()))) {
            throw altered();
        }
    }

    private void start() throws IOException {
        byte[] line = lines.next();
        String text = line == null || !lines.whole() ? "" : text(line);
        if (!text.startsWith("{\"format\":\"" + PackageWriter.FORMAT + "\",\"version\":[")) {
            throw new Refusal.Refused(new Refusal.NotAPackage());
        }
        int from = text.indexOf('[') + 1;
        int to = text.indexOf(',', from);
        try {
            int major = Integer.parseInt(text.substring(from, Math.max(from, to)));
            if (major > PackageWriter.MAJOR) {
                throw new Refusal.Refused(new Refusal.Newer(major));
            }
        } catch (NumberFormatException e) {
            throw altered();
        }
        count(java.util.Objects.requireNonNull(line));
    }

    private PackageHead readHead() throws IOException {
        byte[] line = require();
        String text = text(line);
        if (!text.startsWith("\"head\":") || !text.endsWith(",")) {
            throw altered();
        }
        try {
            return Json.MAPPER.readValue(text.substring(7, text.length() - 1), PackageHead.class);
        } catch (JacksonException e) {
            throw altered();
        }
    }

    private void finish(byte[] line) throws IOException {
        if (!text(line).equals(PackageWriter.CHANGES_END) || !text(require()).equals(PackageWriter.BLOBS)) {
            throw altered();
        }
        sum = copy().digest();
        String text = text(whole());
        if (!text.startsWith("\"end\":") || !text.endsWith("}}")) {
            throw altered();
        }
        JsonNode end = tree(text.substring(6, text.length() - 1).getBytes(StandardCharsets.UTF_8));
        if (end.path("changes").asLong(-1) != changes
            || !end.path("sha256").asString("").equals(HexFormat.of().formatHex(sum))
            || head.count().changes() != changes || lines.next() != null) {
            throw altered();
        }
        ended = true;
    }

    private JsonNode tree(byte[] bytes) {
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            throw altered();
        }
    }

    private byte[] require() throws IOException {
        byte[] line = whole();
        count(line);
        return line;
    }

    private byte[] whole() throws IOException {
        byte[] line = lines.next();
        if (line == null || line.length == 0 || !lines.whole()) {
            throw truncated();
        }
        return line;
    }

    private void count(byte[] line) {
        digest.update(line);
        digest.update((byte) NEWLINE);
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Refusal.Refused truncated() {
        return new Refusal.Refused(new Refusal.Truncated(changes, head == null ? 0 : head.count().changes()));
    }

    private Refusal.Refused altered() {
        return new Refusal.Refused(new Refusal.Altered(lines.number()));
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length >= prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
