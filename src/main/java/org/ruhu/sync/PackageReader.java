package org.ruhu.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Change;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads a package line by line in constant memory and believes nothing: every change's hash, every checkpoint, the sum of
 * the whole and, where somebody must have signed it, every signature are recomputed. Nothing read from it counts before
 * {@link #finish} has returned.
 *
 * <p>Throws {@link Refusal.Refused} on the first thing that is wrong.
 */
public final class PackageReader {
    private static final int NEWLINE = '\n';
    private static final byte[] CHECKPOINT = "{\"ck\":".getBytes(StandardCharsets.US_ASCII);
    private static final long CHANGE_LIMIT = 5_000_000;
    private static final HexFormat HEX = HexFormat.of();

    private final LineReader lines;
    private final MessageDigest digest = Digests.sha256();
    private final PackageHead head;
    private final Optional<String> signer;
    private long changes;
    private long vouched;
    private byte @Nullable [] closing;
    private byte @Nullable [] sum;

    /** Says who must have signed a package. */
    public interface Trust {
        /** Whoever wrote it: that it is whole is all that is asked. */
        Trust ANYBODY = head -> Optional.empty();

        /** @return the key that its signatures must fit; empty if they may be missing. @throws Refusal.Refused if it is not believed */
        Optional<String> signer(PackageHead head);
    }

    /** Receives pictures and files, each whole and verified. */
    public interface Blobs {
        Blobs NOWHERE = (sha, content) -> { };

        /** @param sha SHA-256 of the content, hex */
        void blob(String sha, byte[] content) throws IOException;
    }

    public PackageReader(InputStream in, Trust trust) throws IOException {
        this.lines = new LineReader(in);
        start();
        this.head = readHead();
        this.signer = trust.signer(head);
        if (!text(require()).equals(PackageWriter.CHANGES)) {
            throw altered();
        }
    }

    public PackageHead head() {
        return head;
    }

    /** How many changes stand before the last checkpoint whose signature fits: so many can be saved of a file without its end. */
    public long vouched() {
        return vouched;
    }

    /** The digest of the whole; known once {@link #finish} has returned. */
    public byte[] sum() {
        return Objects.requireNonNull(sum).clone();
    }

    /** The next change, verified; null after the last. */
    public @Nullable Change next() throws IOException {
        byte[] item = item();
        return item == null ? null : change(item);
    }

    private byte @Nullable [] item() throws IOException {
        while (closing == null) {
            byte[] line = whole();
            if (line.length == 2 && line[0] == ']') {
                closing = line;
                break;
            }
            boolean more = line[line.length - 1] == ',';
            byte[] item = more ? Arrays.copyOf(line, line.length - 1) : line;
            boolean checkpoint = startsWith(item, CHECKPOINT);
            if (checkpoint) {
                checkpoint(item);
            }
            count(line);
            if (!checkpoint) {
                if (++changes > CHANGE_LIMIT) {
                    throw new Refusal.Refused(new Refusal.TooLarge());
                }
                return item;
            }
        }
        return null;
    }

    private Change change(byte[] item) {
        try {
            return ChangeCodec.parse(item);
        } catch (ChangeCodec.BadChange e) {
            throw altered();
        }
    }

    private void checkpoint(byte[] item) {
        JsonNode mark = tree(item).path("ck");
        byte[] soFar = copy(digest).digest();
        if (mark.path("at").asLong(-1) != changes || !mark.path("sha256").asString("").equals(HEX.formatHex(soFar))) {
            throw altered();
        }
        require(mark, Signing.Of.CHECKPOINT, soFar);
        vouched = changes;
    }

    private void require(JsonNode mark, Signing.Of what, byte[] content) {
        if (signer.isPresent() && !Signing.verify(signer.get(), what, content, mark.path("sig").asString(""))) {
            throw new Refusal.Refused(new Refusal.Forged());
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
        count(Objects.requireNonNull(line));
    }

    private PackageHead readHead() throws IOException {
        byte[] line = require();
        String text = text(line);
        if (!text.startsWith("\"head\":") || !text.endsWith(",")) {
            throw altered();
        }
        try {
            PackageHead read = Json.MAPPER.readValue(text.substring(7, text.length() - 1), PackageHead.class);
            if (!read.sound()) {
                throw altered();
            }
            return read;
        } catch (JacksonException e) {
            throw altered();
        }
    }

    /**
     * Reads to the end as {@link #finish} does, but not into the changes: for whoever wrote them, and knows the sum that they
     * must have.
     */
    public byte[] skim() throws IOException {
        byte[] item = item();
        while (item != null) {
            item = item();
        }
        return finish(Blobs.NOWHERE);
    }

    /**
     * Reads what follows the changes, and the end.
     *
     * @return the digest of the whole, which now is verified
     */
    public byte[] finish(Blobs into) throws IOException {
        skipChanges();
        byte[] closed = Objects.requireNonNull(closing);
        expect(closed, PackageWriter.CLOSED);
        count(closed);
        byte[] line = require();
        long blobs = text(line).equals(PackageWriter.NO_BLOBS) ? 0 : blobs(line, into);
        byte[] all = copy(digest).digest();
        String text = text(whole());
        if (!text.startsWith("\"end\":") || !text.endsWith("}}")) {
            throw altered();
        }
        JsonNode end = tree(text.substring(6, text.length() - 1).getBytes(StandardCharsets.UTF_8));
        if (end.path("changes").asLong(-1) != changes || end.path("blobs").asLong(-1) != blobs
            || !end.path("sha256").asString("").equals(HEX.formatHex(all))
            || head.count().changes() != changes || head.count().blobs() != blobs || line() != null) {
            throw altered();
        }
        require(end, Signing.Of.PACKAGE, all);
        sum = all;
        return all.clone();
    }

    /** Changes that nobody asked for are verified too. */
    private void skipChanges() throws IOException {
        Change change = next();
        while (change != null) {
            change = next();
        }
    }

    private long blobs(byte[] first, Blobs into) throws IOException {
        expect(first, PackageWriter.BLOBS);
        long count = 0;
        BlobPieces pieces = new BlobPieces();
        for (byte[] line = whole(); ; line = whole()) {
            count(line);
            if (line.length == 2 && line[0] == ']') {
                expect(line, PackageWriter.CLOSED);
                if (!pieces.complete()) {
                    throw altered();
                }
                return count;
            }
            boolean more = line[line.length - 1] == ',';
            if (!pieces.add(tree(more ? Arrays.copyOf(line, line.length - 1) : line))) {
                throw altered();
            }
            if (pieces.complete()) {
                into.blob(pieces.sha(), pieces.content());
                count++;
            }
        }
    }

    private void expect(byte[] line, String text) {
        if (!text(line).equals(text)) {
            throw altered();
        }
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
        byte[] line = line();
        if (line == null || line.length == 0 || !lines.whole()) {
            throw truncated();
        }
        return line;
    }

    /** What the layers below say of a missing end is said with what was read so far. */
    private byte @Nullable [] line() throws IOException {
        try {
            return lines.next();
        } catch (Refusal.Refused e) {
            throw e.refusal() instanceof Refusal.Truncated ? truncated() : e;
        }
    }

    private void count(byte[] line) {
        digest.update(line);
        digest.update((byte) NEWLINE);
    }

    private static MessageDigest copy(MessageDigest digest) {
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
