package org.ruhu.work;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A package being read, with its progress. */
final class PackageFile extends FilterInputStream {
    private final long size;
    private final Progress progress;
    private long read;

    private PackageFile(InputStream in, long size, Progress progress) {
        super(in);
        this.size = Math.max(1, size);
        this.progress = progress;
    }

    static PackageFile open(Path file, Progress progress) throws IOException {
        return new PackageFile(Files.newInputStream(file), Files.size(file), progress);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (progress.cancelled()) {
            throw new Progress.Cancelled();
        }
        int count = super.read(bytes, offset, length);
        read += Math.max(0, count);
        progress.at((double) read / size);
        return count;
    }
}
