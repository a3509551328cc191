package org.ruhu.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Digests;

/**
 * A small JSON file that is kept twice and knows whether it is whole: {@code {"sum":"<SHA-256 of the rest>",<the rest>}.
 * Every flipped bit of a copy is found, and the other copy then speaks for it. The first is written first, so it is never
 * the older one.
 */
final class TwinFile {
    private static final String BEGIN = "{\"sum\":\"";
    /** The beginning, 64 hex digits, and what ends them. */
    private static final int HEAD = BEGIN.length() + 64 + 2;

    private final Path first;
    private final Path second;

    private TwinFile(Path first, Path second) {
        this.first = first;
        this.second = second;
    }

    /** @param name without its ending: {@code keyring} is kept in {@code keyring.json} and {@code keyring.copy.json} */
    static TwinFile of(Path folder, String name) {
        return new TwinFile(folder.resolve(name + ".json"), folder.resolve(name + ".copy.json"));
    }

    /** What the two copies say. */
    sealed interface Found {
        record Nothing() implements Found {}

        /** @param bothWhole whether the copies are the same, so that none needs to be written again */
        record Whole(byte[] json, boolean bothWhole) implements Found {}

        /** A single file as older programs wrote it, which could not tell whether it is whole. */
        record Unsummed(byte[] json) implements Found {}

        record Damaged() implements Found {}
    }

    Path path() {
        return first;
    }

    Found read() {
        byte[] one = bytes(first);
        byte[] two = bytes(second);
        if (one == null && two == null) {
            return new Found.Nothing();
        }
        Optional<byte[]> json = whole(one).or(() -> whole(two));
        if (json.isPresent()) {
            return new Found.Whole(json.get(), Arrays.equals(one, two));
        }
        return one != null && two == null ? new Found.Unsummed(one) : new Found.Damaged();
    }

    /** Empty for a file that the disk no longer gives out. */
    private static byte @Nullable [] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static Optional<byte[]> whole(byte @Nullable [] file) {
        if (file == null || file.length <= HEAD) {
            return Optional.empty();
        }
        byte[] json = Arrays.copyOfRange(file, HEAD - 1, file.length);
        json[0] = '{';
        return Arrays.equals(file, 0, HEAD, head(json), 0, HEAD) ? Optional.of(json) : Optional.empty();
    }

    private static byte[] head(byte[] json) {
        return (BEGIN + HexFormat.of().formatHex(Digests.sha256().digest(json)) + "\",").getBytes(StandardCharsets.US_ASCII);
    }

    /** Both copies, one after the other, each there whole or as it was. @param json an object with at least one member */
    void write(byte[] json) {
        byte[] file = Arrays.copyOf(head(json), HEAD + json.length - 1);
        System.arraycopy(json, 1, file, HEAD, json.length - 1);
        SafeFile.write(first, file);
        SafeFile.write(second, file);
    }

    /** Takes both copies away. */
    void delete() {
        try {
            Files.deleteIfExists(first);
            Files.deleteIfExists(second);
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, first.toString());
        }
    }
}
