package org.ruhu.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a finished workspace in the place of another by renaming folders; the other one is kept under another name. A file
 * beside the place says what is being renamed, so that whoever looks after a power cut finishes it.
 */
final class BackupSwap {
    private static final Logger LOG = LoggerFactory.getLogger(BackupSwap.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path made;
    private final Path place;
    private final Path before;

    private BackupSwap(Path made, Path place, Path before) {
        this.made = made;
        this.place = place;
        this.before = before;
    }

    /** Names of folders beside the place. */
    private record Intent(String made, String before) {}

    /** Where a workspace is put together that is to come to a place. */
    static Path making(Path place) {
        return place.resolveSibling(place.getFileName() + "-restoring");
    }

    /** @param stamp for the name under which the older one is kept; @return where that is, if there was one */
    static Optional<Path> run(Path made, Path place, String stamp) throws IOException {
        String name = place.getFileName() + "-before-" + stamp;
        Path before = place.resolveSibling(name);
        for (int twin = 2; Files.exists(before); twin++) {
            before = place.resolveSibling(name + "-" + twin);
        }
        return new BackupSwap(made, place, before).run();
    }

    private Optional<Path> run() throws IOException {
        boolean occupied = Files.exists(place);
        SafeFile.write(intent(place), JSON.writeValueAsBytes(new Intent(name(made), name(before))));
        try {
            if (occupied) {
                move(place, before);
            }
            move(made, place);
        } catch (IOException e) {
            putBack(e);
            throw e;
        } finally {
            if (Files.exists(place)) {
                Files.deleteIfExists(intent(place));
            }
        }
        return occupied ? Optional.of(before) : Optional.empty();
    }

    /** A rename may have been done although its folder could not be forced: the older one never stays aside without a newer one. */
    private void putBack(IOException cause) {
        if (!Files.exists(place) && Files.exists(before)) {
            try {
                move(before, place);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    /** Finishes what a power cut interrupted between the two renames. */
    static void finish(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        Path file = intent(place);
        if (place.getFileName() == null || !Files.exists(file)) {
            return;
        }
        try {
            Intent intent = JSON.readValue(Files.readAllBytes(file), Intent.class);
            Path made = place.resolveSibling(intent.made());
            Path before = place.resolveSibling(intent.before());
            if (!Files.exists(place) && Files.isDirectory(made)) {
                LOG.info("Finishing a restore that was interrupted");
                move(made, place);
            } else if (!Files.exists(place) && Files.isDirectory(before)) {
                LOG.info("Taking back a restore that failed");
                move(before, place);
            }
            Files.deleteIfExists(file);
        } catch (IOException | JacksonException e) {
            throw new Trouble("backup.trouble.swap", e, place.toString());
        }
    }

    private static Path intent(Path place) {
        return place.resolveSibling(place.getFileName() + ".restore");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        SafeFile.forceFolder(Objects.requireNonNull(to.toAbsolutePath().getParent()));
    }

    /** Removes a folder that was put together here and is not wanted. */
    static void discard(Path made) throws IOException {
        if (!Files.exists(made)) {
            return;
        }
        Files.walkFileTree(made, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static void discardQuietly(Path made) {
        try {
            discard(made);
        } catch (IOException e) {
            LOG.warn("What was put together for a restore could not be removed: {}", e.getClass().getSimpleName());
        }
    }
}
