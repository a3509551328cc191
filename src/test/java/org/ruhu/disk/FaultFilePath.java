package org.ruhu.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;

/** The files of {@link FaultDisk}s as H2 reaches them. */
public final class FaultFilePath extends FilePath {
    private static final String PREFIX = FaultProvider.SCHEME + ":";

    static {
        FilePath.register(new FaultFilePath());
    }

    static void register() {
        // the class was loaded
    }

    private Path path() {
        return new FaultPath(Path.of(name.substring(PREFIX.length())));
    }

    private static FaultFilePath of(String name) {
        var path = new FaultFilePath();
        path.name = name.startsWith(PREFIX) ? name : PREFIX + name;
        return path;
    }

    @Override
    public FilePath getPath(String path) {
        return of(path);
    }

    @Override
    public String getScheme() {
        return FaultProvider.SCHEME;
    }

    @Override
    public long size() {
        try {
            return Files.size(path());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void moveTo(FilePath target, boolean atomic) {
        try {
            Files.move(path(), ((FaultFilePath) target).path(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean createFile() {
        try {
            Files.createFile(path());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean exists() {
        return Files.exists(path());
    }

    @Override
    public void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        try (Stream<Path> files = Files.list(path())) {
            return files.<FilePath>map(file -> of(file.toString())).toList();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public FilePath toRealPath() {
        return of(path().normalize().toString());
    }

    @Override
    public FilePath getParent() {
        return of(String.valueOf(path().getParent()));
    }

    @Override
    public boolean isDirectory() {
        return Files.isDirectory(path());
    }

    @Override
    public boolean isRegularFile() {
        return Files.isRegularFile(path());
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {
        try {
            Files.createDirectory(path());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return FileChannel.open(path(), mode.equals("r") ? Set.of(StandardOpenOption.READ)
            : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
    }

    private DbException failed(IOException e) {
        return DbException.get(ErrorCode.IO_EXCEPTION_2, e, name, "fault");
    }
}
