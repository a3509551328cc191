package org.ruhu.work;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.ruhu.model.Trouble;
import org.ruhu.store.SafeFile;
import tools.jackson.core.exc.JacksonIOException;

/** A file for other people, there whole or not at all: written as {@code .part}, forced, checked and then renamed. */
public final class OutFile {
    /** What the file holds. */
    public interface Content<T> {
        T write(OutputStream out) throws IOException;
    }

    /** Looks at the written file before it gets its name. */
    interface Check<T> {
        void check(Path part, T written) throws IOException;
    }

    private OutFile() {}

    /** The folder itself, made if it was not there. */
    static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Trouble("package.trouble.write", e, folder.toString());
        }
    }

    /** @throws Trouble if the file cannot be written; then no file of that name was made */
    public static <T> T write(Path file, Content<T> content) {
        return write(file, content, (part, written) -> { });
    }

    static <T> T write(Path file, Content<T> content, Check<T> check) {
        Path part = SafeFile.part(file);
        try {
            T written = forced(part, content);
            check.check(part, written);
            SafeFile.publish(part, file);
            return written;
        } catch (IOException | JacksonIOException e) {
            removed(part, e);
            throw new Trouble("package.trouble.write", e, file.toString());
        } catch (RuntimeException e) {
            removed(part, e);
            throw e;
        }
    }

    private static <T> T forced(Path part, Content<T> content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
             var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            T written = content.write(new Kept(out));
            out.flush();
            channel.force(true);
            return written;
        }
    }

    /** Stays open until its bytes are forced, also when whoever wraps it closes. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Lets nobody else read a file, where the file system knows such a thing. */
    static void ownersOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void removed(Path part, Exception cause) {
        try {
            if (Files.exists(part)) {
                Files.delete(part);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
