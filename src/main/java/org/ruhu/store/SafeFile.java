package org.ruhu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import org.ruhu.model.Trouble;

/** Small files that are there whole or not at all: written beside, forced, moved. */
public final class SafeFile {
    /** What file systems of servers say, which cannot force a folder, in the languages our users have. */
    private static final Set<String> NOT_SUPPORTED = Set.of("Invalid argument", "无效的参数");

    private SafeFile() {}

    public static void write(Path file, byte[] content) {
        Path part = part(file);
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            publish(part, file);
        } catch (IOException e) {
            discard(part);
            throw new Trouble("store.trouble.write", e, file.toString());
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // a part that stays is written over by the next one
        }
    }

    /** The name under which a file is written until it is whole. */
    public static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** Gives a finished and forced file its name. */
    public static void publish(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** Makes a folder, and those it lies in, durably; one that is there is left alone. */
    static void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = Objects.requireNonNull(folder.toAbsolutePath().getParent());
        makeFolders(parent);
        Files.createDirectory(folder);
        forceFolder(parent);
    }

    /**
     * Makes a new or renamed entry of a folder durable; systems that cannot open folders do it by themselves.
     *
     * @throws IOException if the disk failed: then the entry may be gone after a power cut
     */
    static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // Windows cannot open a folder as a file; its file system journals the entry
        } catch (IOException e) {
            if (!NOT_SUPPORTED.contains(String.valueOf(e.getMessage()))) {
                throw e;
            }
        }
    }
}
