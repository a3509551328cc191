package org.ruhu.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a workspace and their names. */
public final class Folders {
    static final int FORMAT = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** For files without a sum, of older programs: what they do not know is damage. */
    private static final JsonMapper STRICT = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

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

    /** Where back-ups go if nothing else is said: beside the workspace, so that whoever removes the one keeps the other. */
    Path backups() {
        Path place = root.toAbsolutePath().normalize();
        return place.resolveSibling(place.getFileName() + "-backups");
    }

    Path root() {
        return root;
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

    private TwinFile labelFile() {
        return TwinFile.of(root, "workspace");
    }

    /** What there is in the folder. */
    public sealed interface Seen {
        record Nothing() implements Seen {}

        record Labelled(Label label) implements Seen {}

        /** A workspace whose label is lost or damaged in both copies; whoever has a password can enter, which mends it. */
        record Unlabelled() implements Seen {}
    }

    /** @throws Trouble if the label is damaged, and there is no workspace to mend it from */
    public Seen seen() {
        BackupSwap.finish(root);
        boolean workspace = Files.isDirectory(journal()) && Keyring.isIn(root);
        return switch (labelFile().read()) {
            case TwinFile.Found.Nothing() -> workspace ? new Seen.Unlabelled() : new Seen.Nothing();
            case TwinFile.Found.Whole(byte[] json, boolean _) -> labelled(JSON, json, workspace);
            case TwinFile.Found.Unsummed(byte[] json) -> labelled(STRICT, json, workspace);
            case TwinFile.Found.Damaged() -> unlabelled(workspace);
        };
    }

    /** Empty where there is none that can be read. @throws Trouble like {@link #seen} */
    Optional<Label> label() {
        return seen() instanceof Seen.Labelled(Label label) ? Optional.of(label) : Optional.empty();
    }

    private Seen labelled(JsonMapper mapper, byte[] json, boolean workspace) {
        try {
            Label label = mapper.readValue(json, Label.class);
            return label.format() > 0 && label.role() != null ? new Seen.Labelled(label) : unlabelled(workspace);
        } catch (JacksonException e) {
            return unlabelled(workspace);
        }
    }

    private Seen unlabelled(boolean workspace) {
        if (workspace) {
            return new Seen.Unlabelled();
        }
        throw new Trouble("store.trouble.label", root.toString());
    }

    /** Whether a workspace is here, be it damaged. */
    boolean looksLikeOne() {
        return !(labelFile().read() instanceof TwinFile.Found.Nothing) || Files.isDirectory(journal());
    }

    /** Last step of making a workspace: with the label it exists. */
    void write(Label label) {
        labelFile().write(JSON.writeValueAsBytes(label));
    }

    /** Makes the label say what the journal does; nothing is written where it does, in both copies. */
    void mend(Label label) {
        byte[] json = JSON.writeValueAsBytes(label);
        boolean right = labelFile().read() instanceof TwinFile.Found.Whole(byte[] there, boolean both) && both
            && Arrays.equals(there, json);
        if (!right) {
            labelFile().write(json);
        }
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
            labelFile().delete();
            SafeFile.forceFolder(root);
            deleteAll();
        } catch (IOException | UncheckedIOException | Trouble e) {
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
