package org.ruhu.disk;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import org.jspecify.annotations.Nullable;

/** A path on some {@link FaultDisk}, whose number is its first name. All arithmetic is that of the system's own paths. */
record FaultPath(Path inner) implements Path {

    static Path inner(Path path) {
        return path instanceof FaultPath fault ? fault.inner : path;
    }

    private static @Nullable Path wrap(@Nullable Path path) {
        return path == null ? null : new FaultPath(path);
    }

    @Override
    public FileSystem getFileSystem() {
        return FaultProvider.FILE_SYSTEM;
    }

    @Override
    public boolean isAbsolute() {
        return inner.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return wrap(inner.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return wrap(inner.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return wrap(inner.getParent());
    }

    @Override
    public int getNameCount() {
        return inner.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return new FaultPath(inner.getName(index));
    }

    @Override
    public Path subpath(int begin, int end) {
        return new FaultPath(inner.subpath(begin, end));
    }

    @Override
    public boolean startsWith(Path other) {
        return inner.startsWith(inner(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return inner.endsWith(inner(other));
    }

    @Override
    public Path normalize() {
        return new FaultPath(inner.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return new FaultPath(inner.resolve(inner(other)));
    }

    @Override
    public Path relativize(Path other) {
        return new FaultPath(inner.relativize(inner(other)));
    }

    @Override
    public URI toUri() {
        return URI.create(FaultProvider.SCHEME + ":" + inner);
    }

    @Override
    public Path toAbsolutePath() {
        return this;
    }

    @Override
    public Path toRealPath(LinkOption... options) {
        return normalize();
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return inner.compareTo(inner(other));
    }

    @Override
    public String toString() {
        return inner.toString();
    }
}
