package org.ruhu.ui.kit;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of our fonts that JavaFX left in the folder for temporary files: it makes them at every start, and deletes them at
 * a clean end only. Each power cut leaves 23 MB, which in time fill a small disk.
 */
final class FontLeftovers {
    private static final Logger LOG = LoggerFactory.getLogger(FontLeftovers.class);
    /** A copy that is younger than the newest by less may belong to a program that is running. */
    private static final Duration IN_USE = Duration.ofDays(2);

    private FontLeftovers() {}

    /** @param sizes of our fonts in bytes: fonts of other programs stay */
    static void delete(Path folder, Set<Long> sizes) {
        Map<Path, Instant> found = new HashMap<>();
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "+JXF*.tmp")) {
            for (Path copy : copies) {
                BasicFileAttributes about = Files.readAttributes(copy, BasicFileAttributes.class);
                if (sizes.contains(about.size())) {
                    found.put(copy, about.lastModifiedTime().toInstant());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.info("Old copies of fonts cannot be looked for: {}", e.getClass().getSimpleName());
        }
        Instant newest = found.values().stream().max(Instant::compareTo).orElse(Instant.EPOCH);
        found.forEach((copy, made) -> {
            if (made.isBefore(newest.minus(IN_USE))) {
                delete(copy);
            }
        });
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.info("An old copy of a font stays: {}", e.getClass().getSimpleName());
        }
    }
}
