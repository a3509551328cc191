package org.ruhu.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruhu.disk.FaultDisk.Operation;

/** What {@code java.nio.file.Files} does, done to {@link FaultDisk}s. */
final class FaultProvider extends FileSystemProvider {
    static final String SCHEME = "fault";
    static final FileSystem FILE_SYSTEM = new FaultFileSystem(new FaultProvider());

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return FILE_SYSTEM;
    }

    @Override
    public Path getPath(URI uri) {
        return new FaultPath(Path.of(uri.getPath()));
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
        FaultDisk disk = FaultDisk.of(path);
        synchronized (disk) {
            boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
            Node node = opened(disk, path, options, writes);
            if (writes && options.contains(StandardOpenOption.TRUNCATE_EXISTING) && node instanceof Node.File file) {
                file.truncate(0);
            }
            var channel = new FaultChannel(disk, path.toString(), node, writes);
            if (options.contains(StandardOpenOption.APPEND)) {
                channel.position(channel.size());
            }
            return channel;
        }
    }

    private static Node opened(FaultDisk disk, Path path, Set<? extends OpenOption> options, boolean writes)
        throws IOException {
        Node there = disk.find(path);
        if (there != null) {
            disk.operation(Operation.OPEN, path);
            if (writes && options.contains(StandardOpenOption.CREATE_NEW)) {
                throw new FileAlreadyExistsException(path.toString());
            }
            return there;
        }
        boolean creates = options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW);
        if (!writes || !creates) {
            disk.operation(Operation.OPEN, path);
            return disk.node(path);
        }
        disk.operation(Operation.CREATE, path);
        var file = new Node.File();
        parent(disk, path).put(name(path), file);
        return file;
    }

    private static Node.Folder parent(FaultDisk disk, Path path) throws IOException {
        return disk.folder(Objects.requireNonNull(path.getParent()));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
        throws IOException {
        FaultDisk disk = FaultDisk.of(folder);
        List<Path> files;
        synchronized (disk) {
            disk.operation(Operation.LIST, folder);
            files = disk.folder(folder).entries().keySet().stream().map(folder::resolve).toList();
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return files.iterator();
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        FaultDisk disk = FaultDisk.of(folder);
        synchronized (disk) {
            if (disk.find(folder) != null) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            disk.operation(Operation.CREATE, folder);
            parent(disk, folder).put(name(folder), new Node.Folder());
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        FaultDisk disk = FaultDisk.of(path);
        synchronized (disk) {
            Node node = disk.node(path);
            if (node instanceof Node.Folder folder && !folder.entries().isEmpty()) {
                throw new DirectoryNotEmptyException(path.toString());
            }
            disk.operation(Operation.TRUNCATE, path);
            parent(disk, path).remove(name(path));
        }
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        FaultDisk disk = FaultDisk.of(source);
        synchronized (disk) {
            Node node = disk.node(source);
            boolean replaces = Arrays.asList(options).contains(StandardCopyOption.REPLACE_EXISTING);
            if (disk.find(target) != null && !replaces) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Node.Folder from = parent(disk, source);
            Node.Folder to = parent(disk, target);
            disk.operation(Operation.NAME, target);
            if (from == to) {
                from.rename(name(source), name(target), node);
            } else {
                to.put(name(target), node);
                from.remove(name(source));
            }
        }
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.equals(other);
    }

    @Override
    public boolean isHidden(Path path) {
        return false;
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        FaultDisk disk = FaultDisk.of(path);
        synchronized (disk) {
            disk.node(path);
        }
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
        throws IOException {
        FaultDisk disk = FaultDisk.of(path);
        synchronized (disk) {
            return type.cast(new Attributes(disk.node(path)));
        }
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }

    private record Attributes(Node node) implements BasicFileAttributes {
        @Override
        public FileTime lastModifiedTime() {
            return FileTime.fromMillis(0);
        }

        @Override
        public FileTime lastAccessTime() {
            return lastModifiedTime();
        }

        @Override
        public FileTime creationTime() {
            return lastModifiedTime();
        }

        @Override
        public boolean isRegularFile() {
            return node instanceof Node.File;
        }

        @Override
        public boolean isDirectory() {
            return node instanceof Node.Folder;
        }

        @Override
        public boolean isSymbolicLink() {
            return false;
        }

        @Override
        public boolean isOther() {
            return false;
        }

        @Override
        public long size() {
            return node instanceof Node.File file ? file.live().length() : 0;
        }

        @Override
        public Object fileKey() {
            return node;
        }
    }
}
