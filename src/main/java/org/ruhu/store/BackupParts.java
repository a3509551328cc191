package org.ruhu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.ruhu.sync.Digests;

/** Copies files into parts and back, a piece at a time, hashing them on the way. */
final class BackupParts {
    private static final int CHUNK = 256 << 10;
    // a long force at the end would make whoever saves an answer meanwhile wait for all of it
    private static final int FORCE_EVERY = 512 << 10;

    private final BackupFolder folder;
    private final LongConsumer moved;

    /** @param moved told the bytes moved since it was last told; whoever wants to stop throws from it */
    BackupParts(BackupFolder folder, LongConsumer moved) {
        this.folder = folder;
        this.moved = moved;
    }

    /** Removes what an interrupted run left. */
    void clean() throws IOException {
        try (Stream<Path> files = Files.list(folder.parts())) {
            for (Path file : files.filter(file -> file.toString().endsWith(".part")).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Keeps the first {@code length} bytes of a file as a part; it is durable on return. */
    BackupManifest.Part keep(String name, Path from, long length) throws IOException {
        Path part = SafeFile.part(folder.part("new"));
        String sha = copy(from, length, part);
        publish(part, sha, length);
        return new BackupManifest.Part(name, length, sha);
    }

    BackupManifest.Part keep(String name, byte[] content) throws IOException {
        var part = new BackupManifest.Part(name, content.length, hex(Digests.sha256().digest(content)));
        if (!folder.has(part)) {
            SafeFile.write(folder.part(part.sha256()), content);
        }
        return part;
    }

    private void publish(Path part, String sha, long length) throws IOException {
        Path file = folder.part(sha);
        if (Files.isRegularFile(file) && Files.size(file) == length) {
            Files.delete(part);
        } else {
            SafeFile.publish(part, file);
        }
    }

    /** Brings a part back into a file. @return whether its bytes are what its name says; if not there is no file */
    boolean restore(BackupManifest.Part part, Path to) throws IOException {
        if (!folder.has(part)) {
            return false;
        }
        boolean same = copy(folder.part(part.sha256()), part.size(), to).equals(part.sha256());
        if (!same) {
            Files.delete(to);
        }
        return same;
    }

    /** Reads a part and says whether it is still what its name says. */
    boolean isSound(BackupManifest.Part part) throws IOException {
        if (!folder.has(part)) {
            return false;
        }
        MessageDigest digest = Digests.sha256();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (FileChannel in = FileChannel.open(folder.part(part.sha256()), StandardOpenOption.READ)) {
            while (in.read(chunk) >= 0) {
                moved.accept(chunk.position());
                digest.update(chunk.flip());
                chunk.clear();
            }
        }
        return hex(digest.digest()).equals(part.sha256());
    }

    private String copy(Path from, long length, Path to) throws IOException {
        MessageDigest digest = Digests.sha256();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
             FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                 StandardOpenOption.TRUNCATE_EXISTING)) {
            long unforced = 0;
            for (long at = 0; at < length; at += chunk.limit()) {
                chunk.clear().limit((int) Math.min(CHUNK, length - at));
                while (chunk.hasRemaining()) {
                    if (in.read(chunk, at + chunk.position()) < 0) {
                        throw new java.io.EOFException(from.toString());
                    }
                }
                digest.update(chunk.flip());
                Segment.write(out, chunk.rewind(), at);
                unforced += chunk.limit();
                if (unforced >= FORCE_EVERY) {
                    out.force(false);
                    unforced = 0;
                }
                moved.accept(chunk.limit());
            }
            out.force(true);
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
