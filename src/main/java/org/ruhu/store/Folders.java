package org.ruhu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The files of a workspace and their names. */
public final class Folders {
    static final int FORMAT = 2;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

    private final Path root;

    public Folders(Path root) {
        this.root = root;
    }

    /**
     * What the folder says of itself without a key: nothing personal.
     *
     * @param steps by which the files came to their format; null in those of program 0.1.0
     */
    record Label(int format, String role, String created, @Nullable List<Migrations.Done> steps) {}

    /** The role of the workspace here; empty where there is none. */
    public Optional<String> role() {
        return label().map(Label::role);
    }

    Path root() {
        return root;
    }

    /** Where back-ups go if nothing else is said: beside the workspace, so that whoever removes the one keeps the other. */
    Path backups() {
        Path place = root.toAbsolutePath().normalize();
        return place.resolveSibling(place.getFileName() + "-backups");
    }

    Path keyring() {
        return root.resolve("keyring.json");
    }

    Path journal() {
        return root.resolve("journal");
    }

    Path database() {
        return root.resolve("database");
    }

    Path blobs() {
        return root.resolve("blobs");
    }

    private Path labelFile() {
        return root.resolve("workspace.json");
    }

    /** Empty where there is no workspace. */
    Optional<Label> label() {
        BackupSwap.finish(root);
        if (!Files.exists(labelFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(labelFile()), Label.class));
        } catch (IOException | JacksonException e) {
            throw new Trouble("store.trouble.label", e, root.toString());
        }
    }

    /** Whether a workspace is here, be it damaged. */
    boolean looksLikeOne() {
        return Files.exists(labelFile()) || Files.isDirectory(journal());
    }

    /** Last step of making a workspace: with the label it exists. */
    void write(Label label) {
        SafeFile.write(labelFile(), JSON.writeValueAsBytes(label));
    }

    /** Makes the folder; one that holds foreign files is refused. */
    void make() {
        try {
            SafeFile.makeFolders(root);
            try (var files = Files.list(root)) {
                if (files.findAny().isPresent()) {
                    throw new Trouble("store.trouble.notempty", root.toString());
                }
            }
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, root.toString());
        }
    }

    /** Takes back what was made in the empty folder, as far as the disk lets us; a half-made workspace is none. */
    void unmake() {
        try {
            // first and for certain what makes it a workspace: one without its journal would be taken for a damaged one
            Files.deleteIfExists(labelFile());
            SafeFile.forceFolder(root);
            deleteAll();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("A workspace that could not be made stays behind: {}", e.getClass().getSimpleName());
        }
    }

    private void deleteAll() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(root)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Keeps other programs out while it is held; empty if one is in. */
    Optional<FileLock> lock() {
        try {
            FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                }
                return Optional.ofNullable(lock);
            } catch (OverlappingFileLockException e) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, root.toString());
        }
    }
}
