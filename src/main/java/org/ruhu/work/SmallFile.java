package org.ruhu.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ruhu.model.Trouble;

/** Files of a line or two that people bring: invitations, requests, keys. */
final class SmallFile {
    private static final int LARGEST = 64 << 10;

    private SmallFile() {}

    /** What is in it; of a file that is too long to be one of ours only the beginning. @throws Trouble if it cannot be read */
    static byte[] read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST);
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, file.toString());
        }
    }

    /** @throws Trouble if it cannot be written; then no file of that name was made */
    static void write(Path file, byte[] content) {
        OutFile.write(file, out -> {
            out.write(content);
            return file;
        });
    }
}
